"""What the desk shows: figures on top, tray and orders at the left, and at the right whatever is chosen there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual import getters
from textual.geometry import Size

from game.play.session import Session
from game.tui.drawing.desk import band_rows, coming_short, entries, side_rows, tray_rows
from game.tui.pane import Pane
from game.tui.rows import BLANK, Row, Span
from game.tui.screens.dossier import DossierPane, Shown, gather
from game.tui.screens.foreseeing import Foreseeing
from game.tui.screens.guided import Guided
from game.tui.screens.kept import IN_DOUBT
from game.view.desk import DeskView, desk
from game.view.dossier import afterwards
from game.view.guide import DESK
from game.view.help import at_the_desk
from game.view.orders import constituencies
from game.view.why import changes

ROOMS = ("map", "relations", "chronicle", "codex", "briefing", "save", "palette")
# Where a line is short, those before the last two yield first, from the right.
FOOTERS = {
    "file": ("choose", "answers", "why", "undo", "voices", "more", *ROOMS, "end", "help"),
    "inside": ("open", "move", "answers", "undo", "forecast", "why", "voices", *ROOMS, "end", "help"),
    "done": ("move", "next", "undo", "why", *ROOMS, "end", "help"),
    "panel": ("choose", "move", "open", "undo", "forecast", "why", "see", *ROOMS, "end", "help"),
}


class LaidDesk(Guided, Foreseeing):
    """One game being played; `current` says what the right side shows, `inside` that the cursor is there."""

    PLACE = DESK
    FOOTERS: ClassVar[Mapping[str, tuple[str, ...]]] = FOOTERS
    FOOTER: ClassVar[tuple[str, ...]] = ("choose", "move", "answers", "undo", "end", "leave", "help")
    HIDDEN: ClassVar[tuple[str, ...]] = (
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
        self.current = (
            self._first()
        )  # the frame draws after this: its own handler of the same message comes next
        if self.session.over:
            self.call_after_refresh(self.do_verdict)
        elif self._fresh:
            self.call_after_refresh(self.do_briefing)

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say which story, when, and at what level."""
        head = self._view.header
        when = f"{head.date} · turn {head.turn} of {head.turns}"
        doubt = [Span(f" · {IN_DOUBT}", "warn")] if self.session.doubted else []
        return [Span(head.title, "strong")], [Span(when), Span(f" · {head.level}", "dim"), *doubt]

    def now(self) -> Sequence[str]:
        """Say what can be done now."""
        return at_the_desk(self._view)

    @property
    def guided(self) -> bool:
        """Say whether this is a first turn."""
        return self.session.turn == 1

    @property
    def with_undo(self) -> bool:
        """Ask the level."""
        return self.session.level.undo

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
        self.call_after_refresh(self.tell_doubt)  # drawing may be what finds it

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
        self.pointed()
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
        undo = self.session.can_undo()
        names = self.FOOTERS["inside" if kind == "file" and self.inside else kind]
        self._foot.tell([each for each in names if undo or each != "undo"], "end" if spent else "")

    def answers(self) -> Sequence[str]:
        """List the answers in view that can be given now; of a list of orders the one that is told in full."""
        file = self._gather(self.current).file
        return [option.order for option in file.options if option.open] if file else self._right.pointed

    def pointed(self) -> None:
        """Look ahead from where the cursor is now, if forecasts are wanted."""
        if self.foreseen:
            self.show_ahead()
            self.look_ahead()

    def show_ahead(self) -> None:
        """Draw the forecasts."""
        self._right.foresee(self.foreseen)
