"""The line at the foot: the commands, or what was just said, asked, or is being typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import define
from rich.cells import cell_len
from textual import events

from game.tui.keys import ALL, shown
from game.tui.pane import Pane
from game.tui.rows import Row, Span, flow, row

MOST_LINES = 3


@define
class _Asked:
    """A question; its own key, `y` or enter say yes, any other no."""

    words: str
    key: str
    yes: Callable[[], object]


@define
class _Typing:
    """A line being typed."""

    label: str
    text: str
    done: Callable[[str], None]
    allowed: Callable[[str], bool]
    most: int


class Foot(Pane):
    """A pane of one line that takes keys before its screen while it asks or is typed into."""

    GUTTER = 0

    def __init__(self, commands: Sequence[str]) -> None:
        super().__init__("foot")
        self._commands = commands
        self._asked: _Asked | None = None
        self._typing: _Typing | None = None
        self._said: Span | None = None
        self.show(lambda room: self._lines(room.width))

    def redo(self) -> None:
        """Draw again, as high as what is said needs."""
        room = self.content_size.width
        if room:
            self.styles.height = len(self._lines(room))
        super().redo()

    def say(self, text: str, ink: str = "", shorter: str = "") -> None:
        """Show a sentence until the next key; `shorter`, if given, where it fills more than a line."""
        fits = not shorter or cell_len(text) <= self.content_size.width
        self._said = Span(text if fits else shorter, ink)
        self.redo()

    def ask(self, words: str, key: str, yes: Callable[[], object]) -> None:
        """Ask once before something is done."""
        self._asked = _Asked(words, key, yes)
        self.redo()

    def type(
        self, label: str, text: str, done: Callable[[str], None], allowed: Callable[[str], bool], most: int
    ) -> None:
        """Take a line of text."""
        self._typing = _Typing(label, text, done, allowed, most)
        self.redo()

    def takes(self, event: events.Key) -> bool:
        """Use a key up if something waits for one; forget what was said."""
        self._said, waiting = None, self._typing is not None or self._asked is not None
        if self._typing is not None:
            self._typed(self._typing, event)
        elif self._asked is not None:
            self.answer(event.key in (self._asked.key, "y", "enter"))
        self.redo()
        return waiting

    def answer(self, yes: bool) -> bool:
        """Answer what is asked; says whether anything was."""
        asked, self._asked, self._said = self._asked, None, None
        if asked is not None and yes:
            asked.yes()
        self.redo()
        return asked is not None

    def _typed(self, typing: _Typing, event: events.Key) -> None:
        if event.key in ("enter", "escape"):
            self._typing = None
            if event.key == "enter" and typing.text.strip():
                typing.done(typing.text.strip())
        elif event.key == "backspace":
            typing.text = typing.text[:-1]
        elif event.character and event.is_printable and typing.allowed(event.character):
            typing.text = (typing.text + event.character)[: typing.most]

    def _lines(self, width: int) -> list[Row]:
        if self._typing is not None:
            return [row(Span(f"{self._typing.label}: ", "strong"), self._typing.text, Span("▏", "accent"))]
        if self._asked is not None:
            return flow([Span(self._asked.words, "warn")], width, key="yes")
        if self._said is not None:
            return flow([self._said], width)[:MOST_LINES]
        return [self._row_of_commands(width)]

    def _row_of_commands(self, width: int) -> Row:
        """Set the commands side by side; the arrows yield first when there is not room for all."""
        told = {each: _spans(each) for each in self._commands}
        for name in ("across", "move", *list(told)[-3::-1]):
            if sum(len(span.text) for each in told.values() for span in each) > width + 2:
                told.pop(name, None)
        return Row(tuple(span for each in told.values() for span in each))


def _spans(name: str) -> tuple[Span, ...]:
    command = ALL[name]
    click = f"do:{name}"
    return Span(shown(command), "key", click), Span(f" {command.label}", "dim", click), Span("  ")
