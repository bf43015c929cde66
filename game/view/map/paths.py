"""Paths between places: what the atlas knows of them, and where they run."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.view.map.atlas import Point, atlas


def known(path: Sequence[str]) -> tuple[str, ...]:
    """Leave out places the atlas does not know: stories of others may name what they like."""
    return tuple(place for place in path if place in atlas().places)


def points(path: Sequence[str]) -> list[Point]:
    """Give the points of a path, bends of the roads included."""
    found = [atlas().places[path[0]].at] if path else []
    for one, other in pairwise(path):
        found += atlas().way(one, other)[1:]
    return found


def middle(path: Sequence[str]) -> Point | None:
    """Give the point half way along a path, counted in degrees."""
    found = points(path)
    if len(found) < 2:
        return found[0] if found else None
    lengths = [abs(x1 - x0) + abs(y1 - y0) for (x0, y0), (x1, y1) in pairwise(found)]
    left = sum(lengths) / 2
    for k, length in enumerate(lengths):
        if left <= length:
            part = left / length if length else 0.0
            (x0, y0), (x1, y1) = found[k], found[k + 1]
            return x0 + (x1 - x0) * part, y0 + (y1 - y0) * part
        left -= length
    return found[-1]
