"""Recorded games end today exactly as they did when they were recorded."""

import json

import pytest

from game.play.session import replay
from tests.playthroughs.record import FOLDER, GAMES, facts
from tests.stories import rules


@pytest.mark.parametrize("name", sorted(GAMES))
def test_a_golden_game_ends_as_recorded(name: str) -> None:
    golden = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    session = replay(rules(golden["scenario"]), golden["seed"], golden["orders"])
    assert session.over
    found = facts(session)
    assert found == {key: golden[key] for key in found}, "meant? then: python -m tests.playthroughs.record"


def test_every_golden_file_is_played() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(GAMES)
