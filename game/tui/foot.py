"""The line at the foot: the commands, beside or below what was just said; or what is asked, or being typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import define
from rich.cells import cell_len
from textual import events

from game.tui.keys import ALL, ARROWS, shown, typed
from game.tui.pane import Pane
from game.tui.rows import Row, Span, flow, row, sides

MOST_LINES = 3
_GAP = 3  # cells between what was said and the commands


@define
class _Asked:
    """A question; only its own key says yes, any other no."""

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


@define
class _Offered:
    """Things to choose among by number; any other key chooses none."""

    words: Sequence[str]
    chosen: Callable[[int], object]


class Foot(Pane):
    """A pane of one line that takes keys before its screen while it asks or is typed into."""

    GUTTER = 0

    def __init__(self, commands: Sequence[str]) -> None:
        super().__init__("foot")
        self._commands = tuple(commands)
        self._lit = ""
        self._asked: _Asked | None = None
        self._offered: _Offered | None = None
        self._typing: _Typing | None = None
        self._said: Span | None = None
        self.show(lambda room: self._lines(room.width))

    def redo(self) -> None:
        """Draw again, as high as what is said needs."""
        room = self.content_size.width
        if room:
            self.styles.height = len(self._lines(room))
        super().redo()

    def tell(self, commands: Sequence[str], lit: str = "") -> None:
        """Name other commands; the one to be noticed, if any, is `lit`."""
        if (self._commands, self._lit) != (tuple(commands), lit):
            self._commands, self._lit = tuple(commands), lit
            self.redo()

    def say(self, text: str, ink: str = "", shorter: str = "") -> None:
        """Show a sentence until the next key or click; `shorter`, if given, where the line has no room for more."""
        room = self.content_size.width - _GAP - self._commands_within(0, palette=False).width
        fits = not shorter or cell_len(text) <= room
        self._said = Span(text if fits else shorter, ink)
        self.redo()

    def ask(self, words: str, key: str, yes: Callable[[], object]) -> None:
        """Ask once before something is done."""
        self._asked = _Asked(words, key, yes)
        self.redo()

    def offer(self, words: Sequence[str], chosen: Callable[[int], object]) -> None:
        """Offer up to nine things by number; what is chosen counts from 0."""
        self._offered = _Offered(words[:9], chosen)
        self.redo()

    def choose(self, number: int) -> None:
        """Take the thing of that number, from 1, if it is offered."""
        offered, self._offered = self._offered, None
        self.redo()
        if offered is not None and number <= len(offered.words):
            offered.chosen(number - 1)

    def type(
        self, label: str, text: str, done: Callable[[str], None], allowed: Callable[[str], bool], most: int
    ) -> None:
        """Take a line of text."""
        self._typing = _Typing(label, text, done, allowed, most)
        self.redo()

    def paste(self, text: str) -> None:
        """Take in what was pasted, as if it were typed."""
        typing = self._typing
        if typing is not None:
            kept = "".join(each for each in text if each.isprintable() and typing.allowed(each))
            typing.text = (typing.text + kept)[: typing.most]
            self.redo()

    def takes(self, event: events.Key) -> bool:
        """Use a key up if something waits for one; forget what was said."""
        self._said, waiting = None, bool(self._typing or self._asked or self._offered)
        if self._offered is not None:
            self.choose(int(event.key) if event.key in tuple("123456789") else 10)
        elif self._typing is not None:
            self._typed(self._typing, event)
        elif self._asked is not None:
            self.answer(event.key == typed(self._asked.key))
        self.redo()
        return waiting

    def hush(self) -> None:
        """Forget what was said."""
        if self._said is not None:
            self._said = None
            self.redo()

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
            return [_line_typed(self._typing, width)]
        if self._asked is not None:
            return flow([Span(self._asked.words, "warn")], width, key="yes")
        if self._offered is not None:
            return _choices(self._offered.words, width)
        if self._said is not None:
            return self._told(self._said, width)
        return [self._commands_within(width)]

    def _told(self, said: Span, width: int) -> list[Row]:
        """Set what was said before as many commands as its last line has room for, or above them."""
        *rows, last = flow([said], width)[:MOST_LINES]
        commands = self._commands_within(max(width - last.width - _GAP, 0), palette=False)
        both = sides(last.spans, commands.spans, width)
        if len(both.spans) > len(last.spans):
            return [*rows, both]
        return [*rows, last, self._commands_within(width)]

    def _commands_within(self, width: int, *, palette: bool = True) -> Row:
        """Set the commands side by side, as many as there is room for but at least the last two."""
        names = _with_room(self._commands, width, palette)
        spans = [span for each in names for span in _spans(each, lit=each == self._lit)]
        return Row(tuple(spans[:-1]))  # no gap behind the last


def _with_room(names: Sequence[str], width: int, palette: bool) -> list[str]:
    """Choose the commands that fit; the arrows yield first, and where others have to, the palette may be named."""
    kept = list(names)
    for name in ("across", "move", *reversed(names[:-2])):
        if sum(cell_len(span.text) for each in kept for span in _spans(each, lit=False)) <= width + 2:
            break
        if name in kept:
            kept.remove(name)
            if palette and name not in (*ARROWS, "palette") and "palette" not in kept:
                kept.insert(-1, "palette")
    return kept


def _spans(name: str, *, lit: bool) -> tuple[Span, ...]:
    command = ALL[name]
    click = f"do:{name}"
    return (
        Span(shown(command), "key", click),
        Span(f" {command.label}", "strong" if lit else "dim", click),
        Span("  "),
    )


def _choices(words: Sequence[str], width: int) -> list[Row]:
    """Set what is offered side by side, each unbroken where it can be."""
    rows: list[list[Span]] = [[]]
    for number, each in enumerate(words, 1):
        spans = [Span(f"{number} ", "key", f"offer:{number}"), Span(f"{each}   ", "", f"offer:{number}")]
        size = sum(cell_len(span.text) for span in (*rows[-1], *spans))
        if rows[-1] and size - 3 > width:
            rows.append([])
        rows[-1] += spans
    return [Row(tuple(spans)) for spans in rows]


def _line_typed(typing: _Typing, width: int) -> Row:
    """Show what is being typed; of a long text its end, where the cursor is."""
    label, text = Span(f"{typing.label}: ", "strong"), typing.text
    room = max(width - cell_len(label.text) - 1, 8)
    if cell_len(text) > room:
        while cell_len(text) > room - 1:
            text = text[1:]
        text = f"…{text}"
    return row(label, text, Span("▏", "accent"))
