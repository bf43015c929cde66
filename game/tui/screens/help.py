"""The help: what the screen below is, what can be done now, its keys, and how the game is played."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.drawing.help import WORD, help_rows, words_of
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Span
from game.view.glossary import named


class HelpScreen(Frame):
    """One long page: the screen below first, the words of the desk last."""

    FOOTER = ("move", "see", "back")
    HIDDEN = ("theme",)

    def __init__(self, commands: Sequence[str], screen: str = "", now: Sequence[str] = ()) -> None:
        super().__init__()
        self._commands = tuple(commands)
        self._screen = screen
        self._now = tuple(now)

    @property
    def _main(self) -> Pane:
        return self.query_one("#main", Pane)

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        return [Span("Help", "strong")], []

    def redraw(self) -> None:
        """Draw the help."""
        self._main.show(lambda room: help_rows(self._screen, self._now, self._commands, room.width))

    def move(self, by: int) -> None:
        """Scroll."""
        self._main.roll(by)

    def page(self, by: int) -> None:
        """Scroll by a page."""
        self._main.roll(by * self._main.page)

    def picked(self, key: str) -> None:
        """Go down to a word that was clicked."""
        kind, _, name = key.partition(":")
        if kind == "codex":
            self._read(name)

    def do_see(self) -> None:
        """Go down to one of the words underlined in what is in view."""
        pane = self._main
        shown = pane.rows[pane.top : pane.top + pane.content_size.height]
        self.lead(named(words_of(shown)), self._read)

    def _read(self, word: str) -> None:
        places = [number for number, row in enumerate(self._main.rows) if row.key == f"{WORD}{word}"]
        if places:
            self._main.roll(places[0] - self._main.top)

    def do_help(self) -> None:
        """Close the help with the key that opened it."""
        self.dismiss()

    def run_command(self, name: str) -> None:
        """Do a command; those of the screen below, clicked here, are done there."""
        if hasattr(self, f"do_{name}"):
            super().run_command(name)

    def do_back(self) -> None:
        """Go back."""
        self.dismiss()
