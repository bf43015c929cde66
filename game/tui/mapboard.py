"""The map as one widget: cells drawn line by line, with a selected thing, pan, zoom and clicks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from game.tui.chosen import chosen
from game.tui.rows import clean
from game.tui.tints import GROUNDS, INKS, Tints
from game.view.map.atlas import Point
from game.view.map.canvas import Canvas
from game.view.map.ground import ground
from game.view.map.picture import Picture, Roads, picture, roads
from game.view.map.projection import HOME, Window, around
from game.view.map.things import Board

ZOOM = 0.75


class MapBoard(Widget):
    """Shows a board through a window; the ground is drawn anew only when the window changes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"ink--{ink}" for ink in INKS),
        *(f"ground--{g}" for g in GROUNDS),
    }

    class Pointed(Message):
        """A thing was clicked, once or `twice`."""

        def __init__(self, key: str, twice: bool) -> None:
            super().__init__()
            self.key = key
            self.twice = twice

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.selected = ""
        self._board: Board | None = None
        self._window: Window | None = None
        self._ground: Canvas | None = None
        self._roads: Roads | None = None
        self._line = ""
        self._picture: Picture | None = None
        self._styles: dict[tuple[str, str], Style] = {}
        self._grabbed: tuple[int, int] | None = None
        self._dragged = False

    @property
    def window(self) -> Window | None:
        """Give what is in view; None before there is any room."""
        return self._window

    @property
    def picture(self) -> Picture | None:
        """Give what is drawn."""
        return self._picture

    def show(self, board: Board, selected: str) -> None:
        """Draw a board with one thing selected, moving no more than needed to have it in view."""
        line = selected if selected.startswith(("road:", "site:")) else ""
        if board is not self._board or line != self._line:
            self._roads = None
        self._board, self.selected, self._line = board, selected, line
        point = board.at(selected) if selected else None
        if point is None or self._window is None or self._sees(board.line(selected)):
            self._draw()
        else:
            self._look(self._window.showing(point))

    def _sees(self, line: Sequence[Point]) -> bool:
        """Say whether enough of a line is in view: going through the roads should not throw the map about."""
        return self._window is not None and sum(self._window.holds(point, 1) for point in line) > 1

    def home(self) -> None:
        """Show the whole region."""
        self._look(around(HOME, *self.content_size))

    def zoom(self, closer: bool, about: Point | None = None) -> None:
        """Come closer to a point or step back from it; without one, to what is selected."""
        if self._window is not None:
            self._look(self._window.zoomed(ZOOM if closer else 1 / ZOOM, about or self._anchor()))

    def pan(self, across: float, down: float) -> None:
        """Look at what lies some cells to the side."""
        if self._window is not None:
            self._look(self._window.moved(across, down))

    def _anchor(self) -> Point | None:
        point = self._board.at(self.selected) if self._board is not None else None
        return point if point is not None and self._window is not None and self._window.holds(point) else None

    def _look(self, window: Window) -> None:
        if window != self._window:
            self._window, self._ground, self._roads = window, None, None
        self._draw()

    def _draw(self) -> None:
        if self._window is None or self._board is None or not self.content_size.area:
            return
        ascii = chosen().ascii
        if self._ground is None or self._ground.ascii != ascii:
            self._ground, self._roads = ground(self._window, ascii), None
        if self._roads is None:
            self._roads = roads(self._ground, self._window, self._board, self._line)
        before, self._picture = self._picture, picture(self._roads, self._window, self._board, self.selected)
        self._refresh_rows(before, self._picture)

    def _refresh_rows(self, before: Picture | None, after: Picture) -> None:
        """Paint only the rows that have changed: each is some hundred bytes on the way to the terminal."""
        if before is None or len(before.rows) != len(after.rows) or before.width != after.width:
            self.refresh()
            return
        pairs = enumerate(zip(before.rows, after.rows, strict=True))
        changed = [Region(0, y, after.width, 1) for y, (old, new) in pairs if old != new]
        if changed:
            self.refresh(*changed)

    def on_resize(self) -> None:
        """Keep middle and scale, or begin with the whole region."""
        width, height = self.content_size
        if not width or not height:
            return
        old = self._window
        if old is None or old == around(HOME, old.width, old.height):
            self.home()
        else:
            self._look(old.resized(width, height))

    def notify_style_update(self) -> None:
        """Forget colours when the theme changes."""
        super().notify_style_update()
        self._styles.clear()

    def _style(self, ink: str, under: str) -> Style:
        style = self._styles.get((ink, under))
        if style is None:
            style = self._styles[ink, under] = Tints(self).style(ink, under)
        return style

    def render_line(self, y: int) -> Strip:
        """Draw one row of cells."""
        width = self.content_size.width
        if self._picture is None or y >= len(self._picture.rows):
            return Strip([Segment(" " * width, self.rich_style)], width)
        runs = self._picture.rows[y]
        segments = [Segment(clean(run.text), self._style(run.ink, run.ground)) for run in runs]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the map."""
        self._grabbed, self._dragged = (event.screen_x, event.screen_y), False
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the map along."""
        if self._grabbed is None:
            return
        x, y = self._grabbed
        if (event.screen_x, event.screen_y) != (x, y):
            self._grabbed, self._dragged = (event.screen_x, event.screen_y), True
            self.pan(x - event.screen_x, y - event.screen_y)

    def on_mouse_up(self) -> None:
        """Let go of the map."""
        self._grabbed = None
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Tell the screen what was clicked."""
        event.stop()
        if self._picture is not None and not self._dragged:
            key = self._picture.key_at(event.x, event.y)
            if key:
                self.post_message(self.Pointed(key, event.chain > 1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Come closer to the pointer."""
        self._wheel(event, closer=True)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Step back from the pointer."""
        self._wheel(event, closer=False)

    def _wheel(self, event: events.MouseEvent, closer: bool) -> None:
        event.stop()
        if self._window is not None:
            self.zoom(closer, self._window.point(event.x, event.y))
