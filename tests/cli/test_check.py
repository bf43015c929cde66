"""`wakhan check` over scenarios that are well and over every mistake of the corpus, as text and as JSON."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from game.cli.main import Exit, main
from tests.stories import GOOD, ROOT

BAD = sorted((ROOT / "tests" / "scenarios" / "bad").glob("*.yaml"))
WARNS = {"no-source", "odd-source", "outside", "too-long", "unsafe-text"}


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Make a folder of each bad file; give the code its first line promises, by folder."""
    home, promised = tmp_path_factory.mktemp("bad"), {}
    shutil.copytree(GOOD / "islet", home / "islet")
    for path in BAD:
        folder = home / path.stem
        folder.mkdir()
        shutil.copy(path, folder / "scenario.yaml")
        promised[str(folder)] = path.read_text("utf-8").split()[1]
    return promised


def test_every_mistake_is_told_at_its_place_in_one_go(
    broken: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *broken]) == Exit.PROBLEMS
    told = capsys.readouterr().out.splitlines()
    for folder, code in broken.items():
        here = [line for line in told if line.startswith(f"{folder}/scenario.yaml:")]
        assert len(here) == 1, here
        assert re.match(rf"{re.escape(folder)}/scenario\.yaml:\d+:\d+  {code}\b", here[0])


def test_the_same_for_programs(broken: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", *broken]) == Exit.PROBLEMS
    rows = json.loads(capsys.readouterr().out)
    assert {row["file"]: row["code"] for row in rows} == {
        f"{folder}/scenario.yaml": code for folder, code in broken.items()
    }
    for row in rows:
        assert row["line"] >= 1
        assert row["column"] >= 1
        assert row["message"]
        assert row["severity"] == ("warning" if row["code"] in WARNS else "error")


def test_warnings_alone_are_no_failure(broken: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    warned = [folder for folder, code in broken.items() if code in WARNS]
    assert main(["check", *warned]) == Exit.DONE
    assert len(capsys.readouterr().out.splitlines()) == len(warned)


def test_what_is_well_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", str(GOOD / "tiny")]) == Exit.DONE
    assert json.loads(capsys.readouterr().out) == []


def test_the_file_itself_may_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(GOOD / "tiny" / "scenario.yaml")]) == Exit.DONE
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", [["check"], ["play", "--line"], ["simulate"], ["play"]], ids=" ".join)
@pytest.mark.parametrize(
    "name", ["burning-raod", "no/such/place", "", "a\x00b", "x" * 5000, "~nobody/at/home"]
)
def test_a_name_that_is_nothing_is_a_sentence(
    command: list[str], name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    saves = ["--saves", str(tmp_path)] if command[0] == "play" else []
    assert main([*command, name, *saves]) == Exit.USAGE
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("wakhan: ")
    assert len(told.err) < 300
    assert not list(tmp_path.iterdir())


def test_the_nearest_name_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "burning-raod"]) == Exit.USAGE
    assert "did you mean 'burning-road'?" in capsys.readouterr().err


def test_the_folder_one_stands_in_may_be_named_by_a_dot(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(GOOD / "tiny")
    assert main(["check", "."]) == main(["check", "scenario.yaml"]) == Exit.DONE
    assert capsys.readouterr().err.count("1 scenario checked, nothing to mend") == 2


def test_a_folder_without_a_scenario_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path)]) == Exit.PROBLEMS
    told = capsys.readouterr().out.splitlines()
    assert told == [f"{tmp_path}:1:1  no-files  this folder has no YAML file, so it is no scenario"]
