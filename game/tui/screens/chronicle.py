"""The chronicle: the course of any number turn by turn, with what moved it, history's line and what may come."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events, getters
from textual.geometry import Size
from textual.message import Message

from game.bots.history import has_history
from game.play.forecast import TURNS, WORLDS, Forecast, foresee, futures
from game.play.history import HistoryLine, history_line
from game.play.past import as_of
from game.play.session import Session
from game.tui.chosen import chosen
from game.tui.drawing.chronicle import list_rows
from game.tui.drawing.courses import Shown, page_rows, side_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Row, Span
from game.view.charts import turn_at
from game.view.chronicle import listed
from game.view.dates import span
from game.view.desk import header
from game.view.plots import reach


class ChronicleScreen(Frame):
    """A list of numbers, the charts of the chosen ones, and the turn under the cursor."""

    FOOTER = ("move", "turns", "beside", "why", "briefing", "fan", "in_fact", "back", "help")
    _list = getters.query_one("#left", Pane)
    _page = getters.query_one("#right", Pane)
    _side = getters.query_one("#side", Pane)

    class Foreseen(Message):
        """The worker has played one more turn."""

        def __init__(self, done: int) -> None:
            super().__init__()
            self.done = done

    def __init__(self, session: Session, name: str = "") -> None:
        super().__init__()
        self.session = session
        self._numbers = listed(session)
        self.chosen = name or self._numbers[0].id
        self.marked: list[str] = []
        self.at = session.moments[-1].turn
        self.with_past = has_history(session.content)
        self.with_fan = not session.over
        self._past: HistoryLine | None = None
        self._ahead: Forecast | None = None
        self._progress = 0

    def panes(self) -> Iterable[Pane]:
        """Give the list, the charts, and on wide screens the turn."""
        return Pane("left", "side list"), Pane("right", "page"), Pane("side", "side")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say when it is."""
        head = header(self.session)
        return [Span("Chronicle", "strong")], [Span(f"{head.date} · turn {head.turn} of {head.turns}")]

    def on_mount(self) -> None:
        """Draw what is known, and have the rest worked out beside it."""
        super().on_mount()
        self._work_out()

    def _work_out(self) -> None:
        rules, seed = self.session.rules, self.session.seed
        if self.with_past and self._past is None:
            self.game.work(lambda: history_line(rules, seed), self._remembered, self._failed)
        if self.with_fan and self._ahead is None:
            copies = futures(self.session)
            self.game.work(lambda: foresee(copies, tell=self._tell), self._foresaw, self._failed)

    def _tell(self, done: int) -> None:
        """Tell from the worker how far it is; only messages may come from there."""
        self.post_message(self.Foreseen(done))

    def on_chronicle_screen_foreseen(self, message: Foreseen) -> None:
        """Show how far the worker is."""
        self._progress = message.done
        if self._ahead is None:
            self._page.redo()

    def _remembered(self, found: HistoryLine) -> None:
        self._past = found
        self._arrived()

    def _foresaw(self, found: Forecast) -> None:
        self._ahead = found
        self._arrived()

    def _failed(self, error: Exception) -> None:
        if self.is_attached:
            self.say(str(error), "bad")

    def _arrived(self) -> None:
        if self.is_attached:
            self.redraw_page()

    def redraw(self) -> None:
        """Draw everything."""
        marked = (*self.marked,)
        self._list.show(
            lambda room: list_rows(self._numbers, marked, room.width), cursor=f"show:{self.chosen}"
        )
        self.redraw_page()

    def redraw_page(self) -> None:
        """Draw what depends on the chosen number and the turn."""
        self._page.show(self._draw, top=0)
        self._side.show(lambda room: side_rows(self._shown(), room.width), top=0)

    def _shown(self) -> Shown:
        names = tuple(dict.fromkeys((self.chosen, *self.marked)))
        past = self._past if self.with_past else None
        ahead = self._ahead if self.with_fan else None
        return Shown(self.session, names, self.at, past, ahead, self._note(), chosen().ascii)

    def _note(self) -> str:
        """Say what is being worked out."""
        if self.with_fan and self._ahead is None:
            return f"Playing {WORLDS} games on: {span(self.session.content.calendar, self._progress)} of {TURNS}"
        return "Playing as history went" if self.with_past and self._past is None else ""

    def _draw(self, room: Size) -> list[Row]:
        return page_rows(self._shown(), room.width, room.height, alone=not self.has_class("-wide"))

    def _choose(self, name: str) -> None:
        self.chosen = name
        self._list.point(f"show:{name}")
        self.redraw_page()

    def _go(self, turn: int) -> None:
        self.at = min(max(turn, 1), reach(self.session, self.with_fan))
        self.redraw_page()

    def _press(self, key: str) -> None:
        now = self.session.moments[-1].turn
        if key in ("home", "end"):
            self._go(1 if key == "home" else now)
        elif key == "space":
            self.do_beside()
        else:
            super()._press(key)

    def move(self, by: int) -> None:
        """Choose the next number."""
        self._choose(self._list.step(by).partition(":")[2])

    def across(self, right: bool) -> None:
        """Go to the next turn or the one before."""
        self._go(self.at + (1 if right else -1))

    def page(self, by: int) -> None:
        """Scroll what is told of the turn, or go down the list where nothing is."""
        if self.has_class("-wide"):
            self._side.roll(by * self._side.page)
        else:
            self.move(by * self._list.page)

    def picked(self, key: str) -> None:
        """Choose a number, or go to a turn, that was clicked."""
        kind, _, name = key.partition(":")
        if kind == "show":
            self._choose(name)
        elif kind == "turn":
            self._go(int(name))

    def on_click(self, event: events.Click) -> None:
        """Go to the turn that stands where the chart was clicked."""
        place = event.get_content_offset(self._page) if event.widget is self._page else None
        if place is not None:
            shown, width = self._shown(), self._page.content_size.width - self._page.GUTTER
            self._go(turn_at(place.x, width, shown.margin, 1, shown.last))

    def do_turns(self) -> None:
        """Answer a click on the arrows in the footer."""
        self.across(True)

    def do_beside(self) -> None:
        """Put the chosen number beside the others, or take it away."""
        if self.chosen in self.marked:
            self.marked.remove(self.chosen)
        else:
            self.marked.append(self.chosen)
        self.redraw()

    def do_fan(self) -> None:
        """Show or hide where the number may go."""
        if self.session.over:
            self.say("The story is over: nothing is left to come.")
            return
        self.with_fan = not self.with_fan
        self._work_out()
        self._go(self.at)

    def do_in_fact(self) -> None:
        """Show or hide history's line."""
        if not has_history(self.session.content):
            self.say("This story does not say what was done in fact.")
            return
        self.with_past = not self.with_past
        self._work_out()
        self.redraw_page()

    def do_why(self) -> None:
        """Explain the number as it stood in the turn under the cursor."""
        then = self._then()
        if self.chosen.endswith(".share"):
            self.say("A share of the traffic follows from what each road costs; the ledger has no lines for it.")
        elif then is not None:
            from game.tui.screens.why import WhyScreen

            self.app.push_screen(WhyScreen(then, self.chosen))

    def do_briefing(self) -> None:
        """Show the briefing of the turn under the cursor."""
        then = self._then()
        if then is not None:
            from game.tui.screens.briefing import BriefingScreen

            self.app.push_screen(BriefingScreen(then))

    def _then(self) -> Session | None:
        """Give the game as it stood where the cursor is, or say why not."""
        now = self.session.moments[-1].turn
        if self.at > now:
            self.say("That turn has not come.")
            return None
        then = self.session if self.at == now else as_of(self.session, self.at)
        if then is None:
            self.say("Of that turn the save knows only the figures.")
        return then
