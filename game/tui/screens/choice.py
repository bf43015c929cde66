"""A report that asks what to do: an edited scenario, a damaged save, a name that is taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import getters

from game.tui.drawing.choice import choice_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Span

STAY = ("Go back", lambda: None)


class ChoiceScreen(Frame):
    """Sentences, and numbered answers; going back is always one of them and does nothing."""

    FOOTER = ("choose", "move", "open", "back", "help")
    _main = getters.query_one("#main", Pane)

    def __init__(
        self, heading: str, lines: Sequence[str], choices: Sequence[tuple[str, Callable[[], object]]]
    ) -> None:
        super().__init__()
        self._heading = heading
        self._lines = lines
        self._choices = (*choices, STAY)

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        return [Span("Saved games", "strong")], []

    def redraw(self) -> None:
        """Draw the report; the cursor begins on going back."""
        labels = [label for label, _ in self._choices]
        main, last = self._main, f"choice:{len(labels)}"
        main.show(
            lambda room: choice_rows(self._heading, self._lines, labels, room.width, main.cursor),
            cursor=main.cursor or last,
        )

    def move(self, by: int) -> None:
        """Move between the answers."""
        self._main.step(by)
        self._main.redo()

    def page(self, by: int) -> None:
        """Scroll the report."""
        self._main.roll(by * self._main.page)

    def picked(self, key: str) -> None:
        """Take the answer that was clicked."""
        self.number(int(key.partition(":")[2]))

    def do_open(self) -> None:
        """Take the answer under the cursor."""
        self.picked(self._main.cursor)

    def number(self, number: int) -> None:
        """Take the answer with that number, once this screen has gone."""
        if number <= len(self._choices):
            act = self._choices[number - 1][1]
            self.dismiss()
            self.app.call_later(act)
