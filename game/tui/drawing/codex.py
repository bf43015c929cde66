"""The codex drawn: an index, and a page with its links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.prose import prose
from game.tui.rows import BLANK, Row, Span, flow, row
from game.view.citing import cited

if TYPE_CHECKING:
    from game.view.codex import Page

WIDEST = 84


Index = Sequence[tuple[str, str]]


def index_rows(story: Index, words: Index, width: int) -> list[Row]:
    """Draw the titles: the story's pages, then the words of the desk."""
    rows = _titles(story, width)
    rows += [*([BLANK] if rows else []), row(Span("WORDS OF THE DESK", "head"))]
    return rows + _titles(words, width)


def _titles(index: Index, width: int) -> list[Row]:
    return [line for name, title in index for line in flow(title, width, " ", "   ", f"codex:{name}")]


def page_rows(page: Page, width: int) -> list[Row]:
    """Draw a page."""
    width = min(width, WIDEST)
    rows = [*flow([Span(page.title, "title")], width), BLANK, *flow(prose(page.pieces), width)]
    if page.source:
        rows += [BLANK, *flow([Span(cited(page.source), "dim")], width)]
    if page.see:
        rows += [BLANK, row(Span("SEE ALSO", "head"))]
        rows += [row(Span(" "), Span(title, "link", f"codex:{name}")) for name, title in page.see]
    return rows
