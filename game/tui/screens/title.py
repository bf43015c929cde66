"""The title: what is seen while the rest loads."""

from __future__ import annotations

from textual.geometry import Size

from game.play.settings import Settings
from game.tui.drawing.title import title_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Row

_ENTRIES = ("continue", "new", "saves", "workshop", "settings", "help", "leave")


class TitleScreen(Frame):
    """Continue, begin, open, or leave."""

    FOOTER = ("move", "open", "settings", "theme", "leave", "help")
    HIDDEN = ("continue", "new", "saves", "workshop")

    def __init__(self) -> None:
        super().__init__()
        self._latest: str | None = None

    @property
    def _main(self) -> Pane:
        return self.query_one("#main", Pane)

    def redraw(self) -> None:
        """Draw the entries, and look for a game to continue beside."""
        self._main.show(self._draw)
        if not self._main.cursor:
            self._main.point("do:new")
        if self.game.loaded:
            self.game.work(self.game.keeper.latest, self._found, lambda error: self.say(str(error), "bad"))

    def on_mount(self) -> None:
        """Say what is wrong with the settings, if anything is."""
        super().on_mount()
        self._tell_trouble()
        mine = self.game.settings
        if mine.keys:
            self.game.work(lambda: _sound(mine), self._mind_keys, lambda error: self.say(str(error), "bad"))

    def _tell_trouble(self) -> None:
        trouble = self.game.looks.book.trouble
        if trouble:
            self.say(trouble, "warn")

    def _mind_keys(self, found: tuple[Settings, list[str]]) -> None:
        self.game.looks.mind_keys(*found)
        self._tell_trouble()

    def _draw(self, room: Size) -> list[Row]:
        return title_rows(self._entries(), self._latest, room.width, room.height)

    def _entries(self) -> list[str]:
        return [each for each in _ENTRIES if each != "continue" or self._latest]

    def _found(self, latest: str | None) -> None:
        if latest and not self._latest and self._main.cursor == "do:new":
            self._main.cursor = "do:continue"
        self._latest = latest
        self._main.redo()

    def move(self, by: int) -> None:
        """Move the cursor."""
        self._main.step(by)

    def number(self, number: int) -> None:
        """Take the entry with that number."""
        entries = self._entries()
        if number <= len(entries):
            self.run_command(entries[number - 1])

    def do_open(self) -> None:
        """Take the entry under the cursor."""
        self.run_command(self._main.cursor.partition(":")[2])

    def do_continue(self) -> None:
        """Go on with the last game."""
        if self._latest:
            self.say(f"Opening “{self._latest}”…")
            self.game.resume(self._latest, lambda error: self.say(str(error), "bad"))

    def do_new(self) -> None:
        """Choose a scenario."""
        from game.tui.screens.picker import PickerScreen

        self.app.push_screen(PickerScreen(self.game.settings.level))

    def do_saves(self) -> None:
        """List the saves."""
        from game.tui.screens.saves import SavesScreen

        self.app.push_screen(SavesScreen())

    def do_workshop(self) -> None:
        """Show the stories of one's own."""
        from game.tui.screens.authors import AuthorsScreen

        self.app.push_screen(AuthorsScreen())

    def do_leave(self) -> None:
        """Leave."""
        self.app.exit(0)

    def do_back(self) -> None:
        """Stay: only `q` leaves from here."""


def _sound(settings: Settings) -> tuple[Settings, list[str]]:
    """Look through all screens for keys that cannot be; slow, since it imports them."""
    from game.tui.keymap import sound
    from game.tui.screens.all import commands_by_screen

    return sound(settings, commands_by_screen())
