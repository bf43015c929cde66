"""The help: every command that works here, and how the game is played."""

from __future__ import annotations

from game.tui.drawing.help import help_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Span


class HelpScreen(Frame):
    """The catalogue of commands, those of the screen below first."""

    FOOTER = ("move", "back")

    def __init__(self, here: tuple[str, ...]) -> None:
        super().__init__()
        self._here = here

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        return [Span("Help", "strong")], []

    def redraw(self) -> None:
        """Draw the help."""
        self.query_one("#main", Pane).show(lambda room: help_rows(self._here, room.width))

    def move(self, by: int) -> None:
        """Scroll."""
        self.query_one("#main", Pane).roll(by)

    def page(self, by: int) -> None:
        """Scroll by a page."""
        pane = self.query_one("#main", Pane)
        pane.roll(by * pane.page)

    def do_help(self) -> None:
        """Close the help with the key that opened it."""
        self.dismiss()

    def do_back(self) -> None:
        """Go back."""
        self.dismiss()
