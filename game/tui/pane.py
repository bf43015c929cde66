"""The one widget of the game: rows drawn line by line, with a cursor, a scroll position and clicks."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from game.tui.chosen import chosen
from game.tui.plain import plain_strip
from game.tui.rows import Row, Span, clean, dense

Build = Callable[[Size], list[Row]]
INKS = (
    "dim",
    "faint",
    "strong",
    "accent",
    "good",
    "bad",
    "warn",
    "head",
    "title",
    "key",
    "cursor",
    "hover",
    "link",
    *(
        "line",
        "second",
        "past",
        "median",
        "mark",
        "at",
        "outer",
        "inner",
        "outer-edge",
        "inner-edge",
        "here",
    ),  # of charts
)


def _nothing(_room: Size) -> list[Row]:
    return []


class Pane(Widget):
    """Draws what `build` gives for its room; the screen owns keys, the pane only the place it shows."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ink--{ink}" for ink in INKS}

    class Picked(Message):
        """A thing was clicked."""

        def __init__(self, pane: Pane, key: str) -> None:
            super().__init__()
            self.pane = pane
            self.key = key

    GUTTER = 1  # columns at the right that only the marks for more use

    def __init__(self, id: str, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self._build: Build = _nothing
        self._rows: list[Row] = []
        self._inks: dict[tuple[str, str], Style] = {}
        self.cursor = ""
        self.hovered = ""
        self.top = 0

    @property
    def rows(self) -> list[Row]:
        """Give the rows as built for the present size."""
        return self._rows

    @property
    def keys(self) -> list[str]:
        """List the keys of what can be picked, from the top."""
        return list(dict.fromkeys(row.key for row in self._rows if row.key))

    def show(self, build: Build, cursor: str | None = None, top: int | None = None) -> None:
        """Draw something else."""
        self._build = build
        if cursor is not None:
            self.cursor = cursor
        if top is not None:
            self.top = top
        self._lay()

    def redo(self) -> None:
        """Build and draw again."""
        self._lay()

    def point(self, key: str) -> None:
        """Move the cursor and bring it into view."""
        self.cursor = key
        self._reveal()
        self.refresh()

    def step(self, by: int) -> str:
        """Move the cursor by some things and return its key; without things, scroll."""
        keys = self.keys
        if not keys:
            self.roll(by)
            return ""
        at = keys.index(self.cursor) + by if self.cursor in keys else (0 if by > 0 else len(keys) - 1)
        self.point(keys[min(max(at, 0), len(keys) - 1)])
        return self.cursor

    def roll(self, by: int) -> None:
        """Scroll by some rows."""
        top = min(max(self.top + by, 0), self._deepest())
        if top != self.top:
            self.top = top
            self.refresh()

    @property
    def page(self) -> int:
        """Give how many rows a page key moves."""
        return max(self.content_size.height - 2, 1)

    def _deepest(self) -> int:
        return max(len(self._rows) - self.content_size.height, 0)

    def _lay(self) -> None:
        if not self.content_size.area:
            return
        width, height = self.content_size
        rows = self._build(Size(width - self.GUTTER, height))
        self._rows = dense(rows) if chosen().density == "compact" else rows
        self.top = min(self.top, self._deepest())
        self._reveal()
        self.refresh()

    def _reveal(self) -> None:
        places = [k for k, row in enumerate(self._rows) if self.cursor and row.key == self.cursor]
        if not places:
            return
        height = self.content_size.height
        if places[-1] >= self.top + height:
            self.top = places[-1] - height + 1
        if places[0] < self.top or len(places) > height:
            self.top = max(places[0] - (1 if places[0] == 1 else 0), 0)

    def on_resize(self) -> None:
        """Build the rows again for the new size."""
        self._lay()

    def notify_style_update(self) -> None:
        """Forget inks when the theme changes."""
        super().notify_style_update()
        self._inks.clear()

    def _ink(self, ink: str, under: str) -> Style:
        style = self._inks.get((ink, under))
        if style is None:
            style = self.rich_style
            for name in (*reversed(ink.split("+")), under):
                if name and name != "margin":
                    style += self.get_component_rich_style(f"ink--{name}", partial=True)
            self._inks[ink, under] = style
        return style

    def render_line(self, y: int) -> Strip:
        """Draw one row, in ASCII if the player wants that."""
        strip = self.drawn_line(y)
        return plain_strip(strip) if chosen().ascii else strip

    def drawn_line(self, y: int) -> Strip:
        """Draw one row, padded to the width, with a mark where more follows."""
        width, height = self.content_size
        number = self.top + y
        if number >= len(self._rows):
            return Strip([Segment(" " * width, self.rich_style)], width)
        row = self._rows[number]
        under = row.ink or ("cursor" if row.key and row.key == self.cursor else "")
        if not under and row.key and row.key == self.hovered:
            under = "hover"
        segments = [
            Segment(clean(s.text), self._ink(s.ink, under if s.ink != "margin" else "")) for s in row.spans
        ]
        tail = "" if row.spans and row.spans[-1].ink == "margin" else under
        strip = Strip(segments).adjust_cell_length(width, self._ink("", tail))
        return self._marked(strip, y, width, height)

    def _marked(self, strip: Strip, y: int, width: int, height: int) -> Strip:
        """Say at the right edge that rows are out of view."""
        above, below = y == 0 and self.top > 0, y == height - 1 and self.top < self._deepest()
        if not self.GUTTER or height < 2 or not (above or below):
            return strip
        mark = Segment("▲" if above else "▼", self._ink("accent", ""))
        return Strip([*strip.crop(0, width - 1), mark], width)

    def key_at(self, x: int, y: int) -> str:
        """Tell what stands at a place of the widget."""
        number = self.top + y
        if not 0 <= number < len(self._rows):
            return ""
        row, at = self._rows[number], 0
        for span in row.spans:
            at += cell_len(span.text)
            if x < at:
                return span.key or row.key
        return row.key

    def _key_of(self, event: events.MouseEvent) -> str:
        place = event.get_content_offset(self)
        return "" if place is None else self.key_at(place.x, place.y)

    def on_click(self, event: events.Click) -> None:
        """Tell the screen what was clicked."""
        key = self._key_of(event)
        if key:
            event.stop()
            self.post_message(self.Picked(self, key))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Light up what a click would pick."""
        key = self._key_of(event)
        if key != self.hovered:
            self.hovered = key
            self.refresh()

    def on_leave(self) -> None:
        """Forget what the pointer was over."""
        if self.hovered:
            self.hovered = ""
            self.refresh()

    def on_mouse_scroll_down(self) -> None:
        """Scroll by three rows."""
        self.roll(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll by three rows."""
        self.roll(-3)


__all__ = ["INKS", "Build", "Pane", "Span"]
