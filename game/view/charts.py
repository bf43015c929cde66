"""Charts in characters: lines in braille, shaded bands, lettered marks, an axis with dates; plain dots in ASCII.

What a line is shows by its dashes and a band by its shading, so that a chart reads without colour; inks are
names that a front end gives colours to, and `ink+ground` lays a line on a shaded ground.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import define, field, frozen

from game.view.braille import SOLID, Bits, Dash, blank, glyph, path
from game.view.scales import Scale


class Run(NamedTuple):
    """Some characters in one ink."""

    text: str
    ink: str = ""


@frozen
class Kind:
    """How a kind of line is drawn."""

    ink: str
    dash: Dash
    ascii: str
    sample: str


LINE, SECOND = Kind("line", SOLID, "*", "━━━"), Kind("second", (5, 3), "o", "╍╍╍")
PAST, MEDIAN = Kind("past", (1, 2), ".", "···"), Kind("median", (3, 3), "-", "╌╌╌")
SHADES = {"outer": "░", "inner": "▒"}
ASCII_SHADES = {"outer": ":", "inner": "%"}
_ASCII = str.maketrans("┊│┈┤┴└─▲●", ":|.++++^@") | {ord("─"): "-"}


@frozen
class Curve:
    """A line through points: turn and value."""

    points: tuple[tuple[float, float], ...]
    kind: Kind = LINE


@frozen
class Band:
    """A shaded ground between two lines: turn, lower and upper value."""

    edges: tuple[tuple[float, float, float], ...]
    shade: str


@frozen
class Mark:
    """A letter on a line."""

    letter: str
    turn: float
    value: float


@frozen
class Plot:
    """Everything in one chart; `first` and `last` are turns, `at` is where the reader's cursor stands."""

    scale: Scale
    first: float
    last: float
    curves: tuple[Curve, ...]
    bands: tuple[Band, ...] = ()
    marks: tuple[Mark, ...] = ()
    dates: tuple[tuple[int, str], ...] = ()
    now: float | None = None
    at: float | None = None
    values: tuple[float, ...] = ()  # of the lines, where the cursor stands


@define
class _Sheet:
    """The cells of a chart and how values become places; `cells` hold a character, its ink and its ground."""

    plot: Plot
    width: int
    height: int
    cells: list[list[tuple[str, str, str]]] = field(factory=list)

    def x(self, turn: float) -> float:
        """Give the place of a turn, in dots."""
        plot = self.plot
        return (turn - plot.first) / ((plot.last - plot.first) or 1.0) * (self.width * 2 - 2)

    def y(self, value: float) -> float:
        """Give the place of a value, in dots from the top."""
        scale = self.plot.scale
        return (scale.high - value) / ((scale.high - scale.low) or 1.0) * (self.height * 4 - 1)

    def cell(self, turn: float, value: float) -> tuple[int, int]:
        """Give the cell of a point: column and row."""
        column, row = round(self.x(turn)) // 2, round(self.y(value)) // 4
        return min(max(column, 0), self.width - 1), min(max(row, 0), self.height - 1)

    def put(self, column: int, row: int, char: str, ink: str, ground: str | None = None) -> None:
        """Write one cell; without a ground it keeps the one it has."""
        self.cells[row][column] = (char, ink, self.cells[row][column][2] if ground is None else ground)

    def is_free(self, column: int, row: int) -> bool:
        """Say whether nothing but ground stands in a cell."""
        return self.cells[row][column][0] in " ┈│┊░▒:%"


def draw(plot: Plot, width: int, height: int, margin: int, *, ascii_only: bool = False) -> list[list[Run]]:
    """Draw a chart in so many cells, a margin for labels, the axis and a row of dates (where given) included."""
    rows = height - (2 if plot.dates else 0)
    sheet = _Sheet(plot, width - margin - 1, rows)
    sheet.cells = [[(" ", "", "")] * sheet.width for _ in range(rows)]
    _grid(sheet)
    for band in plot.bands:
        _shade(sheet, band, (ASCII_SHADES if ascii_only else SHADES)[band.shade])
    _columns(sheet)
    _lines(sheet, ascii_only)
    _marks(sheet)
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


def _grid(sheet: _Sheet) -> None:
    for value, _ in sheet.plot.scale.ticks:
        _, row = sheet.cell(sheet.plot.first, value)
        for column in range(1, sheet.width, 2):
            sheet.put(column, row, "┈", "faint")


def _shade(sheet: _Sheet, band: Band, char: str) -> None:
    """Fill the cells whose middle lies between the edges, and at least the nearest one in each column."""
    (begin, *_), (end, *_) = band.edges[0], band.edges[-1]
    for column in range(sheet.cell(begin, 0.0)[0], sheet.cell(end, 0.0)[0] + 1):
        plot = sheet.plot
        turn = plot.first + column * 2 / max(sheet.width * 2 - 2, 1) * (plot.last - plot.first)
        low, high = _edges_at(band, min(max(turn, begin), end))
        top, bottom = sheet.y(high) / 4, sheet.y(low) / 4
        first, last = round(top), max(round(bottom + 0.25) - 1, int((top + bottom) / 2))
        for row in range(max(min(first, last), 0), min(last, sheet.height - 1) + 1):
            sheet.put(column, row, char, band.shade, band.shade)


def _edges_at(band: Band, turn: float) -> tuple[float, float]:
    for (t0, low0, high0), (t1, low1, high1) in zip(band.edges, band.edges[1:], strict=False):
        if t0 <= turn <= t1:
            share = (turn - t0) / ((t1 - t0) or 1.0)
            return low0 + (low1 - low0) * share, high0 + (high1 - high0) * share
    return band.edges[-1][1:]


def _columns(sheet: _Sheet) -> None:
    """Draw the upright lines: where the present is, and where the cursor stands."""
    plot = sheet.plot
    for turn, char, ink, ground in ((plot.now, "┊", "dim", None), (plot.at, "│", "dim", "here")):
        if turn is None:
            continue
        column, _ = sheet.cell(turn, plot.scale.low)
        for row in range(sheet.height):
            sheet.put(column, row, char, ink, ground)


def _lines(sheet: _Sheet, ascii_only: bool) -> None:
    """Draw the lines, the last of a list undermost; where two share a cell both keep their dots."""
    if ascii_only:
        for curve in reversed(sheet.plot.curves):
            _plain_line(sheet, curve)
        return
    below: Bits = blank(sheet.width, sheet.height)
    for curve in reversed(sheet.plot.curves):
        bits = blank(sheet.width, sheet.height)
        path(bits, [(sheet.x(turn), sheet.y(value)) for turn, value in curve.points], curve.kind.dash)
        for row, cells in enumerate(bits):
            for column, cell in enumerate(cells):
                if cell:
                    below[row][column] |= cell
                    sheet.put(column, row, glyph(below[row][column]), curve.kind.ink)


def _plain_line(sheet: _Sheet, curve: Curve) -> None:
    for (t0, v0), (t1, v1) in zip(curve.points, curve.points[1:], strict=False):
        steps = max(abs(round(sheet.x(t1) - sheet.x(t0))) // 2, 1)
        for step in range(steps + 1):
            place = sheet.cell(t0 + (t1 - t0) * step / steps, v0 + (v1 - v0) * step / steps)
            sheet.put(*place, curve.kind.ascii, curve.kind.ink)


def _marks(sheet: _Sheet) -> None:
    """Put letters above the line, or below where there is no room, and a point where the cursor stands."""
    plot = sheet.plot
    for value in plot.values if plot.at is not None else ():
        sheet.put(*sheet.cell(plot.at or 0.0, value), "●", "at")
    for mark in plot.marks:
        column, row = sheet.cell(mark.turn, mark.value)
        order = [row - 1, row - 2, row + 1, row + 2, *range(row - 3, -1, -1), *range(row + 3, sheet.height)]
        free = [each for each in order if 0 <= each < sheet.height and sheet.is_free(column, each)]
        if free:
            sheet.put(column, free[0], mark.letter, "mark")


def _labelled(sheet: _Sheet, row: int, margin: int) -> list[Run]:
    ticks = [(sheet.cell(0.0, value)[1], words) for value, words in sheet.plot.scale.ticks]
    words = next((words for at, words in ticks if at == row), "")
    runs = [Run(words.rjust(margin - 1) + (" ┤" if words else " │"), "dim")]
    return runs + _joined([(char, f"{ink}+{ground}" if ground else ink) for char, ink, ground in sheet.cells[row]])


def _joined(cells: Sequence[tuple[str, str]]) -> list[Run]:
    """Merge neighbours of one ink: fewer colour runs are fewer bytes."""
    runs: list[Run] = []
    for char, ink in cells:
        if runs and runs[-1].ink == ink:
            runs[-1] = Run(runs[-1].text + char, ink)
        else:
            runs.append(Run(char, ink))
    return runs


def _axis(sheet: _Sheet, margin: int) -> list[Run]:
    line = ["─"] * sheet.width
    for turn, _ in sheet.plot.dates:
        line[sheet.cell(turn, 0.0)[0]] = "┴"
    runs = [("└" if k < 0 else line[k], "dim") for k in range(-1, sheet.width)]
    if sheet.plot.at is not None:
        runs[sheet.cell(sheet.plot.at, 0.0)[0] + 1] = ("▲", "at")
    return [Run(" " * margin), *_joined(runs)]


def _date_row(sheet: _Sheet, margin: int, width: int) -> list[Run]:
    """Write dates under their marks, centred where there is room, and none that would touch the one before."""
    row = ""
    for turn, words in sheet.plot.dates:
        place = margin + 1 + sheet.cell(turn, 0.0)[0] - len(words) // 2
        place = min(max(place, 0), width - len(words))
        if place > len(row) or not row:
            row = row.ljust(place) + words
    return [Run(row, "dim")]

