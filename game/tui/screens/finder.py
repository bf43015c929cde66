"""A list over the screen below, filtered by typing: events, turns, figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen
from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from game.tui.drawing.preview import item_rows
from game.tui.pane import Pane
from game.tui.rows import Row, Span, sides
from game.view.preview_lists import Item

_MOST = 40  # letters

Find = Callable[[str], Sequence[Item]]


@frozen
class Asked:
    """What a list is for: its label, a hint for the empty line, what to say of no rows, and what finds rows."""

    label: str
    hint: str
    none: str
    find: Find
    at: str = ""  # the row that the cursor begins on


class FinderScreen(ModalScreen[tuple[str, str] | None]):
    """Gives the key of the row chosen and what was typed, or nothing."""

    AUTO_FOCUS = None
    _line = getters.query_one("#typed", Pane)
    _list = getters.query_one("#found", Pane)

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self._asked = asked
        self._items: Sequence[Item] = ()
        self.typed = ""

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        with Vertical(id="palette"):
            yield Pane("typed")
            yield Pane("found")

    def on_mount(self) -> None:
        """Show every row."""
        self._line.show(lambda room: [self._typed_row(room.width)])
        self._search("")
        if self._asked.at:
            self._list.point(f"item:{self._asked.at}")
            self._list.redo()

    def _typed_row(self, width: int) -> Row:
        hint = Span("" if self.typed else self._asked.hint, "dim")
        left = [Span(f"{self._asked.label}: ", "key"), Span(self.typed, "strong"), Span("▏", "accent"), hint]
        return sides(left, [Span(str(len(self._items)), "dim")], width)

    def _search(self, typed: str) -> None:
        self.typed = typed[:_MOST]
        self._items = self._asked.find(self.typed)
        first = f"item:{self._items[0].key}" if self._items else ""
        self._list.show(
            lambda room: item_rows(self._items, self._list.cursor, room.width - 1, self._asked.none),
            cursor=first,
            top=0,
        )
        self._line.redo()

    def on_key(self, event: events.Key) -> None:
        """Type, move, choose or leave."""
        if event.key.startswith("ctrl+"):
            return
        event.stop()
        event.prevent_default()
        steps = {"up": -1, "down": 1, "pageup": -self._list.page, "pagedown": self._list.page}
        if event.key in steps:
            self._list.step(steps[event.key])
            self._list.redo()
        elif event.key == "tab" and self._items:
            self._search(f"{self._list.cursor.partition(':')[2]} ")
        elif event.key == "enter":
            self._choose(self._list.cursor)
        elif event.key == "escape" or (event.key == "backspace" and not self.typed):
            self.dismiss(None)
        elif event.key == "backspace":
            self._search(self.typed[:-1])
        elif event.character and event.is_printable:
            self._search(self.typed + event.character)

    def _choose(self, key: str) -> None:
        if key and self._items:
            self.dismiss((key.partition(":")[2], self.typed))

    def on_pane_picked(self, message: Pane.Picked) -> None:
        """Choose what was clicked."""
        message.stop()
        self._choose(message.key)

    def on_click(self, event: events.Click) -> None:
        """Leave when the screen below is clicked."""
        if event.widget is self:
            self.dismiss(None)
