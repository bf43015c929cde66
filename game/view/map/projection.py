"""The window on the map: which part of the world the cells show, and how points become dots."""

from __future__ import annotations

import math
from collections.abc import Iterable

from attrs import evolve, frozen

from game.view.map.atlas import Point, atlas

ACROSS, DOWN = 2, 4  # dots of a cell, which is twice as high as wide: dots are square
SQUEEZE = math.cos(math.radians(34.5))  # degrees of longitude are shorter in the middle of the map
CLOSEST = 0.02  # degrees of latitude a dot
HOME = ((50.5, 23.6), (79.0, 44.3))


@frozen
class Window:
    """What is in view: the middle, degrees of latitude a dot, and the size in cells."""

    middle: Point
    step: float
    width: int
    height: int

    def dot(self, point: Point) -> Point:
        """Give the place of a point in dots, from the upper left corner."""
        lon, lat = point
        x = (lon - self.middle[0]) * SQUEEZE / self.step + self.width * ACROSS / 2
        return x, (self.middle[1] - lat) / self.step + self.height * DOWN / 2

    def cell(self, point: Point) -> tuple[int, int]:
        """Give the cell a point falls in; it may lie outside."""
        x, y = self.dot(point)
        return math.floor(x / ACROSS), math.floor(y / DOWN)

    def point(self, x: float, y: float) -> Point:
        """Give the point in the middle of a cell."""
        across = (x + 0.5 - self.width / 2) * ACROSS
        down = (y + 0.5 - self.height / 2) * DOWN
        return self.middle[0] + across * self.step / SQUEEZE, self.middle[1] - down * self.step

    def holds(self, point: Point, edge: int = 0) -> bool:
        """Say whether a point is in view, and not nearer to the edge than some cells."""
        x, y = self.cell(point)
        return edge <= x < self.width - edge and edge <= y < self.height - edge

    def moved(self, across: float, down: float) -> Window:
        """Look at what lies some cells to the side, within the atlas."""
        return _within(
            evolve(self, middle=self.point(self.width / 2 - 0.5 + across, self.height / 2 - 0.5 + down))
        )

    def zoomed(self, factor: float, about: Point | None = None) -> Window:
        """Come closer (below 1) or step back, keeping one point where it is."""
        still = about or self.middle
        step = min(max(self.step * factor, CLOSEST), _widest(self.width, self.height))
        ratio = step / self.step
        lon, lat = (s + (m - s) * ratio for s, m in zip(still, self.middle, strict=True))
        return _within(evolve(self, middle=(lon, lat), step=step))

    def resized(self, width: int, height: int) -> Window:
        """Keep middle and scale in another size."""
        step = min(self.step, _widest(width, height))
        return _within(evolve(self, width=width, height=height, step=step))

    def showing(self, point: Point) -> Window:
        """Move no more than needed to have a point well in view."""
        edge = min(2, self.height // 4)
        if self.holds(point, edge):
            return self
        x, y = self.cell(point)
        right, low = self.width - 1 - edge, self.height - 1 - edge
        return self.moved(x - min(max(x, edge), right), y - min(max(y, edge), low))


def around(points: Iterable[Point], width: int, height: int) -> Window:
    """Give the closest window that shows all of these points, or as much of them as the atlas has."""
    lons, lats = zip(*points, strict=True)
    middle = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    tall = (max(lats) - min(lats)) / max(height * DOWN, 1)
    wide = (max(lons) - min(lons)) * SQUEEZE / max(width * ACROSS, 1)
    step = min(max(tall, wide, CLOSEST), _widest(width, height))
    return _within(Window(middle, step, width, height))


def _widest(width: int, height: int) -> float:
    """Give the scale at which the atlas just fills the window."""
    west, south, east, north = atlas().box
    return min((east - west) * SQUEEZE / max(width * ACROSS, 1), (north - south) / max(height * DOWN, 1))


def _within(window: Window) -> Window:
    """Move a window so that it shows nothing beyond the atlas."""
    west, south, east, north = atlas().box
    across = window.width * ACROSS / 2 * window.step / SQUEEZE
    down = window.height * DOWN / 2 * window.step
    lon, lat = window.middle
    lon = min(max(lon, west + across), east - across) if 2 * across < east - west else (west + east) / 2
    lat = min(max(lat, south + down), north - down) if 2 * down < north - south else (south + north) / 2
    return evolve(window, middle=(lon, lat))
