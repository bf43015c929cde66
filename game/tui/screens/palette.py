"""The palette: any command of the screen below, or order it could give, found by typing part of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from game.tui.drawing.palette import found_rows, typed_row
from game.tui.keys import ALL, ARROWS
from game.tui.pane import Pane
from game.view.commands import Command
from game.view.palette import found

_MOST = 40  # letters


class PaletteScreen(ModalScreen[str | None]):
    """A list over the screen it belongs to; gives the chosen command's name, or nothing.

    `more` gives what is found beside the commands once something is typed; it is asked for once.
    """

    AUTO_FOCUS = None
    _line = getters.query_one("#typed", Pane)
    _list = getters.query_one("#found", Pane)

    def __init__(self, names: Iterable[str], more: Callable[[], Sequence[Command]] = tuple) -> None:
        super().__init__()
        self._more = cache(more)
        self._commands = [ALL[name] for name in names if name not in (*ARROWS, "palette")]
        self._found: list[Command] = self._commands
        self.typed = ""

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        with Vertical(id="palette"):
            yield Pane("typed")
            yield Pane("found")

    def on_mount(self) -> None:
        """Show every command."""
        self._line.show(lambda room: [typed_row(self.typed, len(self._found), room.width)])
        self._search("")

    def _search(self, typed: str) -> None:
        self.typed = typed[:_MOST]
        named = found(self._commands, self.typed)
        self._found = [*named, *found(self._more(), self.typed)] if self.typed.strip() else named
        first = f"run:{self._found[0].id}" if self._found else ""
        self._list.show(
            lambda room: found_rows(self._found, self._list.cursor, room.width - 1), cursor=first, top=0
        )
        self._line.redo()

    def on_key(self, event: events.Key) -> None:
        """Type, move, run or leave."""
        if event.key.startswith("ctrl+"):
            return
        event.stop()
        event.prevent_default()
        steps = {"up": -1, "down": 1, "pageup": -self._list.page, "pagedown": self._list.page}
        if event.key in steps:
            self._list.step(steps[event.key])
            self._list.redo()
        elif event.key == "enter":
            self._run(self._list.cursor)
        elif event.key == "escape" or (event.key == "backspace" and not self.typed):
            self.dismiss(None)
        elif event.key == "backspace":
            self._search(self.typed[:-1])
        elif event.character and event.is_printable:
            self._search(self.typed + event.character)

    def _run(self, key: str) -> None:
        name = key.partition(":")[2]
        if name and self._found:
            self.dismiss(name)

    def on_pane_picked(self, message: Pane.Picked) -> None:
        """Run what was clicked."""
        message.stop()
        self._run(message.key)

    def on_click(self, event: events.Click) -> None:
        """Leave when the screen below is clicked."""
        if event.widget is self:
            self.dismiss(None)
