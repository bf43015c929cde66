"""The ground of a chart, cell by cell: grid, shaded bands, lines in braille or in plain signs, letters."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from attrs import define, field

from game.view.braille import Bits, blank, glyph, path
from game.view.curves import PAST, SHADES, Band, Curve, Plot


@define
class Sheet:
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
        return self.cells[row][column][0] in " ┈│┊░▒▀▄:%"


def grid(sheet: Sheet) -> None:
    """Draw a faint line at every mark of the scale."""
    for value, _ in sheet.plot.scale.ticks:
        _, row = sheet.cell(sheet.plot.first, value)
        for column in range(1, sheet.width, 2):
            sheet.put(column, row, "┈", "faint")


def shade(sheet: Sheet, band: Band, shades: Mapping[str, str]) -> None:
    """Fill what lies between the edges, by half cells where signs for halves are at hand; each column gets some."""
    plot, halves = sheet.plot, shades is SHADES
    begin, end = band.edges[0][0], band.edges[-1][0]
    for column in range(sheet.cell(begin, 0.0)[0], sheet.cell(end, 0.0)[0] + 1):
        turn = plot.first + column * 2 / max(sheet.width * 2 - 2, 1) * (plot.last - plot.first)
        low, high = _edges_at(band, min(max(turn, begin), end))
        top = min(max(round(sheet.y(high) / 2), 0), sheet.height * 2 - 1)
        bottom = min(max(round(sheet.y(low) / 2), top + 1), sheet.height * 2)
        for row in range(top // 2, (bottom + 1) // 2):
            upper, lower = top <= row * 2, bottom >= row * 2 + 2
            if halves and not (upper and lower):
                sheet.put(column, row, "▀" if upper else "▄", f"{band.shade}-edge")
            else:
                sheet.put(column, row, shades[band.shade], band.shade, band.shade)


def _edges_at(band: Band, turn: float) -> tuple[float, float]:
    for (t0, low0, high0), (t1, low1, high1) in pairwise(band.edges):
        if t0 <= turn <= t1:
            share = (turn - t0) / ((t1 - t0) or 1.0)
            return low0 + (low1 - low0) * share, high0 + (high1 - high0) * share
    return band.edges[-1][1:]


def columns(sheet: Sheet) -> None:
    """Draw the upright lines: where the present is, and where the cursor stands."""
    plot = sheet.plot
    for turn, char, ink, ground in ((plot.now, "┊", "dim", None), (plot.at, "│", "dim", "here")):
        if turn is None:
            continue
        column, _ = sheet.cell(turn, plot.scale.low)
        for row in range(sheet.height):
            sheet.put(column, row, char, ink, ground)


def lines(sheet: Sheet, ascii_only: bool) -> None:
    """Draw the lines, the last of a list undermost; where two share a cell both keep their dots."""
    if ascii_only:
        for curve in reversed(sheet.plot.curves):
            _plain_line(sheet, curve)
        return
    below: Bits = blank(sheet.width, sheet.height)
    for curve in reversed(sheet.plot.curves):
        bits = blank(sheet.width, sheet.height)
        for extra in range(curve.kind.thick):
            places = [(sheet.x(turn), _held(sheet, value) + extra) for turn, value in curve.points]
            path(bits, places, curve.kind.dash)
        for row, cells in enumerate(bits):
            for column, cell in enumerate(cells):
                if cell:
                    below[row][column] |= cell
                    sheet.put(column, row, glyph(below[row][column]), curve.kind.ink)


def _held(sheet: Sheet, value: float) -> float:
    """Keep a line on the drawing where its value lies just outside."""
    return min(max(sheet.y(value), 0.0), sheet.height * 4 - 1.0)


def _plain_line(sheet: Sheet, curve: Curve) -> None:
    """Draw a line by signs, one a column; dotted lines by every third."""
    columns: dict[int, int] = {}
    for (t0, v0), (t1, v1) in pairwise(curve.points):
        steps = max(abs(round(sheet.x(t1) - sheet.x(t0))) // 2, 1)
        for step in range(steps + 1):
            column, row = sheet.cell(t0 + (t1 - t0) * step / steps, v0 + (v1 - v0) * step / steps)
            columns[column] = row
    every = 3 if curve.kind is PAST else 1
    for column, row in columns.items():
        if column % every == 0:
            sheet.put(column, row, curve.kind.ascii, curve.kind.ink)


def marks(sheet: Sheet) -> None:
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
