"""Openings and lessons as an author writes them."""

from pathlib import Path

from .helpers import said, story

WRITTEN = """
tray: {openings: 1}
openings:
  frost: {label: An early frost, text: Ice on the strait., effects: {trade: -4}, lasting: {security: +2}}
  fair: {label: A fair, text: Flags., effects: {trade: +3}, later: [{in: 2 turns, effects: {trade: -2}, note: It ends}]}
  hawk: {label: A soldier, post: minister, text: He counts guns., effects: {security: +3}}
lessons:
  - {turn: 2, when: frost.drawn, text: Ships wait for ice to go.}
  - {turn: 2, text: Ships sail.}
"""


def test_both_are_read(tmp_path: Path) -> None:
    content = story(tmp_path / "s", WRITTEN).content
    assert content is not None
    assert [(each.id, each.post, len(each.act.effects)) for each in content.openings.values()] == [
        ("frost", "", 2),
        ("fair", "", 1),
        ("hawk", "minister", 1),
    ]
    assert content.tray.openings == 1
    assert [(each.turn, each.when is None) for each in content.lessons] == [(2, False), (2, True)]


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    wrong = "openings:\n  frost: {label: Frost, text: Ice., odds: [], effects: {tade: -4}}\n"
    wrong += "lessons: [{turn: x, text: y}]\n"
    found = said(story(tmp_path / "s", wrong))
    assert any("unknown-key" in each for each in found)
    assert any("unknown-name" in each for each in found)
    assert any("wrong-type" in each for each in found)
