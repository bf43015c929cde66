"""Wrapping: by words, by cells, and never wider than the room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.tui.rows import Span, fit, flow, priced, sides

TEXTS = st.text(st.characters(codec="utf-8"), max_size=200)


@given(TEXTS, st.integers(12, 90))
def test_no_row_is_wider_than_the_room(text: str, width: int) -> None:
    assert all(
        row.width <= width for row in flow([Span(text[:50], "dim"), Span(text[50:])], width, "  ", "   ")
    )


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), max_size=60), st.integers(12, 60))
def test_words_stay_whole_and_in_order(words: list[str], width: int) -> None:
    rows = flow(" ".join(words), width)
    assert " ".join(row.text for row in rows).split() == words


def test_a_link_in_a_text_keeps_its_key_over_the_end_of_a_row() -> None:
    rows = flow([Span("See "), Span("the Durand Line", "link", "codex:durand"), Span(".")], 10)
    assert [
        span.key for row in rows for span in row.spans if span.text.strip() in ("the", "Durand", "Line")
    ] == ["codex:durand"] * 3


@pytest.mark.parametrize(
    ("text", "width", "shown"), [("short", 10, "short"), ("a long sentence", 10, "a long…")]
)
def test_what_does_not_fit_is_cut_at_a_word_and_marked(text: str, width: int, shown: str) -> None:
    assert fit(text, width) == shown


def test_a_price_stands_at_the_right_end_of_the_last_row() -> None:
    rows = priced([Span("1 "), Span("Pay every chain on the road")], [Span("3 treasury")], 24)
    assert [row.text for row in rows] == ["1 Pay every chain on the", "  road        3 treasury"]


def test_the_right_side_yields_where_there_is_no_room() -> None:
    assert sides([Span("a long title")], [Span("source")], 15).text == "a long title"
