"""The map room: the region in cells, and what the selected thing says of itself."""

from __future__ import annotations

from collections.abc import Iterable

from textual import getters
from textual.geometry import Size
from textual.widget import Widget

from game.play.session import Session
from game.tui.chosen import chosen
from game.tui.drawing.map import index_rows, legend_row, marks_row, told_rows
from game.tui.mapboard import MapBoard
from game.tui.pane import Pane
from game.tui.rows import Row, Span
from game.tui.screens.playing import Playing
from game.view.desk import header
from game.view.map.picture import CLOSE
from game.view.map.things import board
from game.view.map.told import told
from game.view.map.walk import following, neighbour
from game.view.map.words import Told

_ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
STEP = 8  # columns a pan moves, and half as many rows


class MapScreen(Playing):
    """One board and one account; `selected` is the key of the thing both are about."""

    CSS_PATH = "map.tcss"
    FOOTER = ("jump", "thing", "closer", "farther", "open", "relations", "why", "codex", "back", "help")
    HIDDEN = ("whole", "pan", "see", "settings", "theme", "palette")
    _map = getters.query_one("#map", MapBoard)
    _told = getters.query_one("#told", Pane)
    _legend = getters.query_one("#legend", Pane)

    def __init__(self, session: Session, selected: str = "") -> None:
        super().__init__(session)
        self._board = board(session)
        self.selected = selected if self._board.knows(selected) else next(iter(self._board.order), "")
        self._account = self._tell()

    def panes(self) -> Iterable[Widget]:
        """Give the map and the account beside it."""
        return MapBoard("map"), Pane("told")

    def below(self) -> Iterable[Pane]:
        """Give the legend."""
        return (Pane("legend"),)

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is and when it is."""
        head = header(self.session)
        return [Span("The map room", "strong")], [Span(f"{head.date} · turn {head.turn} of {head.turns}")]

    def redraw(self) -> None:
        """Read the game again and draw everything."""
        self._board = board(self.session)
        self._legend.show(
            lambda room: [legend_row(room.width, chosen().ascii), marks_row(chosen().ascii)][: room.height]
        )
        self.select(self.selected)

    def select(self, key: str) -> None:
        """Turn to a thing."""
        self.selected = key
        self._account = self._tell()
        self._map.show(self._board, key)
        self._told.show(self._draw_told, top=0)

    def _tell(self) -> Told | None:
        return told(self.session, self._board, self.selected) if self.selected else None

    def _draw_told(self, room: Size) -> list[Row]:
        rows = told_rows(self._account, room.width) if self._account is not None else []
        return [*rows, *index_rows(self._board, self.selected, room.width)]

    def _press(self, key: str) -> None:
        shifted = key.removeprefix("shift+")
        if key != shifted and shifted in _ARROWS:
            across, down = _ARROWS[shifted]
            self._map.pan(across * STEP, down * STEP / 2)
        elif key == "shift+tab":
            self.select(following(self._board, self.selected, -1))
        elif key == "equals_sign":
            self.do_closer()
        else:
            super()._press(key)

    def move(self, by: int) -> None:
        """Go to the nearest thing up or down."""
        self._go(0, by)

    def across(self, right: bool) -> None:
        """Go to the nearest thing at the left or right."""
        self._go(1 if right else -1, 0)

    def _go(self, across: int, down: int) -> None:
        window = self._map.window
        if window is None:
            return
        key = neighbour(self._board, self.selected, window.middle, across, down, window.step <= CLOSE)
        if key == self.selected:
            self._map.pan(across * STEP, down * STEP / 2)
        else:
            self.select(key)

    def page(self, by: int) -> None:
        """Scroll the account."""
        self._told.roll(by * self._told.page)

    def number(self, number: int) -> None:
        """Turn to the file with that number."""
        if number <= len(self._board.files):
            self.select(f"file:{self._board.files[number - 1].event}")

    def picked(self, key: str) -> None:
        """Turn to what was clicked beside the map, or follow a link."""
        kind, _, name = key.partition(":")
        if kind == "why":
            self.explain(name)
        elif kind == "codex":
            self.look_up(name)
        else:
            self.select(key)

    def on_map_board_pointed(self, message: MapBoard.Pointed) -> None:
        """Turn to what was clicked on the map; a second click opens it."""
        message.stop()
        again = message.key == self.selected
        self.select(message.key)
        if message.twice and again:
            self.do_open()

    def do_jump(self) -> None:
        """Answer a click on the arrows in the footer."""
        self.across(True)

    def do_thing(self) -> None:
        """Turn to the next file, road, project or country."""
        self.select(following(self._board, self.selected, 1))

    def do_closer(self) -> None:
        """Come closer to what is selected."""
        self._map.zoom(closer=True)

    def do_farther(self) -> None:
        """Step back."""
        self._map.zoom(closer=False)

    def do_whole(self) -> None:
        """Show the whole region again."""
        self._map.home()

    def do_pan(self) -> None:
        """Answer a click on the command in the help."""
        self._map.pan(STEP, 0)

    def do_open(self) -> None:
        """Follow the thing to where it is dealt with: the desk, relations, or the reasons behind it."""
        account = self._account
        if account is None:
            return
        if account.file or account.panel:
            self._to_desk(account.file or f"panel:{account.panel}")
        elif account.actor:
            self.do_relations()
        else:
            self.do_why()

    def _to_desk(self, entry: str) -> None:
        """Go back to the desk with that entry open, whatever lies between."""
        from game.tui.screens.desk import DeskScreen

        desks = [screen for screen in self.app.screen_stack if isinstance(screen, DeskScreen)]
        if not desks:
            self.dismiss()
            return
        desks[-1].current = entry
        while self.app.screen is not desks[-1]:
            self.app.pop_screen()

    def do_relations(self) -> None:
        """Show how the selected country, or who holds the selected place, stands to the player."""
        from game.tui.screens.relations import RelationsScreen

        self.app.push_screen(RelationsScreen(self.session, self._account.actor if self._account else ""))

    def do_why(self) -> None:
        """Explain the first number of the selected thing."""
        self.explain(self._account.why if self._account is not None else "")

    def do_codex(self) -> None:
        """Open the page on the selected thing."""
        pages = self._account.codex if self._account is not None else ()
        self.look_up(pages[0][0] if pages else "")

    def do_see(self) -> None:
        """Open a page that the selected thing leads to; of several, the one chosen."""
        self.lead(self._account.codex if self._account is not None else (), self.look_up)
