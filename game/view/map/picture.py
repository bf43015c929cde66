"""The story drawn over the ground: roads, projects, places, names, and where a click leads."""

from __future__ import annotations

from attrs import frozen

from game.view.map.atlas import atlas
from game.view.map.canvas import Canvas, Run
from game.view.map.labels import Label, Part, Placed, place, write_if_free
from game.view.map.lines import draw_lines
from game.view.map.paths import middle
from game.view.map.projection import Window
from game.view.map.things import Board, Site, Spot

CLOSE = 0.08  # degrees a dot, and below: every place is shown, and regions by name
FINE = 0.16  # and below: names of towns and countries have room
COARSE = 0.4  # above: only capitals and what the story names
MARKS = {"capital": "★", "port": "◆", "crossing": "■", "pass": "▲", "city": "•"}
PLAIN = {"capital": "*", "port": "%", "crossing": "=", "pass": "^", "city": "o"}
STEPS, PLAIN_STEPS = "○◔◑◕●", "01234"
NEAR = 2  # cells around a mark in which a click still means it


@frozen
class Picture:
    """Rows to draw, and what stands in which cell."""

    width: int
    rows: list[list[Run]]
    placed: Placed
    roads: dict[int, str]
    grounds: list[str]

    def key_at(self, x: int, y: int) -> str:
        """Tell what is meant by pointing at a cell: a mark or name, one close by, a road, or the land."""
        here = y * self.width + x
        if here in self.placed.cells:
            return self.placed.cells[here]
        if here in self.roads:
            return self.roads[here]
        close = [(abs(mx - x) + 2 * abs(my - y), key) for key, (mx, my) in self.placed.shown.items()]
        distance, key = min(close, default=(NEAR + 1, ""))
        if distance <= NEAR:
            return key
        land = self.grounds[here].removesuffix("+") if 0 <= here < len(self.grounds) else ""
        found = atlas().countries.get(land)
        return f"land:{land}" if found is not None and found.label is not None else ""


@frozen
class Roads:
    """The ground with the lines of the story on it: the same for every selected place."""

    canvas: Canvas
    cells: dict[int, str]


def roads(ground: Canvas, window: Window, board: Board, selected: str = "") -> Roads:
    """Draw the lines over a ground made for this window."""
    canvas = ground.copy()
    return Roads(canvas, draw_lines(canvas, window, board, selected))


def picture(base: Roads, window: Window, board: Board, selected: str = "") -> Picture:
    """Draw places and names over the roads of this window."""
    canvas = base.canvas.copy()
    crosses = {cell: base.cells[cell] for cell in canvas.chars if cell in base.cells}
    labels = [*_spots(canvas, window, board, selected), *_sites(canvas, window, board, selected)]
    placed = place(canvas, labels, crosses)
    _names(canvas, window, board, placed, selected)
    if selected.startswith("land:"):
        land = selected.partition(":")[2]
        canvas.light(cell for cell, found in enumerate(canvas.grounds) if found == land)
    return Picture(canvas.width, canvas.rows(), placed, base.cells, canvas.grounds)


def _spots(canvas: Canvas, window: Window, board: Board, selected: str) -> list[Label]:
    chosen = _place_of(board, selected)
    return [
        _spot(canvas, window, spot, selected, spot.place.id == chosen)
        for spot in board.spots.values()
        if spot.used or spot.key == selected or window.step <= CLOSE
        if window.step <= COARSE or spot.place.rank < 2 or spot.files or spot.key == selected
    ]


def _place_of(board: Board, selected: str) -> str:
    """Name the place a selected place or file stands for."""
    kind, _, name = selected.partition(":")
    if kind == "file":
        return next((file.city or "" for file in board.files if file.event == name), "")
    return name if kind == "place" else ""


def _spot(canvas: Canvas, window: Window, spot: Spot, selected: str, chosen: bool) -> Label:
    place = spot.place
    marks = PLAIN if canvas.ascii else MARKS
    ink = "chosen" if chosen else "capital" if place.rank == 0 else "place"
    badges = tuple(_badge(file.number, file.crisis, f"file:{file.event}" == selected) for file in spot.files)
    rank = -1 if chosen else place.rank - (4 if badges else 0)
    told = chosen or badges or window.step <= FINE or place.rank < 2 or (spot.holders and window.step <= 0.3)
    name = (place.name, ink) if told else ("", "")
    return Label(spot.key, window.cell(place.at), (marks.get(place.kind, "•"), ink), badges, name, rank)


def _badge(number: int, crisis: bool, chosen: bool) -> Part:
    """Show a file by its number in the tray; a crisis with a mark."""
    return f"{number}{'!' if crisis else ''}", "file-chosen" if chosen else "crisis" if crisis else "file"


def _sites(canvas: Canvas, window: Window, board: Board, selected: str) -> list[Label]:
    return [_site(canvas, window, site, site.key == selected) for site in board.sites if site.path]


def _site(canvas: Canvas, window: Window, site: Site, chosen: bool) -> Label:
    """Mark a project beside the place or halfway along its path, by how much of it stands."""
    x, y = window.cell(middle(site.path) or (0.0, 0.0))
    y -= 1 if len(site.path) == 1 else 0
    steps = PLAIN_STEPS if canvas.ascii else STEPS
    ink = "chosen" if chosen else f"site-{site.state}"
    begun = site.state != "idle"
    still = ("x" if canvas.ascii else "×") if site.state == "stalled" else ""
    figure = "built" if site.state == "done" else f"{int(site.percent)}%{still}"
    name = (site.label if chosen else figure if begun else "", ink)
    mark = steps[min(int(site.percent / 25), 4)]
    return Label(site.key, (x, y), (mark, ink), (), name, -1 if chosen else 1 if begun else 7)


def _names(canvas: Canvas, window: Window, board: Board, placed: Placed, selected: str) -> None:
    """Write the names of countries and seas where nothing else stands."""
    chosen = selected.partition(":")[2] if selected.startswith("land:") else ""
    for land in sorted(board.lands.values(), key=lambda land: land.country.id != chosen):
        if land.country.label is None or (window.step > 2 * FINE and land.country.id != chosen):
            continue
        name = land.country.name.upper()
        texts = [name] if window.step > FINE else [" ".join(name), name]
        x, y = window.cell(land.country.label)
        ink = "chosen" if land.country.id == chosen else "land"
        tries = [(text, x, y + by) for text in texts for by in (0, 1, -1, 2, -2)]
        any(write_if_free(canvas, placed, land.key, (tx, ty), (text, ink)) for text, tx, ty in tries)
    shown = [(name, at, "sea") for name, at in atlas().seas.items()]
    shown += [(name, at, "land") for name, at in atlas().regions.items() if window.step <= CLOSE]
    for name, at, ink in shown:
        x, y = window.cell(at)
        any(write_if_free(canvas, placed, "", (x, y + by), (name, ink)) for by in (0, 1, -1))
