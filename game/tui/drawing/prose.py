"""An author's text in inks: links to the codex, and words set apart by asterisks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.tui.rows import BLANK, Row, Span, flow

if TYPE_CHECKING:
    from game.view.text import Piece

_APART = re.compile(r"\*{1,2}([^*\n]+)\*{1,2}")


def prose(pieces: Iterable[Piece]) -> list[Span]:
    """Give the spans of a text that may hold links."""
    spans: list[Span] = []
    for piece in pieces:
        if piece.codex:
            spans.append(Span(piece.shown, "link", f"codex:{piece.codex}"))
        else:
            spans += plain(piece.shown)
    return spans


def plain(text: str, ink: str = "") -> list[Span]:
    """Give the spans of a text without links."""
    spans: list[Span] = []
    for number, part in enumerate(_APART.split(text)):
        if part:
            spans.append(Span(part, "strong" if number % 2 else ink))
    return spans


def paragraphs(text: str, width: int, ink: str = "", indent: str = "") -> list[Row]:
    """Wrap a text of several paragraphs, with a blank row between them."""
    rows: list[Row] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        if rows:
            rows.append(BLANK)
        rows += flow(plain(block, ink), width, indent)
    return rows
