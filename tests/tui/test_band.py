"""The figures at the top of the desk: every score is seen in the narrowest window, whatever an author calls it."""

import pytest

from game.tui.drawing.desk import _scores
from game.tui.drawing.preview import finding_rows
from game.view.preview_state import Finding
from game.view.standing import Score

NAMES = ("Trade", "Security", "Energy", "Water in the wells", "What the villages up the river believe")


def score(label: str) -> Score:
    return Score(label, label, 43, -3, 42.9, 0.0, 100.0, "uneasy", (45.9, 42.9), "42.9", -3.0)


@pytest.mark.parametrize("width", [78, 100, 158])
@pytest.mark.parametrize("many", [1, 3, 4, 5])
def test_every_score_has_its_name_its_figure_and_its_change(many: int, width: int) -> None:
    text = _scores([score(name) for name in NAMES[:many]], width).text
    assert len(text.rstrip()) <= width
    assert text.count("42.9") == text.count("-3") == many
    assert all(name[:5] in text for name in NAMES[:many])
    assert "Trade" in text


def test_names_stay_whole_where_there_is_room() -> None:
    text = _scores([score(name) for name in NAMES[:4]], 100).text
    assert "Water in the wells" in text


@pytest.mark.parametrize(("width", "rows"), [(118, 2), (40, 3)])
def test_a_mend_is_set_apart_from_what_was_found(width: int, rows: int) -> None:
    finding = Finding(
        "events.yaml:4:15", "error", "quote-this", "a colon stands inside a text", "put it in quotes", ()
    )
    told = [row.text for row in finding_rows(finding, width)]
    assert len(told) == rows
    assert "→ put it in quotes" in told[-1]
