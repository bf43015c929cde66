"""The chronicle: the course of any number turn by turn, with what moved it, history's line and what may come."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events, getters
from textual.geometry import Size

from game.bots.history import has_history
from game.play.past import as_of
from game.play.session import Session
from game.tui.chosen import chosen
from game.tui.drawing.chronicle import list_rows
from game.tui.drawing.courses import Shown, page_rows, side_rows
from game.tui.pane import Pane
from game.tui.rows import Row, Span
from game.tui.screens.lookout import Lookout
from game.view.charts import turn_at
from game.view.chronicle import listed
from game.view.desk import header
from game.view.plots import reach


class ChronicleScreen(Lookout):
    """A list of numbers, the charts of the chosen ones, and the turn under the cursor."""

    FOOTER = ("move", "turns", "beside", "fan", "in_fact", "why", "briefing", "back", "help")
    _list = getters.query_one("#left", Pane)
    _page = getters.query_one("#right", Pane)
    _side = getters.query_one("#side", Pane)

    def __init__(self, session: Session, name: str = "") -> None:
        super().__init__(session)
        self._numbers = listed(session)
        self.chosen = name or self._numbers[0].id
        self.marked: list[str] = []
        self.at = session.moments[-1].turn

    def panes(self) -> Iterable[Pane]:
        """Give the list, the charts, and on wide screens the turn."""
        return Pane("left", "side list"), Pane("right", "page"), Pane("side", "side")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say when it is."""
        head = header(self.session)
        return [Span("Chronicle", "strong")], [Span(f"{head.date} · turn {head.turn} of {head.turns}")]

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
        return Shown(self.session, names, self.at, past, ahead, self.note(), chosen().ascii)

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
        self.work_out()
        self._go(self.at)

    def do_in_fact(self) -> None:
        """Show or hide history's line."""
        if not has_history(self.session.content):
            self.say("This story does not say what was done in fact.")
            return
        self.with_past = not self.with_past
        self.work_out()
        self.redraw_page()

    def do_why(self) -> None:
        """Explain the number as it stood in the turn under the cursor."""
        then = self._then()
        if self.chosen.endswith(".share"):
            self.say(
                "A share of the traffic follows from what each road costs; the ledger has no lines for it."
            )
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
