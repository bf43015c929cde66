"""The ground of the map, drawn anew for another window only: land by scan lines, coasts, borders."""

from __future__ import annotations

import math
from functools import cache

from game.view.map.atlas import Country, Line, Point, atlas
from game.view.map.canvas import SOLID, Canvas
from game.view.map.projection import ACROSS, DOWN, Window

COAST, BORDER = 1, 2  # strengths; roads are stronger
_DASHES = {"disputed": (2, 3)}
Box = tuple[float, float, float, float]


def ground(window: Window, ascii: bool = False) -> Canvas:
    """Draw all that does not depend on the story."""
    canvas = Canvas(window.width, window.height, ascii)
    view = _view(window)
    for country, box in _countries():
        if _meets(box, view):
            _fill(canvas, window, country)
    for line, box in _lines():
        if _meets(box, view):
            strength = COAST if line.kind == "coast" else BORDER
            dots = [window.dot(point) for point in line.points]
            canvas.line(dots, line.kind, strength, _DASHES.get(line.kind, SOLID))
    return canvas


def _fill(canvas: Canvas, window: Window, country: Country) -> None:
    """Set the ground of every cell whose middle lies in the country."""
    crossings: dict[int, list[float]] = {}
    for ring in country.rings:
        dots = [window.dot(point) for point in ring]
        for (x0, y0), (x1, y1) in zip(dots, (*dots[1:], dots[0]), strict=True):
            if y0 == y1:
                continue
            top, low = (y0, y1) if y0 < y1 else (y1, y0)
            first = max(math.ceil(top / DOWN - 0.5), 0)
            last = min(math.ceil(low / DOWN - 0.5), canvas.height)
            slope = (x1 - x0) / (y1 - y0)
            for row in range(first, last):
                crossings.setdefault(row, []).append(x0 + ((row + 0.5) * DOWN - y0) * slope)
    for row, found in crossings.items():
        found.sort()
        for enters, leaves in zip(found[::2], found[1::2], strict=False):
            first = max(math.ceil(enters / ACROSS - 0.5), 0)
            last = min(math.ceil(leaves / ACROSS - 0.5), canvas.width)
            if first < last:
                start = row * canvas.width
                canvas.grounds[start + first : start + last] = [country.id] * (last - first)


def _view(window: Window) -> Box:
    west, north = window.point(-1, -1)
    east, south = window.point(window.width, window.height)
    return west, south, east, north


def _meets(one: Box, other: Box) -> bool:
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]


@cache
def _countries() -> tuple[tuple[Country, Box], ...]:
    found = atlas().countries.values()
    return tuple((each, _box([point for ring in each.rings for point in ring])) for each in found)


@cache
def _lines() -> tuple[tuple[Line, Box], ...]:
    return tuple((line, _box(line.points)) for line in atlas().lines)


def _box(points: list[Point] | tuple[Point, ...]) -> Box:
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return min(lons), min(lats), max(lons), max(lats)
