"""The title drawn: mountains, the name, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.drawing.ridge import ridge_rows
from game.tui.keys import ALL, shown
from game.tui.rows import BLANK, Row, Span, fit, sides

_NAME = "W  A  K  H  A  N"
_LINE = "Fourteen kilometres of mountain, and what lies beyond them"
_ENTRY = 36  # columns of an entry
_ART = (5, 24)  # rows of mountains, at least and at most


def title_rows(entries: Sequence[str], latest: str | None, width: int, height: int) -> list[Row]:
    """Draw the mountains over the whole width, and the rest in the middle under them."""
    below = [
        BLANK,
        _middle([Span(_NAME, "title")], width),
        _middle([Span(_LINE, "dim")], width),
        BLANK,
        *([] if "continue" in entries else [BLANK]),  # its place is kept: what it pushed down would be missed
        *(_entry(name, latest, width) for name in entries),
    ]
    room = height - len(below)
    art = min(max(room - 1, _ART[0]), _ART[1], max(room, 0))
    gap = [BLANK] * max((room - art) // 3, 0)
    return [*gap, *(ridge_rows(width, art) if art > 0 else ()), *gap[: len(gap) // 2], *below]


def _entry(name: str, latest: str | None, width: int) -> Row:
    command = ALL[name]
    note = fit(latest, 20) if name == "continue" and latest else ""
    left = [Span(f" {shown(command):<4}", "key"), Span(command.label.capitalize())]
    line = sides(left, [Span(f"{note} ", "dim")], _ENTRY)
    return _middle(list(line.spans), width, f"do:{name}")


def _middle(spans: list[Span], width: int, key: str = "") -> Row:
    line = Row(tuple(spans), key)
    margin = max((width - line.width) // 2, 0)
    return Row((Span(" " * margin, "margin"), *spans, Span(" " * margin, "margin")), key)
