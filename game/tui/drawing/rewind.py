"""The turns that can be gone back to, drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.tui.rows import BLANK, Row, Span, flow, row

if TYPE_CHECKING:
    from game.view.rewind import TurnCard

WIDEST = 84
ABOUT = (
    "You take the game up again at the start of this turn, as a branch with a name of its own. "
    "The line you have played is kept as it is, and the two can be compared."
)


def turn_rows(cards: Sequence[TurnCard] | None, width: int) -> list[Row]:
    """Draw the turns, the last first."""
    rows = [row(Span("GO BACK TO", "head"))]
    if cards is None:
        return [*rows, row(Span(" reading…", "dim"))]
    for card in cards:
        ink = "" if card.whole else "faint"
        known = "" if card.whole else "  figures only"
        lead = Span(f"{card.turn:>3}  ", "key" if card.whole else "faint")
        rows += flow([Span(card.date, ink), Span(known, "faint")], width, lead, key=f"turn:{card.turn}")
    return rows


def turn_page(card: TurnCard, width: int) -> list[Row]:
    """Draw how it stood at the start of a turn, and what was then decided."""
    width = min(width, WIDEST)
    rows = [row(Span(f"Turn {card.turn}", "title"), Span(f"  {card.date}")), BLANK]
    spans: list[Span] = []
    for label, value in card.scores:
        spans += [Span(f"{label} ", "dim"), Span(value, "strong"), Span("   ")]
    rows += [*flow(spans, width), BLANK, row(Span("WHAT YOU DID THEN", "head"))]
    for order in card.orders:
        rows += flow([Span(order)], width, Span("· ", "accent"))
    rows += [] if card.orders else [row(Span("Nothing.", "dim"))]
    about = ABOUT if card.whole else "This turn is known by its figures only, and cannot be gone back to."
    return [*rows, BLANK, *flow([Span(about, "dim")], width)]
