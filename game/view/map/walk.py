"""Going from thing to thing on the map."""

from __future__ import annotations

from game.view.map.atlas import Point
from game.view.map.projection import SQUEEZE
from game.view.map.things import Board

ASIDE = 2.0  # how much farther a thing counts for each degree off the way


def neighbour(board: Board, key: str, start: Point, across: int, down: int, fine: bool) -> str:
    """Give the nearest place, project or country in a direction; the same key where there is none."""
    lon, lat = board.at(key) or start
    found = []
    for other in _stations(board, fine):
        point = board.at(other)
        if point is None or other == key:
            continue
        dx, dy = (point[0] - lon) * SQUEEZE, lat - point[1]
        ahead, aside = (dx * across, abs(dy)) if across else (dy * down, abs(dx))
        if ahead > 0.0 and aside <= ASIDE * ahead:
            found.append((ahead + ASIDE * aside, other))
    return min(found, default=(0.0, key))[1]


def _stations(board: Board, fine: bool) -> list[str]:
    """List what the arrows stop at; places of no part in the story only on a close map."""
    spots = [spot.key for spot in board.spots.values() if spot.used or fine]
    lands = [land.key for land in board.lands.values() if land.actors]
    return [*spots, *(site.key for site in board.sites if site.state != "idle"), *lands]


def following(board: Board, key: str, by: int) -> str:
    """Give the next thing in the order of the list; from a place, the first or last."""
    order = board.order
    if not order:
        return key
    if key not in order:
        return order[0] if by > 0 else order[-1]
    return order[(order.index(key) + by) % len(order)]
