"""Ladders drawn: each a track of rungs, filled up to the one that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.rows import Row, Span, flow, sides

if TYPE_CHECKING:
    from game.view.ladders import Track


def track_rows(label: str, track: Track, width: int, full: bool) -> list[Row]:
    """Draw the heading of a ladder: its name, how long it has been held, and the track."""
    held = Span(f"held {track.turns}", "dim")
    since = Span(f", {track.since}", "dim")
    name = [Span(label, "strong")]
    first = sides(name, [held, since], width)
    if len(first.spans) == 1:
        first = sides(name, [held], width)
    rows = [first, *flow(_rungs(track), width, " ")]
    if full and track.about:
        rows += flow([Span(track.about, "dim")], width, "  ")
    if full and track.fall:
        rows += flow([Span(track.fall, "dim")], width, "  ")
    return rows


def _rungs(track: Track) -> list[Span]:
    """Draw the rungs in a row: passed ones joined by a thick line, the present one marked."""
    spans: list[Span] = []
    for number, rung in enumerate(track.rungs):
        if number:
            passed = number <= track.at
            spans.append(Span(" ━ " if passed else " ─ ", "accent" if passed else "faint"))
        here = number == track.at
        spans.append(Span(f"●\N{NO-BREAK SPACE}{rung}" if here else rung, "title" if here else "dim"))
    return spans
