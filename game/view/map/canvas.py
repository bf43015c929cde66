"""A canvas of cells: braille dots in one ink over a ground, with letters on top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from game.view.map.projection import ACROSS, DOWN

_BITS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
_BLANK = 0x2800
Dots = Sequence[tuple[float, float]]
Dash = tuple[int, int]  # dots drawn, dots left out
SOLID: Dash = (1, 0)
PAINTED = ("chosen", "file", "file-chosen", "crisis")


class Run(NamedTuple):
    """Neighbouring cells of one ink on one ground."""

    text: str
    ink: str
    ground: str


class Canvas:
    """Cells in rows; stronger lines push weaker ones out of a cell, letters push out both."""

    def __init__(self, width: int, height: int, ascii: bool = False) -> None:
        self.width, self.height, self.ascii = width, height, ascii
        cells = width * height
        self.bits = [0] * cells
        self.inks = [""] * cells
        self.strength = [0] * cells
        self.grounds = ["sea"] * cells
        self.chars: dict[int, str] = {}

    def copy(self) -> Canvas:
        """Copy, to draw on top of what is kept."""
        twin = Canvas(0, 0, self.ascii)
        twin.width, twin.height = self.width, self.height
        twin.bits, twin.inks, twin.strength = self.bits[:], self.inks[:], self.strength[:]
        twin.grounds, twin.chars = self.grounds[:], dict(self.chars)
        return twin

    def line(self, dots: Dots, ink: str, strength: int, dash: Dash = SOLID, thick: bool = False) -> set[int]:
        """Draw a line through points given in dots; gives the cells it runs through, gaps included."""
        passed: set[int] = set()
        on, off = dash
        phase = 0
        for (x0, y0), (x1, y1) in pairwise(dots):
            clipped = _clip(x0, y0, x1, y1, self.width * ACROSS - 1, self.height * DOWN - 1)
            if clipped is None:
                continue
            x0, y0, x1, y1 = clipped
            steps = int(max(abs(x1 - x0), abs(y1 - y0))) or 1
            dx, dy = (x1 - x0) / steps, (y1 - y0) / steps
            beside = ((0, 1) if abs(dx) > abs(dy) else (1, 0)) if thick else None
            for k in range(steps + 1):
                x, y = int(x0 + dx * k + 0.5), int(y0 + dy * k + 0.5)
                passed.add((y // DOWN) * self.width + x // ACROSS)
                if not off or (phase + k) % (on + off) < on:
                    self._dot(x, y, ink, strength)
                    if beside:
                        self._dot(x + beside[0], y + beside[1], ink, strength)
            phase += steps
        return passed

    def _dot(self, x: int, y: int, ink: str, strength: int) -> None:
        column, row = x // ACROSS, y // DOWN
        if column >= self.width or row >= self.height:
            return
        cell = row * self.width + column
        there = self.strength[cell]
        if there > strength:
            return
        if there < strength:
            self.bits[cell], self.strength[cell] = 0, strength
        self.bits[cell] |= _BITS[x % ACROSS][y % DOWN]
        self.inks[cell] = ink

    def light(self, cells: Iterable[int]) -> None:
        """Mark the ground of some cells as lit."""
        for cell in cells:
            if not self.grounds[cell].endswith("+"):
                self.grounds[cell] += "+"

    def text(self, x: int, y: int, text: str, ink: str) -> None:
        """Write letters, each in a cell; what lies outside is left out."""
        for column, char in enumerate(text, x):
            if 0 <= column < self.width and 0 <= y < self.height:
                cell = y * self.width + column
                self.chars[cell], self.inks[cell] = char, ink

    def rows(self) -> list[list[Run]]:
        """Give the rows as runs; lit ground is marked with a plus."""
        glyphs = [self._glyph(cell) for cell in range(self.width * self.height)]
        return [self._row(glyphs, row * self.width) for row in range(self.height)]

    def _row(self, glyphs: list[str], start: int) -> list[Run]:
        runs: list[Run] = []
        begun, ink, ground = start, "", ""
        for cell in range(start, start + self.width):
            here = self.inks[cell] if glyphs[cell] != " " or cell in self.chars else _blank(ink)
            if cell == start:
                ink, ground = here, self.grounds[cell]
            elif here != ink or self.grounds[cell] != ground:
                runs.append(Run("".join(glyphs[begun:cell]), ink, ground))
                begun, ink, ground = cell, here, self.grounds[cell]
        return [*runs, Run("".join(glyphs[begun : start + self.width]), ink, ground)]

    def _glyph(self, cell: int) -> str:
        if cell in self.chars:
            return self.chars[cell]
        bits = self.bits[cell]
        if not bits:
            return " "
        return _PLAIN.get(self.inks[cell], "#") if self.ascii else chr(_BLANK + bits)


_PLAIN = {"coast": "~", "border": ".", "disputed": "'", "risky": "=", "closed": "-", "site": "+"}


def _blank(ink: str) -> str:
    """Let an empty cell go on in the ink before it, for fewer runs, unless that one paints the ground."""
    return "" if ink in PAINTED else ink


def _clip(
    x0: float, y0: float, x1: float, y1: float, right: float, low: float
) -> tuple[float, float, float, float] | None:
    """Cut a stretch to the canvas (Liang and Barsky); None where nothing of it is in view."""
    dx, dy = x1 - x0, y1 - y0
    first, last = 0.0, 1.0
    for step, room in ((-dx, x0), (dx, right - x0), (-dy, y0), (dy, low - y0)):
        if step == 0.0:
            if room < 0.0:
                return None
        elif step < 0.0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    return x0 + first * dx, y0 + first * dy, x0 + last * dx, y0 + last * dy
