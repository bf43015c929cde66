"""What every screen shares: a header line, a body, and a footer that also asks and takes short text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from attrs import define
from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from game.tui.keys import ALL, BACK, bound, shown
from game.tui.pane import Pane
from game.tui.rows import Row, Span, fit, flow, row, sides

if TYPE_CHECKING:
    from game.tui.app import WakhanApp

SMALLEST = (80, 24)


@define
class _Asked:
    """A question in the footer; its own key, `y` or enter say yes."""

    words: str
    key: str
    yes: Callable[[], None]


@define
class _Typing:
    """A line being typed in the footer."""

    label: str
    text: str
    done: Callable[[str], None]
    allowed: Callable[[str], bool]
    most: int


class Frame(Screen[None]):
    """A screen of few panes; subclasses name their commands and write a `do_...` method for each."""

    COMMANDS: ClassVar[tuple[str, ...]] = ("help", "back")
    HIDDEN: ClassVar[tuple[str, ...]] = ("theme",)  # work by key, and stand in the help, but not in the footer
    AUTO_FOCUS = None
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]]] = [(0, "-narrow"), (110, "-middle"), (136, "-wide")]
    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]]] = [(0, "-low"), (30, "-high")]
    _head = getters.query_one("#head", Pane)
    _foot = getters.query_one("#foot", Pane)

    def __init__(self) -> None:
        super().__init__()
        self._bound = bound((*self.COMMANDS, *self.HIDDEN))
        self._asked: _Asked | None = None
        self._typing: _Typing | None = None
        self._said: Span | None = None
        self._first_key = 0

    @property
    def game(self) -> WakhanApp:
        """Give the running application."""
        return cast("WakhanApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out the frame."""
        yield Pane("head")
        yield from self.bands()
        with Horizontal(id="body"):
            yield from self.panes()
        yield Pane("foot")
        yield Pane("small")

    def bands(self) -> Iterable[Pane]:
        """Give the panes between header and body."""
        return ()

    def panes(self) -> Iterable[Pane]:
        """Give the panes of the body, from the left."""
        return (Pane("main", "page"),)

    def on_mount(self) -> None:
        """Draw the frame and its body."""
        self._head.show(lambda width, height: [self._header(width)])
        self._foot.show(lambda width, height: [self._footer(width)])
        self.query_one("#small", Pane).show(_too_small)
        self._watch_size()
        self.redraw()

    def on_screen_resume(self) -> None:
        """Draw again what may have changed behind another screen."""
        self.redraw()
        self._foot.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Show a plain sentence where there is no room."""
        self._watch_size()

    def _watch_size(self) -> None:
        width, height = self.app.size
        self.set_class(width < SMALLEST[0] or height < SMALLEST[1], "-too-small")

    def redraw(self) -> None:
        """Draw the body; subclasses do."""

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Give the left and right side of the header."""
        return [], []

    def commands(self) -> tuple[str, ...]:
        """Give the commands of the footer for the present state."""
        return self.COMMANDS

    def _header(self, width: int) -> Row:
        left, right = self.title_spans()
        return sides([Span("WAKHAN", "title"), Span("  "), *left], right, width)

    def _footer(self, width: int) -> Row:
        if self._typing is not None:
            return row(Span(f"{self._typing.label}: ", "strong"), self._typing.text, Span("▏", "accent"))
        if self._asked is not None:
            return row(Span(fit(self._asked.words, width), "warn"))
        if self._said is not None:
            return row(self._said._replace(text=fit(self._said.text, width)))
        return self._command_row(width)

    def _command_row(self, width: int) -> Row:
        """Set the commands side by side; the arrows yield first when there is not room for all."""
        told = {each: _command_spans(each) for each in self.commands()}
        for name in ("across", "move", *list(told)[-3::-1]):
            if sum(_width(each) for each in told.values()) > width + 2:
                told.pop(name, None)
        return Row(tuple(span for each in told.values() for span in each))

    def say(self, text: str, ink: str = "") -> None:
        """Show a line in the footer until the next key."""
        self._said = Span(text, ink)
        self._draw_frame()

    def ask(self, words: str, key: str, yes: Callable[[], None]) -> None:
        """Ask once before something is done."""
        self._asked = _Asked(words, key, yes)
        self._draw_frame()

    def type(
        self, label: str, text: str, done: Callable[[str], None], allowed: Callable[[str], bool], most: int
    ) -> None:
        """Take a line of text in the footer."""
        self._typing = _Typing(label, text, done, allowed, most)
        self._draw_frame()

    def _draw_frame(self) -> None:
        self._head.redo()
        self._foot.redo()

    def on_key(self, event: events.Key) -> None:
        """Give a key to what waits for one, else to the command it stands for."""
        if event.key.startswith("ctrl+"):
            return
        event.stop()
        event.prevent_default()
        if self._typing is not None:
            self._typed(self._typing, event)
        elif self._asked is not None:
            self._answered(self._asked, event.key)
        else:
            quiet = self._said is None
            self._said = None
            self._press(event.key)
            if not quiet and self._said is None:
                self._draw_frame()

    def _typed(self, typing: _Typing, event: events.Key) -> None:
        if event.key in ("enter", "escape"):
            self._typing = None
            if event.key == "enter" and typing.text.strip():
                typing.done(typing.text.strip())
        elif event.key == "backspace":
            typing.text = typing.text[:-1]
        elif event.character and event.is_printable and typing.allowed(event.character):
            typing.text = (typing.text + event.character)[: typing.most]
        self._draw_frame()

    def _answered(self, asked: _Asked, key: str) -> None:
        self._asked = None
        self._draw_frame()
        if key in (asked.key, "y", "enter"):
            asked.yes()

    def _press(self, key: str) -> None:
        steps = {"pageup": -1, "pagedown": 1, "space": 1}
        if key in self._bound:
            self.run_command(self._bound[key])
        elif key in BACK:
            self.do_back()
        elif key in ("up", "down"):
            self.move(1 if key == "down" else -1)
        elif key in ("left", "right"):
            self.across(key == "right")
        elif key in steps:
            self.page(steps[key])
        elif len(key) == 1 and key in "123456789":
            self.number(int(key))

    def run_command(self, name: str) -> None:
        """Do what a command says."""
        getattr(self, f"do_{name}")()

    def on_pane_picked(self, message: Pane.Picked) -> None:
        """Do a command that was clicked; anything else is for the subclass."""
        message.stop()
        if self._asked is not None and message.pane.id == "foot":
            self._answered(self._asked, "y")
            return
        self._asked = self._said = None
        kind, _, name = message.key.partition(":")
        if kind == "do":
            self.run_command(name)
        else:
            self.picked(message.pane, message.key)
        self._draw_frame()

    def picked(self, pane: Pane, key: str) -> None:
        """Answer a click in the body."""

    def move(self, by: int) -> None:
        """Answer the arrows up and down."""

    def across(self, right: bool) -> None:
        """Answer the arrows left and right."""

    def page(self, by: int) -> None:
        """Answer the page keys."""

    def number(self, number: int) -> None:
        """Answer a number key."""

    def do_back(self) -> None:
        """Go back to the screen below."""
        self.dismiss()

    def do_move(self) -> None:
        """Answer a click on the arrows in the footer."""
        self.move(1)

    def do_choose(self) -> None:
        """Answer a click on the numbers in the footer."""
        self.across(True)

    def do_across(self) -> None:
        """Answer a click on the arrows in the footer."""
        self.across(True)

    def do_help(self) -> None:
        """Show the help for this screen."""
        from game.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen((*self.COMMANDS, *self.HIDDEN)))

    def do_theme(self) -> None:
        """Change between dark and light."""
        self.game.toggle_theme()


def _command_spans(name: str) -> tuple[Span, ...]:
    command = ALL[name]
    click = f"do:{name}"
    return Span(shown(command), "key", click), Span(f" {command.label}", "dim", click), Span("  ")


def _width(spans: tuple[Span, ...]) -> int:
    return sum(len(span.text) for span in spans)


def _too_small(width: int, height: int) -> list[Row]:
    words = f"Wakhan needs a window of {SMALLEST[0]} by {SMALLEST[1]}; this one is {width} by {height}."
    return flow(words, width)
