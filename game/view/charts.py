"""Charts in characters, ready to be shown: lines in braille, shaded bands, an axis with dates; plain dots in ASCII.

Inks are names that a front end gives colours to; `ink+ground` lays a line on a shaded ground.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.view.curves import ASCII_SHADES, SHADES, Plot
from game.view.sheet import Sheet, columns, grid, lines, marks, shade

_ASCII = str.maketrans("┊│┈┤┴└─▲●", ":|.++++^@") | {ord("─"): "-"}


class Run(NamedTuple):
    """Some characters in one ink."""

    text: str
    ink: str = ""


def draw(plot: Plot, width: int, height: int, margin: int, *, ascii_only: bool = False) -> list[list[Run]]:
    """Draw a chart in so many cells, a margin for labels, the axis and a row of dates (where given) included."""
    rows = height - (2 if plot.dates else 0)
    sheet = Sheet(plot, width - margin - 1, rows)
    sheet.cells = [[(" ", "", "")] * sheet.width for _ in range(rows)]
    grid(sheet)
    for band in plot.bands:
        shade(sheet, band, ASCII_SHADES if ascii_only else SHADES)
    columns(sheet)
    lines(sheet, ascii_only)
    marks(sheet)
    drawn = [_labelled(sheet, row, margin) for row in range(rows)]
    if plot.dates:
        drawn += [_axis(sheet, margin), _date_row(sheet, margin, width)]
    if ascii_only:
        drawn = [[Run(run.text.translate(_ASCII), run.ink) for run in row] for row in drawn]
    return drawn


def turn_at(x: int, width: int, margin: int, first: int, last: int) -> int:
    """Tell which turn stands nearest to a column of a drawn chart."""
    share = (x - margin - 1) / max(width - margin - 2, 1)
    return min(max(round(first + share * (last - first)), first), last)


def _labelled(sheet: Sheet, row: int, margin: int) -> list[Run]:
    ticks = [(sheet.cell(0.0, value)[1], words) for value, words in sheet.plot.scale.ticks]
    words = next((words for at, words in ticks if at == row), "")
    runs = [Run(words.rjust(margin - 1) + (" ┤" if words else " │"), "dim")]
    return runs + _joined(
        [(char, f"{ink}+{ground}" if ground else ink) for char, ink, ground in sheet.cells[row]]
    )


def _joined(cells: Sequence[tuple[str, str]]) -> list[Run]:
    """Merge neighbours of one ink: fewer colour runs are fewer bytes."""
    runs: list[Run] = []
    for char, ink in cells:
        if runs and runs[-1].ink == ink:
            runs[-1] = Run(runs[-1].text + char, ink)
        else:
            runs.append(Run(char, ink))
    return runs


def _axis(sheet: Sheet, margin: int) -> list[Run]:
    line = ["─"] * sheet.width
    for turn, _ in sheet.plot.dates:
        line[sheet.cell(turn, 0.0)[0]] = "┴"
    runs = [("└" if k < 0 else line[k], "dim") for k in range(-1, sheet.width)]
    if sheet.plot.at is not None:
        runs[sheet.cell(sheet.plot.at, 0.0)[0] + 1] = ("▲", "at")
    return [Run(" " * margin), *_joined(runs)]


def _date_row(sheet: Sheet, margin: int, width: int) -> list[Run]:
    """Write dates under their marks, centred where there is room, and none that would touch the one before."""
    row = ""
    for turn, words in sheet.plot.dates:
        place = margin + 1 + sheet.cell(turn, 0.0)[0] - len(words) // 2
        place = min(max(place, 0), width - len(words))
        if place > len(row) or not row:
            row = row.ljust(place) + words
    return [Run(row, "dim")]
