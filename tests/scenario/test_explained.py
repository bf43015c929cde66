"""Every code that can be given is explained, by examples that are true."""

import re
from pathlib import Path

import pytest

from game.scenario.explained import Explanation, explanations
from game.scenario.lint.run import inspect

from .helpers import SCENARIOS, worlds, write
from .test_bad import CODES

PLAIN = (SCENARIOS / "good" / "plain.yaml").read_text("utf-8")
KNOWN = explanations()
SHOWN = [each for each in KNOWN.values() if each.fails]


def test_every_code_of_the_corpus_is_explained() -> None:
    assert set(KNOWN) >= CODES


def test_every_code_in_the_loader_is_explained() -> None:
    root = Path(__file__).parents[2] / "game" / "scenario"
    given = re.compile(r'(?:error|warn|Problem|FieldError|_refuse|report)\([^"]*?"([a-z]+(?:-[a-z0-9]+)+)"')
    found = {code for path in root.rglob("*.py") for code in given.findall(path.read_text("utf-8"))}
    assert len(found) > 15
    assert found <= set(KNOWN)


@pytest.mark.parametrize("about", KNOWN.values(), ids=lambda about: about.code)
def test_explanations_are_sentences(about: Explanation) -> None:
    assert about.title[0].isupper()
    assert not about.title.endswith(".")
    assert about.why.strip().endswith(".")
    assert bool(about.fails) == bool(about.passes)


@pytest.mark.parametrize("about", SHOWN, ids=lambda about: about.code)
def test_the_examples_are_true(about: Explanation, tmp_path: Path) -> None:
    for name, example, wanted in (("a", about.passes, set()), ("b", about.fails, {about.code})):
        head = "" if example.startswith("format: ") else PLAIN  # a header is shown whole
        loaded = inspect(write(tmp_path / name, story=head, zz=example), worlds)
        assert {problem.code for problem in loaded.problems} == wanted, loaded.problems
    given = next(problem for problem in loaded.problems if problem.code == about.code)
    assert (given.severity, given.confidence) == (about.severity, about.confidence)
