"""Every file of the corpus has one fault, which gives one problem at the place its first line names."""

import inspect
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import load
from game.scenario.checks import CHECKS
from game.scenario.checks.whole import Whole
from game.scenario.explained import explanations
from game.scenario.lint import LINTS

from .helpers import SCENARIOS, said, worlds

CORPUS = sorted((SCENARIOS / "bad").glob("*.yaml"))
CODES = {path.read_text("utf-8").split()[1] for path in CORPUS}
OF_FILES = {"link", "no-files", "not-utf8", "too-many", "unreadable"}  # of whole files: see test_files.py
WARNINGS = {"no-source", "odd-source", "too-long", "outside", "unsafe-text"}


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_one_fault_gives_one_problem(path: Path, tmp_path: Path) -> None:
    text = path.read_text("utf-8")
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "scenario.yaml").write_text(text, "utf-8")
    loaded = load(folder, worlds)
    assert said(loaded) == [text.partition("\n")[0].removeprefix("# ")], loaded.problems
    only = loaded.problems[0]
    assert only.file == str(folder / "scenario.yaml")
    assert (only.severity == "warning") == (only.code in WARNINGS)
    assert (loaded.content is None) == (only.severity == "error")


def test_the_corpus_is_broad() -> None:
    assert len(CORPUS) >= 80
    linted = {check.code for check in LINTS}
    allowances = {
        code for code in explanations() if code.startswith("allow-")
    }  # tried in tests/cli/test_check.py
    assert set(explanations()) - linted - allowances - CODES == OF_FILES


def test_codes_are_short_words() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) and len(code) <= 20 for code in CODES)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_check_shows_what_passes_and_what_fails(check: Callable[[Whole], None]) -> None:
    said = inspect.getdoc(check) or ""
    assert "Passes: " in said
    codes = re.findall(r"\(([a-z]+(?:-[a-z]+)*)(?:, a warning)?\)", said)
    assert codes
    assert set(codes) <= CODES
