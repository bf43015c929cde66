"""The why screen: any number, its parts, its last change, and what is on the way."""

from __future__ import annotations

from collections.abc import Iterable

from textual import getters

from game.play.session import Session
from game.tui.drawing.why import list_rows, why_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Span
from game.view.desk import header
from game.view.why import indicators, why


class WhyScreen(Frame):
    """A list of numbers, and the account of the chosen one."""

    FOOTER = ("move", "letter", "see", "back", "help")
    _list = getters.query_one("#left", Pane)
    _page = getters.query_one("#right", Pane)

    def __init__(self, session: Session, name: str = "") -> None:
        super().__init__()
        self.session = session
        self._names = indicators(session)
        self.chosen = name or self._names[0].id

    def panes(self) -> Iterable[Pane]:
        """Give the list and the account."""
        return Pane("left", "side list"), Pane("right", "page")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say when it is."""
        head = header(self.session)
        return [Span("Why", "strong")], [Span(f"{head.date} · turn {head.turn} of {head.turns}")]

    def redraw(self) -> None:
        """Draw list and account."""
        self._list.show(lambda room: list_rows(self._names, room.width), cursor=f"why:{self.chosen}")
        view = why(self.session, self.chosen)
        self._page.show(lambda room: why_rows(view, room.width), top=0)

    def _choose(self, name: str) -> None:
        self.chosen = name
        self.redraw()

    def move(self, by: int) -> None:
        """Choose the next number."""
        self._choose(self._list.step(by).partition(":")[2])

    def page(self, by: int) -> None:
        """Scroll the account."""
        self._page.roll(by * self._page.page)

    def letter(self, letter: str) -> None:
        """Choose the next number with a word in its name that begins with that letter."""
        at = next(k for k, each in enumerate(self._names) if each.id == self.chosen) + 1
        for named in (*self._names[at:], *self._names[:at]):
            if any(word.startswith(letter) for word in named.label.lower().split()):
                self._choose(named.id)
                return
        self.say(f"No number has a word that begins with {letter}.")

    def do_letter(self) -> None:
        """Answer a click on the letters in the footer."""
        self.say("Type a letter: it goes to the next number with a word that begins with it.")

    def picked(self, key: str) -> None:
        """Choose the number that was clicked, or open a page."""
        kind, _, name = key.partition(":")
        if kind == "why":
            self._choose(name)
        elif kind == "codex":
            self._look_up(name)

    def do_see(self) -> None:
        """Open the first page that the account leads to."""
        pages = why(self.session, self.chosen).codex
        if pages:
            self._look_up(pages[0][0])
        else:
            self.say("Nothing here leads to the codex.")

    def _look_up(self, page: str) -> None:
        from game.tui.screens.codex import CodexScreen

        self.app.push_screen(CodexScreen(self.session, page))
