"""Drawing with the dots of braille: two across and four down in every cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_EMPTY = 0x2800
SOLID = (1, 0)

Bits = list[list[int]]  # rows of cells, each the sum of its dots
Dash = tuple[int, int]  # dots drawn and dots left out, in turn


def blank(width: int, height: int) -> Bits:
    """Make an empty drawing of some cells."""
    return [[0] * width for _ in range(height)]


def dot(bits: Bits, x: int, y: int) -> None:
    """Set one dot, counted from the upper left; outside the drawing nothing happens."""
    if 0 <= y < len(bits) * 4 and 0 <= x < len(bits[0]) * 2:
        bits[y // 4][x // 2] |= _DOTS[y % 4][x % 2]


def path(bits: Bits, points: Iterable[tuple[float, float]], dash: Dash = SOLID) -> None:
    """Join points, given in dots, by straight lines; dashes run on from one line to the next."""
    on, off = dash
    for number, (x, y) in enumerate(_along(list(points))):
        if number % (on + off) < on:
            dot(bits, x, y)


def glyph(cell: int) -> str:
    """Give the character of a cell."""
    return chr(_EMPTY + cell)


def _along(points: list[tuple[float, float]]) -> Iterator[tuple[int, int]]:
    if len(points) == 1:
        yield round(points[0][0]), round(points[0][1])
    last = None
    for (x0, y0), (x1, y1) in pairwise(points):
        steps = max(abs(round(x1) - round(x0)), abs(round(y1) - round(y0)), 1)
        for step in range(steps + 1):
            here = round(x0 + (x1 - x0) * step / steps), round(y0 + (y1 - y0) * step / steps)
            if here != last:
                yield here
            last = here
