"""The mountains of the opening screens: three ranges, one before the other, and the road to the gap between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from game.tui.rows import Row, Span
from game.view.braille import Bits, blank, dot, glyph, path

Points = tuple[tuple[float, float], ...]  # across and down, from 0 to 1

_FAR: Points = (
    *((0.0, 0.50), (0.06, 0.38), (0.13, 0.52), (0.22, 0.24), (0.29, 0.44), (0.36, 0.30), (0.43, 0.46)),
    *(
        (0.50, 0.36),
        (0.58, 0.48),
        (0.65, 0.20),
        (0.72, 0.02),
        (0.80, 0.32),
        (0.88, 0.20),
        (0.95, 0.40),
        (1.0, 0.34),
    ),
)
_MAIN: Points = (
    *(
        (0.0, 0.72),
        (0.09, 0.52),
        (0.17, 0.66),
        (0.26, 0.30),
        (0.31, 0.14),
        (0.37, 0.44),
        (0.44, 0.70),
        (0.49, 0.80),
    ),
    *((0.54, 0.72), (0.60, 0.50), (0.66, 0.60), (0.76, 0.36), (0.83, 0.62), (0.92, 0.44), (1.0, 0.66)),
)
_NEAR: Points = (
    *((0.0, 0.90), (0.12, 0.74), (0.24, 0.88), (0.34, 0.80), (0.46, 0.97)),
    *((0.55, 0.98), (0.66, 0.82), (0.78, 0.90), (0.89, 0.76), (1.0, 0.88)),
)
_ROAD: Points = (
    (0.40, 1.0),
    (0.55, 0.95),
    (0.46, 0.90),
    (0.525, 0.865),
    (0.475, 0.835),
    (0.505, 0.81),
    (0.492, 0.80),
)
_ROUGH = (0.10, 0.14, 0.12)  # how far the middle of a slope is moved, by the slope's length, pass after pass


@lru_cache(maxsize=4)
def ridge_rows(width: int, height: int) -> tuple[Row, ...]:
    """Draw the mountains over the whole of a room."""
    far, main, near = (_line(points, width, height) for points in (_FAR, _MAIN, _NEAR))
    before = [min(a, b) for a, b in zip(main, near, strict=True)]
    road = blank(width, height)
    path(road, [(x * (width * 2 - 1), y * (height * 4 - 1)) for x, y in _ROAD], (2, 1))
    ranges = (
        ("accent", road),
        ("dim", _drawn(near, [height * 4] * len(near), width, height, 5)),
        ("dim", _drawn(main, near, width, height, 3)),
        ("faint", _drawn(far, before, width, height, 4)),
    )
    return tuple(_row([(ink, bits[y]) for ink, bits in ranges], width) for y in range(height))


def _line(points: Points, width: int, height: int) -> list[int]:
    """Give the height of a ridge at every dot across, in dots from above."""
    for number, rough in enumerate(_ROUGH):
        points = _broken(points, rough * (-1.0) ** number)
    wide, deep = width * 2 - 1, height * 4 - 1
    out, k = [], 0
    for dot_x in range(width * 2):
        x = dot_x / wide
        while k < len(points) - 2 and x > points[k + 1][0]:
            k += 1
        (x0, y0), (x1, y1) = points[k], points[k + 1]
        out.append(round((y0 + (y1 - y0) * (x - x0) / (x1 - x0)) * deep))
    return out


def _broken(points: Points, rough: float) -> Points:
    """Break every slope in two, its middle moved up and down in turn."""
    out = [points[0]]
    for number, ((x0, y0), (x1, y1)) in enumerate(pairwise(points)):
        sway = rough * abs(y1 - y0) * (1 if number % 3 else -1)
        out += [((x0 + x1) / 2 + (x1 - x0) * rough / 2, (y0 + y1) / 2 + sway), (x1, y1)]
    return tuple(out)


def _drawn(line: Sequence[int], hidden: Sequence[int], width: int, height: int, sparse: int) -> Bits:
    """Draw a ridge down to what stands before it, and hatch the slopes that face away from the light."""
    bits = blank(width, height)
    shade = 0
    for x, top in enumerate(line):
        falls = top > line[max(x - 2, 0)]
        shade = shade + 2 if falls else max(shade - 3, 0)
        last = line[x - 1] if x else top
        for y in range(min(top, last + 1), max(top, last - 1) + 1):
            if y < hidden[x]:
                dot(bits, x, y)
        for y in range(top + 2, top + 2 + shade):
            if y < hidden[x] and (x * 2 + y) % (sparse * 2) == 0:
                dot(bits, x, y)
    return bits


def _row(layers: Sequence[tuple[str, list[int]]], width: int) -> Row:
    """Let the nearest range that has anything in a cell have the cell."""
    cells = []
    for x in range(width):
        ink, cell = next(((ink, bits[x]) for ink, bits in layers if bits[x]), ("", 0))
        cells.append((ink, glyph(cell) if cell else " "))
    return Row(
        tuple(Span("".join(sign for _, sign in run), ink) for ink, run in groupby(cells, key=lambda c: c[0]))
    )
