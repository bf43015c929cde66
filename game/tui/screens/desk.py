"""The desk: the place of decision, where files are answered and orders given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import getters
from textual.geometry import Size

from game.play.session import Session
from game.tui.drawing.desk import band_rows, coming_short, entries, side_rows, tray_rows
from game.tui.keys import ALL, shown
from game.tui.pane import Pane
from game.tui.rows import BLANK, Row, Span
from game.tui.screens.dossier import DossierPane, Shown, gather
from game.tui.screens.foreseeing import Foreseeing
from game.tui.screens.guided import Guided
from game.view.desk import DeskView, desk
from game.view.dossier import afterwards
from game.view.guide import DESK
from game.view.help import at_the_desk
from game.view.orders import constituencies
from game.view.why import changes

# Where a line is short, those before the last two yield first, from the right.
FOOTERS = {
    "file": ("choose", "answers", "why", "undo", "voices", "more", "map", "end", "help"),
    "inside": ("open", "move", "answers", "undo", "forecast", "why", "voices", "end", "help"),
    "done": ("move", "next", "undo", "why", "map", "relations", "chronicle", "end", "help"),
    "panel": ("choose", "move", "open", "undo", "see", "why", "end", "help"),
}


class DeskScreen(Guided, Foreseeing):
    """One game being played; `current` says what the right side shows, `inside` that the cursor is there."""

    PLACE = DESK
    FOOTER = ("choose", "move", "answers", "undo", "end", "leave", "help")
    HIDDEN = (
        *("open", "next", "forecast", "voices", "more", "see"),
        *("initiatives", "ladders", "projects", "home", "goals", "coming"),
        *("why", "briefing", "ledger", "map", "relations", "chronicle", "codex"),
        *("save", "rewind", "settings", "theme", "palette"),
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
        self._looked: set[tuple[int, str]] = set()
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

    def now(self) -> Sequence[str]:
        """Say what can be done now."""
        return at_the_desk(self._view)

    @property
    def guided(self) -> bool:
        """Say whether this is a first turn."""
        return self.session.turn == 1

    def redraw(self) -> None:
        """Read the game again and draw everything."""
        self._view = view = desk(self.session)
        if self.current not in entries(self._view):
            self.current = self._first()
        self._gathered.clear()
        self._band.show(lambda room: band_rows(view, room.width))
        self._left.show(self._draw_left)
        self._open_right(keep=True)
        self._side.show(self._draw_side)
        self._head.redo()
        self._name_commands()
        self.show_hint()

    def _draw_left(self, room: Size) -> list[Row]:
        titles = {event: afterwards(self.session, event).title for event in self._view.answered}
        fresh = [name for name in self._view.opened if (self.session.turn, name) not in self._looked]
        rows = tray_rows(self._view, titles, self.current, room.width, fresh)
        if not self.has_class("-wide"):
            coming = coming_short(self._view, room.width, room.height - len(rows) - 1)
            rows += [BLANK, *coming] if coming else []
        return rows

    def _draw_side(self, room: Size) -> list[Row]:
        told = [(score, changes(self.session, score.id)) for score in self._view.scores]
        return side_rows(self._view, told, constituencies(self.session), room.width)

    def _first(self) -> str:
        crisis = next((f"file:{file.event}" for file in self._view.tray if file.crisis), "")
        return crisis or entries(self._view)[0]

    def _show(self, entry: str, inside: bool = False) -> None:
        kind, _, name = entry.partition(":")
        if kind == "panel":
            self._looked.add((self.session.turn, name))
        self.current = entry
        self._left.redo()
        self._open_right()
        self.inside = inside and self._right.enter()
        self._name_commands()

    def _open_right(self, keep: bool = False) -> None:
        self._right.open(self._gather(self.current), self.foreseen, keep)
        self.look_ahead()

    def _gather(self, entry: str) -> Shown:
        """Read an entry once between two orders."""
        if entry not in self._gathered:
            self._gathered[entry] = gather(self.session, entry)
        return self._gathered[entry]

    def _name_commands(self) -> None:
        """Let the foot name what can be done here; the end of the turn is lit when attention is spent."""
        kind = self.current.partition(":")[0]
        crisis = any(file.crisis for file in self._view.tray)
        spent = self.session.value("attention") < 1 and not crisis
        self._foot.tell(FOOTERS["inside" if kind == "file" and self.inside else kind], "end" if spent else "")

    def answers(self) -> Sequence[str]:
        """List the answers in view that can be given now."""
        file = self._gather(self.current).file
        return [option.order for option in file.options if option.open] if file else ()

    def show_ahead(self) -> None:
        """Draw the forecasts."""
        self._right.foresee(self.foreseen)

    def move(self, by: int) -> None:
        """Move in the column that the cursor is in."""
        if self.inside:
            self._right.step(by)
            return
        all_ = entries(self._view)
        self._show(all_[min(max(all_.index(self.current) + by, 0), len(all_) - 1)])
        self.did("moved")

    def across(self, right: bool) -> None:
        """Go into the dossier or back to the tray."""
        if right and not self.inside:
            self.inside = self._right.enter()
            self._name_commands()
            self.did("inside")
        elif not right and self.inside:
            self._show(self.current)

    def page(self, by: int) -> None:
        """Scroll the dossier."""
        self._right.roll(by * self._right.page)

    def number(self, number: int) -> None:
        """Give the order with that number, or say why there is none."""
        orders = self._right.orders
        if number <= len(orders):
            self.give(orders[number - 1])
        elif self.current.startswith("done:"):
            back = f"; {shown(ALL['undo'])} takes it back" if self.session.can_undo() else ""
            self.say(f"This file is answered{back}.")
        else:
            self.say(f"There is no {number} here.")

    def give(self, order: str) -> None:
        """Give an order; when no attention is left, say what can still be done."""
        refusal = self.session.refusal(order)
        if (
            refusal
            and (refusal.reason, refusal.detail) == ("price", "attention")
            and self.session.value("attention") < 1
        ):
            self.say(f"No attention is left: {shown(ALL['end'])} ends the turn.", "warn")
        else:
            super().give(order)

    def picked(self, key: str) -> None:
        """Show, explain or order what was clicked; an order in a list wants a second click."""
        kind, _, name = key.partition(":")
        if kind in ("file", "done", "panel"):
            self._show(key)
            self.did("moved")
        elif kind == "why":
            self.explain(name)
        elif kind == "codex":
            self.look_up(name)
        elif kind == "hints":
            self.no_hints()
        elif kind == "ord" and self._right.cursor != key:
            self.inside = True
            self._right.point(key)
        else:
            self._take(key)

    def _take(self, key: str) -> None:
        kind, _, name = key.partition(":")
        if kind == "opt":
            self.number(int(name))
        elif kind == "ord":
            self.give(name)
        elif kind == "fold":
            self.inside = True
            self._right.unfold()

    def do_open(self) -> None:
        """Go into the dossier, or give the order under the cursor."""
        if self.inside:
            self._take(self._right.cursor)
        elif self.current == "panel:coming":
            self.say("Nothing here is to be ordered.")
        else:
            self.across(True)

    def do_answers(self) -> None:
        """Go in among the answers, or back."""
        self.across(not self.inside)

    def do_back(self) -> None:
        """End the hints; else step back from the dossier to the tray, and from a list to the files."""
        if self.hinting:
            self.no_hints()
        elif self.inside:
            self.across(False)
        elif self.current.startswith("panel") and not self._first().startswith("panel"):
            self._show(self._first())

    def given(self, order: str) -> None:
        """Show what an order brought."""
        if order.startswith("answer"):
            self._turn_to(f"done:{order.split()[1]}")
        self.redraw()
        self.did("answered")

    def taken_back(self, order: str) -> None:
        """Show the file again whose answer was taken back."""
        if order.startswith("answer"):
            self._turn_to(f"file:{order.split()[1]}")
        self.redraw()
        self.did("undone")

    def _end(self) -> None:
        self.did("ended")
        super()._end()

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
            self.did("moved")

    def do_voices(self) -> None:
        """Show or hide the advisers."""
        self._right.toggle_voices()

    def do_more(self) -> None:
        """Show or hide the background."""
        self._right.toggle_more()

    def do_see(self) -> None:
        """Open a page that is led to from here: of the file, or on the words of the desk."""
        self.lead(self._right.pages, self.look_up)

    def panel(self, name: str) -> None:
        """Show a list of orders, with the cursor in it."""
        self._show(f"panel:{name}", inside=True)
        self.did("panel")

    def explain(self, name: str) -> None:
        """Show why a number is what it is."""
        self.did("why")
        super().explain(name)
