"""Roads and projects as lines: state by colour, dash and cross, ours two dots thick."""

from __future__ import annotations

from itertools import pairwise

from attrs import frozen

from game.view.map.atlas import atlas
from game.view.map.canvas import SOLID, Canvas, Dash
from game.view.map.projection import ACROSS, DOWN, Window
from game.view.map.things import CLOSED, OPEN, RISKY, Board, Road

SITE, ROAD, CHOSEN = 3, 4, 9  # strengths, above coasts and borders
DASHES: dict[str, Dash] = {OPEN: SOLID, RISKY: (7, 3), CLOSED: (2, 4)}
_ORDER = (CLOSED, RISKY, OPEN)
CROSS, PLAIN_CROSS = "×", "x"
_APART = 9  # cells between two crosses


@frozen
class Leg:
    """One stretch between two places, with the best state of the roads that share it."""

    ends: tuple[str, str]
    state: str
    ours: bool
    key: str


def draw_lines(canvas: Canvas, window: Window, board: Board, selected: str) -> dict[int, str]:
    """Draw projects, then roads, the best state last; gives the cells in which a road can be pointed at."""
    for site in board.sites:
        if len(site.path) > 1 and (site.state != "idle" or site.key == selected):
            for ends in pairwise(site.path):
                dots = [window.dot(point) for point in atlas().way(*ends)]
                canvas.line(dots, "site", CHOSEN if site.key == selected else SITE, (1, 1))
    cells: dict[int, str] = {}
    crosses: set[int] = set()
    for leg in legs(board.roads, selected):
        dots = [window.dot(point) for point in atlas().way(*leg.ends)]
        chosen = leg.key == selected
        strength = CHOSEN if chosen else ROAD + _ORDER.index(leg.state)
        passed = canvas.line(dots, leg.state, strength, DASHES[leg.state], leg.ours)
        cells |= dict.fromkeys(passed, leg.key)
        if chosen:
            canvas.light(passed)
        if leg.state == CLOSED:
            _cross(canvas, dots, leg.state, crosses)
    return cells


def legs(roads: tuple[Road, ...], selected: str = "") -> list[Leg]:
    """Give each stretch once, in the order of drawing: rivals, ours, closed before open, the chosen last."""
    found: dict[tuple[str, str], Leg] = {}
    for road in roads:
        chosen = road.key == selected
        for ends in road.legs:
            leg = Leg(ends, road.state, road.route.ours, road.key)
            if (
                chosen
                or ends not in found
                or (found[ends].key != selected and _rank(leg) > _rank(found[ends]))
            ):
                found[ends] = leg
    return sorted(found.values(), key=lambda leg: (leg.key == selected, leg.ours, _ORDER.index(leg.state)))


def _rank(leg: Leg) -> tuple[bool, int]:
    return leg.ours, _ORDER.index(leg.state)


def _cross(canvas: Canvas, dots: list[tuple[float, float]], ink: str, crosses: set[int]) -> None:
    """Set a cross halfway along a closed stretch, unless another is near."""
    longest = max(
        pairwise(dots), key=lambda pair: abs(pair[0][0] - pair[1][0]) + abs(pair[0][1] - pair[1][1])
    )
    (x0, y0), (x1, y1) = longest
    x, y = int((x0 + x1) / 2 / ACROSS), int((y0 + y1) / 2 / DOWN)
    near = any(abs(cell % canvas.width - x) + 2 * abs(cell // canvas.width - y) < _APART for cell in crosses)
    if not near and 0 <= x < canvas.width and 0 <= y < canvas.height:
        canvas.text(x, y, PLAIN_CROSS if canvas.ascii else CROSS, ink)
        crosses.add(y * canvas.width + x)
