"""`wakhan graph --names`: what an author may write, in a story as it stands, broken or not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.cli.main import Exit, main
from tests.stories import SHIPPED


def asked(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    assert main(["graph", *command]) == Exit.DONE
    return capsys.readouterr().out


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "tea"]) == Exit.DONE
    return tmp_path / "tea"


def test_every_sort_of_name_is_listed_with_what_players_read(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = asked(capsys, str(story), "--names")
    lines = {tuple(line.split()) for line in told.splitlines()}
    for line in (
        "trade Trade 0 to 100, opens at 22",
        "plates_sent",
        "roads Roads and convoys",
        "letter_from_termez A letter from Termez send, circulate",
        "border The Afghan border 0 open, 1 checked, 2 closed; opens at checked",
        "transit.karakoram Karakoram Highway - Kashgar",
        "business Commerce voice and patron",
        "durand_line The Durand Line",
    ):
        assert tuple(line.split()) in lines
    assert re.search(r"^  uzbekistan\.trust .* -100 to 100, opens at [\d.]+$", told, re.MULTILINE)
    assert "trade_mission" in told
    assert ", osh, " in told
    assert max(map(len, told.splitlines())) < 160


def test_a_word_finds_the_names_it_stands_in(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = asked(capsys, str(story), "--names", "kyrgyz")
    assert "kyrgyzstan.trust" in told
    assert "uzbekistan.trust" not in told
    assert "PURSES" not in told
    assert main(["graph", str(story), "--names", "nonsense"]) == Exit.USAGE
    assert capsys.readouterr().err == "wakhan: no name there has 'nonsense' in it\n"


def test_a_story_with_mistakes_has_names_and_one_that_cannot_be_read_says_where(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = story / "events.yaml"
    events.write_text(events.read_text("utf-8").replace("topic: roads", "topic: tea"), "utf-8")
    assert "letter_from_termez" in asked(capsys, str(story), "--names")
    events.write_text("events: [\n", "utf-8")
    assert main(["graph", str(story), "--names"]) == Exit.PROBLEMS
    told = capsys.readouterr()
    assert told.out == ""
    assert "cannot be read yet:\n" in told.err
    assert "events.yaml:2:1  open-bracket" in told.err


def test_a_world_has_names_and_programs_can_read_them(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(asked(capsys, str(SHIPPED / "region"), "--names", "--format", "json"))
    gauges = next(each for each in rows if each["title"] == "Gauges")
    assert {"name": "trade", "label": "Trade", "note": "0 to 100"} in gauges["rows"]
    assert main(["graph", str(SHIPPED / "region"), "--names", "--format", "dot"]) == Exit.USAGE
    assert "text or json" in capsys.readouterr().err
