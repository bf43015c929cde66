"""The codex drawn: an index, and a page with its links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.prose import prose
from game.tui.rows import BLANK, Row, Span, flow, row

if TYPE_CHECKING:
    from game.view.codex import Page

WIDEST = 84


def index_rows(index: Sequence[tuple[str, str]], width: int) -> list[Row]:
    """Draw the titles."""
    return [line for name, title in index for line in flow(title, width, " ", "   ", f"codex:{name}")]


def page_rows(page: Page | None, width: int) -> list[Row]:
    """Draw a page."""
    if page is None:
        return [row(Span("This story has no codex.", "dim"))]
    width = min(width, WIDEST)
    rows = [*flow([Span(page.title, "title")], width), BLANK, *flow(prose(page.pieces), width)]
    if page.source:
        rows += [BLANK, *flow([Span(" ".join(page.source), "dim")], width)]
    if page.see:
        rows += [BLANK, row(Span("SEE ALSO", "head"))]
        rows += [row(Span(" "), Span(title, "link", f"codex:{name}")) for name, title in page.see]
    return rows
