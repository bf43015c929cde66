"""The title and the list of saves drawn."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.keeping import SaveRow
from game.tui.keys import ALL, shown
from game.tui.rows import BLANK, Row, Span, fit, flow, row, sides

_RIDGE = (
    "            ╱╲                           ",
    "           ╱  ╲                          ",
    "          ╱    ╲    ╱╲            ╱╲     ",
    "     ╱╲  ╱      ╲  ╱  ╲  ╱╲╱╲    ╱  ╲    ",
    "    ╱  ╲╱        ╲╱    ╲╱    ╲  ╱    ╲╱╲ ",
    " ╱╲╱                          ╲╱        ╲",
    "╱                                        ",
)
_NAME = "W  A  K  H  A  N"
_LINE = "Fourteen kilometres of mountain, and what lies beyond them"


def title_rows(entries: Sequence[str], latest: str | None, width: int, height: int) -> list[Row]:
    """Draw the title in the middle of its room."""
    art = [Span(line, "faint") for line in _RIDGE]
    rows = [_middle([span], width) for span in art]
    rows += [
        BLANK,
        _middle([Span(_NAME, "title")], width),
        _middle([Span(_LINE, "dim")], width),
        BLANK,
        BLANK,
    ]
    wide = 34
    for name in entries:
        command = ALL[name]
        note = fit(latest, 20) if name == "continue" and latest else ""
        line = sides(
            [Span(f" {shown(command)}", "key"), Span(f"  {command.label.capitalize()}")],
            [Span(f"{note} ", "dim")],
            wide,
        )
        rows.append(_middle(list(line.spans), width, f"do:{name}"))
    return [BLANK] * max((height - len(rows)) // 3, 0) + rows


def _middle(spans: list[Span], width: int, key: str = "") -> Row:
    line = Row(tuple(spans), key)
    margin = max((width - line.width) // 2, 0)
    return Row((Span(" " * margin, "margin"), *spans, Span(" " * margin, "margin")), key)


def save_rows(entries: Sequence[SaveRow], width: int) -> list[Row]:
    """Draw the saved games, the damaged ones with what is wrong."""
    width = min(width, 100)
    if not entries:
        return [row(Span("No game is saved yet.", "dim"))]
    rows: list[Row] = []
    for number, each in enumerate(entries, 1):
        key = f"save:{each.name}"
        mark = str(number) if number < 10 else " "
        left = [Span(f"{mark} ", "key"), Span(each.name, "strong")]
        rows.append(sides(left, [Span(each.saved, "dim")], width, key))
        told = " · ".join(part for part in (each.title, each.where, each.level) if part)
        rows += flow([Span(told, "dim")], width, "  ", key=key) if told else []
        rows += (
            flow([Span("damaged  ", "bad"), Span(each.trouble)], width, "  ", key=key) if each.trouble else []
        )
        rows.append(BLANK)
    return rows
