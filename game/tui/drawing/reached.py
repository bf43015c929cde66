"""Parts of the verdict that lead on, and what the region became, drawn."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from game.tui.drawing.prose import paragraphs
from game.tui.rows import Row, Span, flow, row

if TYPE_CHECKING:
    from game.view.judging import OutcomeView
    from game.view.verdict import VerdictView

PARTS = ("The end", "Judges", "The region", "Turning points", "What came", "History")


def part_key(number: int) -> str:
    """Give the key of the row that a part begins with."""
    return f"part:{number}"


def head_row(words: str, number: int) -> Row:
    """Draw the heading of a part that can be gone to."""
    return row(Span(words, "head"), key=part_key(number))


def parts_row(at: int, present: Collection[int]) -> Row:
    """Draw the parts there are with their numbers, to press or click; the one shown stands out."""
    spans = []
    for press, number in enumerate(sorted(present), 1):
        key, words = part_key(number), PARTS[number]
        spans += [Span(f" {press} ", "key", key), Span(words, "strong" if number == at else "dim", key)]
        spans.append(Span(" "))
    return Row(tuple(spans))


def region_rows(view: VerdictView, width: int) -> list[Row]:
    """Draw the outcome that holds, the three quantities, and every outcome with its conditions."""
    if view.complex is None:
        return []
    found = view.complex
    rows = [head_row("THE REGION", 2), *flow([Span(found.title, "strong")], width, " ")]
    rows += paragraphs(found.text, width, indent=" ")
    figures = " · ".join(f"{name} {now} (from {then})" for name, now, then in found.quantities)
    rows += flow([Span(figures, "dim")], width, " ")
    for each in found.outcomes:
        rows += _outcome(each, width)
    return rows


def _outcome(outcome: OutcomeView, width: int) -> list[Row]:
    lead = Span(" ▶ " if outcome.holds else "   ", "accent")
    title = Span(outcome.title, "strong" if outcome.holds else "")
    rows = flow([title, Span(f"  {outcome.said}", "dim")], width, lead, "     ")
    for words, met in outcome.lines:
        mark = Span("     ✓ ", "good") if met else Span("     ✗ ", "dim")
        rows += flow([Span(words, "dim")], width, mark)
    return rows
