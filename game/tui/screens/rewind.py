"""Going back: the turns of a game, one of which can be taken up again as a branch."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual import getters

from game.play.session import Session
from game.tui.drawing.rewind import turn_page, turn_rows
from game.tui.frame import Frame
from game.tui.keys import key_of, key_shown
from game.tui.pane import Pane
from game.tui.rows import Span
from game.view.rewind import TurnCard, turn_cards

ASKED = "Begin a branch at turn {}? What was played stays as it is.  {}: begin it   any other key: stay"


class RewindScreen(Frame):
    """A list of turns, the last first, and how it stood at the start of the chosen one."""

    FOOTER = ("move", "rewind", "back", "help")
    HIDDEN = ("open", "settings", "theme", "palette")
    _list = getters.query_one("#left", Pane)
    _page = getters.query_one("#right", Pane)

    def __init__(self, session: Session, begin: Callable[[int], None]) -> None:
        super().__init__()
        self._session = session
        self._begin = begin
        self._cards: tuple[TurnCard, ...] | None = None

    def panes(self) -> Iterable[Pane]:
        """Give the turns and the page."""
        return Pane("left", "side list"), Pane("right", "page")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        return [Span("Rewind", "strong")], [Span(self._session.content.title, "dim")]

    def redraw(self) -> None:
        """Draw what is known; the past is played again beside, the first time."""
        self._draw()
        if self._cards is None:
            self.game.work(lambda: turn_cards(self._session), self._known, self._failed)

    def _known(self, cards: tuple[TurnCard, ...]) -> None:
        if self.alive:
            self._cards = cards[::-1]
            self._draw()
            self._list.point(f"turn:{cards[-1].turn}" if cards else "")
            self._draw()

    def _failed(self, error: Exception) -> None:
        self.say(str(error), "bad")

    def _draw(self) -> None:
        chosen = self.chosen
        self._list.show(lambda room: turn_rows(self._cards, room.width))
        self._page.show(lambda room: turn_page(chosen, room.width) if chosen else [], top=0)

    @property
    def chosen(self) -> TurnCard | None:
        """Give the turn under the cursor."""
        name = self._list.cursor.partition(":")[2]
        return next((each for each in self._cards or () if str(each.turn) == name), None)

    def move(self, by: int) -> None:
        """Look at the turn before or after."""
        self._list.step(by)
        self._draw()

    def page(self, by: int) -> None:
        """Scroll the page."""
        self._page.roll(by * self._page.page)

    def picked(self, key: str) -> None:
        """Look at the turn that was clicked; a second click takes it up."""
        if self._list.cursor == key:
            self.do_rewind()
        else:
            self._list.point(key)
            self._draw()

    def do_open(self) -> None:
        """Take up the turn under the cursor."""
        self.do_rewind()

    def do_rewind(self) -> None:
        """Take up the turn under the cursor, asking once."""
        chosen = self.chosen
        if chosen is None:
            return
        if chosen.whole:
            self._foot.ask(
                ASKED.format(chosen.turn, key_shown("rewind")),
                key_of("rewind"),
                lambda: self._take(chosen.turn),
            )
        else:
            self.say("This turn is known by its figures only, and cannot be gone back to.", "warn")

    def _take(self, turn: int) -> None:
        self.dismiss()
        self.app.call_later(self._begin, turn)
