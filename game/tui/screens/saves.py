"""The saved games."""

from __future__ import annotations

from game.tui.drawing.title import save_rows
from game.tui.frame import Frame
from game.tui.keeping import SaveRow
from game.tui.pane import Pane
from game.tui.rows import Span


class SavesScreen(Frame):
    """A list; the chosen game is opened by the application."""

    FOOTER = ("move", "open", "back", "help")

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[SaveRow] = []

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        return [Span("Saved games", "strong")], []

    @property
    def _main(self) -> Pane:
        return self.query_one("#main", Pane)

    def redraw(self) -> None:
        """Draw what is known, and read the list again beside."""
        self._main.show(lambda room: save_rows(self._entries, room.width))
        self.game.work(self.game.keeper.entries, self._listed, self._failed)

    def _listed(self, entries: list[SaveRow]) -> None:
        self._entries = entries
        self._main.redo()
        if entries and not self._main.cursor:
            self._main.point(f"save:{entries[0].name}")

    def _failed(self, error: Exception) -> None:
        self.say(str(error), "bad")

    def move(self, by: int) -> None:
        """Move the cursor."""
        self._main.step(by)

    def page(self, by: int) -> None:
        """Scroll the list."""
        self._main.roll(by * self._main.page)

    def number(self, number: int) -> None:
        """Open the save with that number."""
        if number <= len(self._entries):
            self._open(self._entries[number - 1].name)

    def picked(self, key: str) -> None:
        """Open what was clicked."""
        self._open(key.partition(":")[2])

    def do_open(self) -> None:
        """Open the save under the cursor."""
        if self._main.cursor:
            self._open(self._main.cursor.partition(":")[2])

    def _open(self, name: str) -> None:
        self.say(f"Opening “{name}”…")
        self.game.resume(name, self._failed)
