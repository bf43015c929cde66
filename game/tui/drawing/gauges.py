"""Gauges drawn: a number on its scale, with where it began, its course and its last step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.drawing.marks import spark
from game.tui.rows import Row, Span, flow, priced, sides

if TYPE_CHECKING:
    from game.view.gauges import Gauge

NONE = Span("")
_SCALE, _SPARK = 25, 24  # cells
_WAYS = {1: "▲", 0: "·", -1: "▼"}


def arrow(gauge: Gauge) -> Span:
    """Draw where the last turn took a number: up, down or nowhere."""
    good = {"up": gauge.lately, "down": -gauge.lately}.get(gauge.better, 0)
    return Span(_WAYS[gauge.lately], {1: "good", -1: "bad"}.get(good, "dim"))


def gauge_rows(gauge: Gauge, width: int, lead: Span = NONE) -> list[Row]:
    """Draw a number in two rows or three, after a `lead`; where it can be explained, they are one thing to pick."""
    key = f"why:{gauge.id}" if gauge.id else ""
    value = [
        Span(gauge.words, "accent"),
        Span(f"  {gauge.figure}" if gauge.words else gauge.figure, "strong"),
    ]
    rows = priced([lead, Span(gauge.label, "strong")], value, width, key)
    if gauge.figure:
        rows.append(_drawn(gauge, width, key))
    way = [arrow(gauge), Span(" ")] if gauge.lately else []
    last = [Span(" · ", "faint"), *way, Span(gauge.last, "dim")] if gauge.last else []
    return [*rows, *flow([Span(gauge.course, "dim"), *last], width, "  ", key=key)]


def _drawn(gauge: Gauge, width: int, key: str) -> Row:
    ends = [Span(f"  {gauge.low:.0f} ", "dim"), *_scale(gauge), Span(f" {gauge.high:.0f}", "dim")]
    used = sum(len(span.text) for span in ends)
    chart = spark(gauge.history, *_window(gauge), min(len(gauge.history), _SPARK, max(width - used - 2, 0)))
    return sides(ends, [chart._replace(ink="accent")], width, key)


def _window(gauge: Gauge) -> tuple[float, float]:
    """Give the part of the scale that the course is drawn on: all of it would make most courses flat."""
    low, high = min(gauge.history), max(gauge.history)
    room = max((gauge.high - gauge.low) / 5 - (high - low), 0.0) / 2
    return max(low - room, gauge.low), min(high + room, gauge.high)


def _scale(gauge: Gauge) -> list[Span]:
    """Draw the scale with zero, where the number began and where it stands."""
    cells = ["─"] * _SCALE
    if gauge.low < 0.0 < gauge.high:
        cells[_place(gauge, 0.0)] = "┼"
    cells[_place(gauge, gauge.start)] = "○"
    at = _place(gauge, gauge.value)
    before, after = "".join(cells[:at]), "".join(cells[at + 1 :])
    return [Span(before, "dim"), Span("●", "title"), Span(after, "dim")]


def _place(gauge: Gauge, value: float) -> int:
    share = (value - gauge.low) / ((gauge.high - gauge.low) or 1.0)
    return min(max(round(share * (_SCALE - 1)), 0), _SCALE - 1)
