"""The codex: pages on people, places and agreements, and on the words of the desk itself."""

from __future__ import annotations

from collections.abc import Iterable

from textual import getters

from game.play.session import Session
from game.tui.drawing.codex import index_rows, page_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Span
from game.view.codex import contents, page
from game.view.glossary import words


class CodexScreen(Frame):
    """A list of pages and the chosen one; a page leads on to others."""

    FOOTER = ("move", "see", "back", "help")
    _list = getters.query_one("#left", Pane)
    _page = getters.query_one("#right", Pane)

    def __init__(self, session: Session, chosen: str = "") -> None:
        super().__init__()
        self.session = session
        self._story = contents(session)
        own = {name for name, _ in self._story}
        self._words = [pair for pair in words() if pair[0] not in own]
        known = [name for name, _ in (*self._story, *self._words)]
        self.chosen = chosen if chosen in known else known[0]
        self._past: list[str] = []

    def panes(self) -> Iterable[Pane]:
        """Give the list and the page."""
        return Pane("left", "side list"), Pane("right", "page")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        return [Span("Codex", "strong")], [Span(f"{len(self._story)} pages", "dim")]

    def redraw(self) -> None:
        """Draw list and page."""
        self._list.show(
            lambda room: index_rows(self._story, self._words, room.width), cursor=f"codex:{self.chosen}"
        )
        view = page(self.session, self.chosen)
        self._page.show(lambda room: page_rows(view, room.width), top=0)

    def _choose(self, name: str) -> None:
        if name:
            self.chosen = name
            self.redraw()

    def move(self, by: int) -> None:
        """Turn to the next page."""
        self._choose(self._list.step(by).partition(":")[2])

    def page(self, by: int) -> None:
        """Scroll the page."""
        self._page.roll(by * self._page.page)

    def picked(self, key: str) -> None:
        """Turn to the page that was clicked."""
        kind, _, name = key.partition(":")
        if kind == "codex" and any(name == each for each, _ in (*self._story, *self._words)):
            self._past.append(self.chosen)
            self._choose(name)

    def do_see(self) -> None:
        """Turn to a page that this one leads to and that was not just read."""
        leads = [pair for pair in page(self.session, self.chosen).see if pair[0] not in self._past]
        if leads:
            self.lead(leads, lambda name: self.picked(f"codex:{name}"))
        else:
            self.say("This page leads nowhere new.")

    def do_back(self) -> None:
        """Go back to the page before, then to the screen below."""
        if self._past:
            self._choose(self._past.pop())
        else:
            self.dismiss()
