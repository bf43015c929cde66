"""The help: what the screen below is, what can be done now, its keys, and how the game is played."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import getters

from game.tui.drawing.help import WORD, game_rows, help_rows, words_of
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Span
from game.view.glossary import named


class HelpScreen(Frame):
    """One long page, on wide screens two: the screen below first, the words of the desk last."""

    FOOTER = ("move", "see", "back")
    HIDDEN = ("theme",)
    _main = getters.query_one("#main", Pane)
    _beside = getters.query_one("#beside", Pane)

    def __init__(self, commands: Sequence[str], screen: str = "", now: Sequence[str] = ()) -> None:
        super().__init__()
        self._commands = tuple(commands)
        self._screen = screen
        self._now = tuple(now)

    def panes(self) -> Iterable[Pane]:
        """Give the screen's own help, and beside it the game's."""
        return Pane("main", "page"), Pane("beside", "side page")

    @property
    def _words(self) -> Pane:
        """Give the pane that explains the words of the desk."""
        return self._beside if self.has_class("-wide") else self._main

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        return [Span("Help", "strong")], []

    def redraw(self) -> None:
        """Draw the help."""
        self._main.show(
            lambda room: help_rows(
                self._screen, self._now, self._commands, room.width, alone=not self.has_class("-wide")
            )
        )
        self._beside.show(lambda room: game_rows(room.width))

    def move(self, by: int) -> None:
        """Scroll both, each as far as it goes."""
        for pane in (self._main, self._beside):
            pane.roll(by)

    def page(self, by: int) -> None:
        """Scroll by a page."""
        for pane in (self._main, self._beside):
            pane.roll(by * pane.page)

    def picked(self, key: str) -> None:
        """Go to a word that was clicked, or do a clicked command on the screen below."""
        kind, _, name = key.partition(":")
        if kind == "codex":
            self._read(name)
        elif kind == "run":
            self._do_below(name)

    def _do_below(self, name: str) -> None:
        below = self.app.screen_stack[-2]
        self.dismiss()
        if name != "help" and isinstance(below, Frame):
            self.app.call_later(below.run_command, name)

    def do_see(self) -> None:
        """Go down to one of the words underlined in what is in view."""
        panes = [pane for pane in (self._main, self._beside) if pane.display]
        shown = [row for pane in panes for row in pane.rows[pane.top : pane.top + pane.content_size.height]]
        self.lead(named(words_of(shown)), self._read)

    def _read(self, word: str) -> None:
        pane = self._words
        places = [number for number, row in enumerate(pane.rows) if row.key == f"{WORD}{word}"]
        if places:
            pane.roll(places[0] - pane.top)

    def do_help(self) -> None:
        """Close the help with the key that opened it."""
        self.dismiss()

    def do_back(self) -> None:
        """Go back."""
        self.dismiss()
