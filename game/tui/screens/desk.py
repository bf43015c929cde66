"""The desk: the place of decision, where files are answered and orders given."""

from __future__ import annotations

from collections.abc import Iterable

from textual import getters
from textual.geometry import Size

from game.play.session import Session
from game.tui.drawing.desk import band_rows, coming_rows, entries, side_rows, tray_rows
from game.tui.pane import Pane
from game.tui.rows import BLANK, Row, Span
from game.tui.screens.dossier import DossierPane, Shown, gather
from game.tui.screens.playing import Playing
from game.view.desk import DeskView, desk
from game.view.dossier import afterwards
from game.view.orders import constituencies
from game.view.why import changes


class DeskScreen(Playing):
    """One game being played; `current` says what the right side shows, `inside` that the cursor is there."""

    FOOTER = ("choose", "move", "across", "why", "briefing", "codex", "undo", "end", "leave", "help")
    HIDDEN = (
        *("open", "next", "voices", "more", "see"),
        *("initiatives", "ladders", "projects", "home", "goals", "coming", "save", "theme"),
    )
    _band = getters.query_one("#band", Pane)
    _left = getters.query_one("#left", Pane)
    _right = getters.query_one("#right", DossierPane)
    _side = getters.query_one("#side", Pane)

    def __init__(self, session: Session, fresh: bool = False) -> None:
        super().__init__(session)
        self._fresh = fresh
        self._view: DeskView = desk(session)
        self._gathered: dict[str, Shown] = {}
        self.current = ""
        self.inside = False

    def bands(self) -> Iterable[Pane]:
        """Give the band of figures."""
        return (Pane("band"),)

    def panes(self) -> Iterable[Pane]:
        """Give tray, dossier and the column of wide screens."""
        return Pane("left", "side"), DossierPane("right", "page"), Pane("side", "side")

    def on_mount(self) -> None:
        """Begin with the first file; a new game begins with its briefing."""
        self.current = self._first()
        super().on_mount()
        if self.session.over:
            self.call_after_refresh(self.do_verdict)
        elif self._fresh:
            self.call_after_refresh(self.do_briefing)

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say which story, when, and at what level."""
        head = self._view.header
        when = f"{head.date} · turn {head.turn} of {head.turns}"
        return [Span(head.title, "strong")], [Span(when), Span(f" · {head.level}", "dim")]

    def redraw(self) -> None:
        """Read the game again and draw everything."""
        self._view = view = desk(self.session)
        if self.current not in entries(self._view):
            self.current = self._first()
        self._gathered.clear()
        self._band.show(lambda room: band_rows(view, room.width))
        self._left.show(self._draw_left)
        self._right.open(self._gather(self.current), keep=True)
        told = [(score, changes(self.session, score.id)) for score in view.scores]
        home = constituencies(self.session)
        self._side.show(lambda room: side_rows(view, told, home, room.width))
        self._head.redo()

    def _draw_left(self, room: Size) -> list[Row]:
        titles = {event: afterwards(self.session, event).title for event in self._view.answered}
        rows = tray_rows(self._view, titles, self.current, room.width)
        if not self.has_class("-wide"):
            coming = coming_rows(self._view, room.width)
            if coming and len(rows) + len(coming) < room.height:
                rows += [BLANK, *coming]
        return rows

    def _first(self) -> str:
        crisis = next((f"file:{file.event}" for file in self._view.tray if file.crisis), "")
        return crisis or entries(self._view)[0]

    def _show(self, entry: str, inside: bool = False) -> None:
        self.current = entry
        self._left.redo()
        self._right.open(self._gather(entry))
        self.inside = inside and self._right.enter()

    def _gather(self, entry: str) -> Shown:
        """Read an entry once between two orders."""
        if entry not in self._gathered:
            self._gathered[entry] = gather(self.session, entry)
        return self._gathered[entry]

    def move(self, by: int) -> None:
        """Move in the column that the cursor is in."""
        if self.inside:
            self._right.step(by)
            return
        all_ = entries(self._view)
        self._show(all_[min(max(all_.index(self.current) + by, 0), len(all_) - 1)])

    def across(self, right: bool) -> None:
        """Go into the dossier or back to the tray."""
        if right and not self.inside:
            self.inside = self._right.enter()
        elif not right and self.inside:
            self._show(self.current)

    def page(self, by: int) -> None:
        """Scroll the dossier."""
        self._right.roll(by * self._right.page)

    def number(self, number: int) -> None:
        """Give the order with that number."""
        if number <= len(self._right.orders):
            self.give(self._right.orders[number - 1])

    def picked(self, key: str) -> None:
        """Show, explain or order what was clicked; an order in a list wants a second click."""
        kind, _, name = key.partition(":")
        if kind in ("file", "done", "panel"):
            self._show(key)
        elif kind == "why":
            self.explain(name)
        elif kind == "codex":
            self.look_up(name)
        elif kind == "opt":
            self.number(int(name))
        elif kind == "ord":
            if self._right.cursor == key:
                self.give(name)
            else:
                self.inside = True
                self._right.point(key)

    def do_open(self) -> None:
        """Go into the dossier, or give the order under the cursor."""
        if not self.inside:
            self.across(True)
            return
        kind, _, name = self._right.cursor.partition(":")
        if kind == "opt":
            self.number(int(name))
        elif kind == "ord":
            self.give(name)

    def do_back(self) -> None:
        """Step back: from the dossier to the tray, from a list to the files, and then out."""
        if self.inside:
            self.across(False)
        elif self.current.startswith("panel") and not self._first().startswith("panel"):
            self._show(self._first())
        else:
            self.do_leave()

    def given(self, order: str) -> None:
        """Show what an order brought."""
        if order.startswith("answer"):
            self._turn_to(f"done:{order.split()[1]}")
        self.redraw()

    def taken_back(self, order: str) -> None:
        """Show the file again whose answer was taken back."""
        if order.startswith("answer"):
            self._turn_to(f"file:{order.split()[1]}")
        self.redraw()

    def turned(self) -> None:
        """Begin a turn with its first file."""
        self._turn_to("")

    def _turn_to(self, entry: str) -> None:
        self.current, self.inside, self._right.cursor = entry, False, ""

    def do_next(self) -> None:
        """Show the next file of the tray."""
        files = [f"file:{file.event}" for file in self._view.tray]
        if files:
            at = files.index(self.current) + 1 if self.current in files else 0
            self._show(files[at % len(files)])

    def do_voices(self) -> None:
        """Show or hide the advisers."""
        self._right.toggle_voices()

    def do_more(self) -> None:
        """Show or hide the background."""
        self._right.toggle_more()

    def do_see(self) -> None:
        """Open the first page that the file leads to."""
        if self._right.pages:
            self.look_up(self._right.pages[0])
        else:
            self.say("Nothing here leads to the codex.")

    def panel(self, name: str) -> None:
        """Show a list of orders, with the cursor in it."""
        self._show(f"panel:{name}", inside=True)
