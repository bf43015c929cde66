"""The regional complex drawn: three gauges, the evolution under way, and what would tip it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.gauges import arrow, gauge_rows
from game.tui.drawing.prose import paragraphs, prose
from game.tui.drawing.relations import WIDEST, lead_rows
from game.tui.drawing.works import clause_rows
from game.tui.rows import BLANK, Row, Span, flow, row, sides

if TYPE_CHECKING:
    from game.view.region import Evolution, Quantity, RegionView
    from game.view.relations import Standing

_MOST = 5
_AIRY = 34  # rows from which the page is set with air


def region_rows(view: RegionView | None, width: int, height: int) -> list[Row]:
    """Draw the whole page; in a low window what is explained comes last."""
    width = min(width, WIDEST)
    title = flow([Span("The region as a whole", "title")], width)
    if view is None:
        return [*title, *flow([Span("This story keeps no account of its region.", "dim")], width)]
    about = flow(prose(view.about), width)
    airy = height >= _AIRY
    now = [
        Span("If the story ended now: ", "dim"),
        Span(view.now.title if view.now else "no verdict", "accent"),
    ]
    rows = [*title, *(about if airy else []), *([BLANK] if airy else []), *flow(now, width)]
    for quantity in view.quantities:
        rows += [*([BLANK] if airy else []), *_quantity(quantity, width, airy)]
    rows += [BLANK, row(Span("WHICH WAY IT GOES", "head"))]
    rows += [
        line for way in sorted(view.evolutions, key=lambda way: not way.holds) for line in _way(way, width)
    ]
    rows += [] if airy else [BLANK, *about]
    return [*rows, *lead_rows(view.codex)]


def _quantity(quantity: Quantity, width: int, airy: bool) -> list[Row]:
    key = f"codex:{quantity.page}" if quantity.page else ""
    term = Span(quantity.term.upper(), "head", key)
    if not airy:
        return gauge_rows(quantity.gauge, width, term._replace(text=f"{term.text}  "))
    lead = Span("  › codex", "link", key) if key else Span("")
    return [*flow([term, Span(f"  {quantity.asks}", "dim"), lead], width), *gauge_rows(quantity.gauge, width)]


def _way(way: Evolution, width: int) -> list[Row]:
    mark = Span("● ", "accent") if way.holds else Span("○ ", "dim")
    state = [Span("under way", "accent")] if way.holds else []
    rows = [sides([mark, Span(way.title, "strong" if way.holds else "")], state, width)]
    if way.holds:
        rows += paragraphs(way.text, width, "", "  ")
    if not way.tests:
        left = "It is what remains while neither of the others holds."
        return [*rows, *flow([Span(left, "dim")], width, "  ")]
    lead = "It holds because of this, and would end without it:" if way.holds else "What would tip it:"
    rows += flow([Span(lead, "dim")], width, "  ")
    return rows + [line for test in way.tests for line in clause_rows(test, width)]


def brief_rows(view: RegionView | None, width: int) -> list[Row]:
    """Draw the region in the column of wide screens."""
    if view is None:
        return []
    rows = [row(Span("THE REGION", "head"))]
    for quantity in view.quantities:
        told = [Span(quantity.gauge.told, "dim"), Span(" "), arrow(quantity.gauge)]
        rows += [sides([Span(f" {quantity.term.capitalize()}", "strong")], told, width)]
    if view.now is not None:
        rows += [BLANK, row(Span("IF THE STORY ENDED NOW", "head"))]
        rows += flow([Span(view.now.title, "accent")], width, " ")
        rows += paragraphs(view.now.text, width, "dim", " ")
    return rows


def moved_rows(groups: Mapping[str, Sequence[Standing]], width: int) -> list[Row]:
    """Draw who has come nearest since the start, and who has gone furthest away."""
    all_ = [each for those in groups.values() for each in those if each.felt]
    known = [(each.gauge.value - each.gauge.start, each) for each in all_ if each.gauge and each.gauge.figure]
    changes = sorted(known, key=lambda pair: -pair[0])
    rows: list[Row] = []
    for title, those in (
        ("NEARER THAN AT THE START", [pair for pair in changes if pair[0] >= 1.0][:_MOST]),
        ("FURTHER THAN AT THE START", [pair for pair in changes[::-1] if pair[0] <= -1.0][:_MOST]),
    ):
        rows += [*([BLANK] if rows else []), row(Span(title, "head"))] if those else []
        for change, each in those:
            size = Span(f"{change:+.0f}", "good" if change > 0 else "bad")
            rows.append(sides([Span(f" {each.name}")], [size], width, f"actor:{each.id}"))
    return rows
