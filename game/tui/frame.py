"""What every screen shares: a header line, a body of panes, and the line at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size
from textual.widget import Widget

from game.tui.foot import Foot
from game.tui.keys import ANYWHERE, BACK, bound
from game.tui.pane import Pane
from game.tui.room import Room
from game.tui.rows import Row, Span, flow, sides

SMALLEST = Size(80, 24)


class Frame(Room):
    """A screen of few panes; subclasses name their commands and write a `do_...` method for each."""

    FOOTER: ClassVar[tuple[str, ...]] = ("help", "back")
    HIDDEN: ClassVar[tuple[str, ...]] = ()  # work by key and stand in the help, not in the footer
    AUTO_FOCUS = None
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-middle"), (136, "-wide")]  # noqa: RUF012 - Textual's own
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]  # noqa: RUF012 - Textual's own
    _head = getters.query_one("#head", Pane)
    _foot = getters.query_one("#foot", Foot)
    _small = getters.query_one("#small", Pane)

    @classmethod
    def commands(cls) -> tuple[str, ...]:
        """List every command that works here, those of the footer first."""
        return tuple(dict.fromkeys((*cls.FOOTER, *cls.HIDDEN, *ANYWHERE)))

    def compose(self) -> ComposeResult:
        """Lay out the frame."""
        yield Pane("head")
        yield from self.bands()
        with Horizontal(id="body"):
            yield from self.panes()
        yield from self.below()
        yield from self.game.notices()
        yield Foot(self.FOOTER)
        yield Pane("small")

    def bands(self) -> Iterable[Pane]:
        """Give the panes between header and body."""
        return ()

    def below(self) -> Iterable[Pane]:
        """Give the panes between body and foot."""
        return ()

    def panes(self) -> Iterable[Widget]:
        """Give the panes of the body, from the left."""
        return (Pane("main", "page"),)

    def on_mount(self) -> None:
        """Draw the frame and its body."""
        self._head.show(lambda room: [self._header(room.width)])
        self._small.show(self._too_small)
        self._watch_size()
        self.redraw()

    def on_screen_resume(self) -> None:
        """Draw again what may have changed behind another screen."""
        self.redraw()

    def on_resize(self) -> None:
        """Show a plain sentence where there is no room."""
        self._watch_size()

    def _watch_size(self) -> None:
        width, height = self.app.size
        self.set_class(width < SMALLEST.width or height < SMALLEST.height, "-too-small")

    def _too_small(self, room: Size) -> list[Row]:
        needed, (width, height) = f"{SMALLEST.width} by {SMALLEST.height}", self.app.size
        return flow(f"Wakhan needs a window of {needed}; this one is {width} by {height}.", room.width)

    def redraw(self) -> None:
        """Draw the body; subclasses do."""

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Give the left and right side of the header."""
        return [], []

    def _header(self, width: int) -> Row:
        left, right = self.title_spans()
        brand = self.game.BRAND._replace(key="do:palette")
        return sides([brand, Span("  "), *left], right, width)

    def say(self, text: str, ink: str = "", shorter: str = "") -> None:
        """Show a sentence in the footer until the next key or click; slow work may end after the screen is left."""
        if self.alive:
            self._foot.say(text, ink, shorter)

    def on_key(self, event: events.Key) -> None:
        """Give a key to what waits for one, else to the command it stands for."""
        if event.key.startswith("ctrl+"):
            return
        event.stop()
        event.prevent_default()
        if not self._foot.takes(event):
            self._press(event.key)

    def on_click(self, event: events.Click) -> None:  # noqa: ARG002 - wherever it was
        """Forget what was said; a click on something that can be picked does more."""
        self._foot.hush()

    def on_paste(self, event: events.Paste) -> None:
        """Give pasted text to a line that is being typed."""
        event.stop()
        self._foot.paste(event.text)

    def _press(self, key: str) -> None:
        steps = {"pageup": -1, "pagedown": 1, "space": 1}
        ours = bound(self.commands())
        if key in ours:
            self.run_command(ours[key])
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
        elif len(key) == 1 and key.isalpha():
            self.letter(key.lower())

    def run_command(self, name: str) -> None:
        """Do what a command says."""
        getattr(self, f"do_{name}")()

    def on_pane_picked(self, message: Pane.Picked) -> None:
        """Do a command that was clicked; anything else is for the subclass."""
        message.stop()
        if self._foot.answer(yes=message.pane is self._foot):
            return
        kind, _, name = message.key.partition(":")
        if kind == "offer":
            self._foot.choose(int(name))
        elif kind == "do":
            self.run_command(name)
        else:
            self.picked(message.key)

    def picked(self, key: str) -> None:
        """Answer a click in the body."""

    def move(self, by: int) -> None:
        """Answer the arrows up and down."""

    def across(self, right: bool) -> None:
        """Answer the arrows left and right."""

    def page(self, by: int) -> None:
        """Answer the page keys."""

    def number(self, number: int) -> None:
        """Answer a number key."""

    def letter(self, letter: str) -> None:
        """Answer a letter that is no command's key."""

    def do_back(self) -> None:
        """Go back to the screen below."""
        self.dismiss()

    def do_move(self) -> None:
        """Answer a click on the arrows in the footer."""
        self.move(1)

    def do_across(self) -> None:
        """Answer a click on the arrows in the footer."""
        self.across(True)

    def do_choose(self) -> None:
        """Answer a click on the numbers in the footer."""
        self.across(True)

    def do_help(self) -> None:
        """Show the help for this screen."""
        from game.tui.screens.help import HelpScreen

        here = type(self).__name__.removesuffix("Screen").lower()
        self.app.push_screen(HelpScreen(self.commands(), here, self.now()))

    def now(self) -> Sequence[str]:
        """Say in a sentence or two, for the help, what can be done just now."""
        return ()

    def lead(self, pages: Sequence[tuple[str, str]], look_up: Callable[[str], None]) -> None:
        """Open the page a text leads to; of several (id and title), the one chosen by number."""
        if not pages:
            self.say("Nothing here leads to the codex.")
        elif len(pages) == 1:
            look_up(pages[0][0])
        else:
            self._foot.offer([title for _, title in pages], lambda number: look_up(pages[number][0]))

    def do_palette(self) -> None:
        """Find a command by name."""
        from game.tui.screens.palette import PaletteScreen

        self.app.push_screen(PaletteScreen(self.commands()), self.run_found)

    def run_found(self, name: str | None) -> None:
        """Run what the palette found, if anything."""
        if name:
            self.run_command(name)
