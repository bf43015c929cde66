"""The settings: looks tried on while the cursor moves over them, guidance, and the keys of every screen."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve
from textual import events, getters
from textual.geometry import Size

from game.play.settings import Settings
from game.tui.drawing.settings import choice_rows, key_rows, list_rows, theme_choices
from game.tui.frame import Frame
from game.tui.keymap import commands, refusal
from game.tui.keys import ALL, ANYWHERE, pressed
from game.tui.pane import Pane
from game.tui.rows import Row, Span
from game.tui.screens.all import EVERYWHERE, commands_by_screen
from game.view.settings import Setting, all_settings, changed

RESET_ASKED = "Give all {} changed commands their own keys again?  y: yes   any other key: no"


class SettingsScreen(Frame):
    """A list, and the choices of what it points at; `current` is that, `inside` says that the cursor is there."""

    FOOTER = ("move", "across", "keep", "back", "help")
    HIDDEN = ("reset", "reset_all")
    _left = getters.query_one("#left", Pane)
    _right = getters.query_one("#right", Pane)

    def __init__(self) -> None:
        super().__init__()
        self._screens = commands_by_screen()
        self._all: dict[str, Setting] = {}
        self._waiting = ""  # the command that takes the next key
        self.current = "set:theme"
        self.inside = False

    def panes(self) -> Iterable[Pane]:
        """Give the list and the choices."""
        return Pane("left", "side list"), Pane("right", "page")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        path = self.game.looks.book.path
        return [Span("Settings", "strong")], [
            Span("kept for every game" if path else "until you leave", "dim")
        ]

    @property
    def kept(self) -> Settings:
        """Give the settings as they are kept, whatever is being tried on."""
        return self.game.looks.book.settings

    def redraw(self) -> None:
        """Draw list and choices."""
        self._all = {each.id: each for each in all_settings(theme_choices(self.app.available_themes))}
        self._left.show(self._draw_list, cursor=self.current)
        self._right.show(self._draw)
        keys = ("reset", "reset_all") if self._setting is None else ()
        self._foot.tell((*self.FOOTER[:3], *keys, *self.FOOTER[3:]))

    def _draw_list(self, room: Size) -> list[Row]:
        names = {title: self._names(title) for title in self._screens}
        return list_rows(self.kept, tuple(self._all.values()), names, self.current, room.width)

    def _names(self, title: str) -> list[str]:
        """List a screen's commands, without those that work everywhere."""
        mine = commands(self._screens[title])
        return mine if title == EVERYWHERE else [name for name in mine if name not in ANYWHERE]

    @property
    def _setting(self) -> Setting | None:
        kind, _, name = self.current.partition(":")
        return self._all[name] if kind == "set" else None

    def _draw(self, room: Size) -> list[Row]:
        cursor = self._right.cursor
        if self._setting is not None:
            return choice_rows(self._setting, self.kept, cursor, room.width)
        title = self.current.partition(":")[2]
        return key_rows(title, self._names(title), self.kept, cursor, room.width)

    def _turn_to(self, current: str) -> None:
        self.game.looks.take_off()
        self.current, self.inside, self._right.cursor, self._right.top = current, False, "", 0
        self.redraw()

    def _point(self, key: str) -> None:
        """Put the cursor on a choice and try it on."""
        self.inside = True
        self._right.point(key)
        if self._setting is not None:
            value = self._setting.choices[int(key.partition(":")[2])].value
            if value != "again":
                self.game.looks.try_on(changed(self.kept, self._setting, value))
        self._right.redo()

    def move(self, by: int) -> None:
        """Move in the column that the cursor is in."""
        if self.inside:
            self._right.step(by)
            self._point(self._right.cursor)
        else:
            self._turn_to(self._left.step(by))

    def page(self, by: int) -> None:
        """Move by a page where the cursor is."""
        self.move(by * (self._right if self.inside else self._left).page)

    def across(self, right: bool) -> None:
        """Go in among the choices, or back to the list."""
        if right and not self.inside:
            place = self._setting.at(self.kept) if self._setting is not None else 0
            self._point(self._right.keys[max(place, 0)])
        elif not right and self.inside:
            self._turn_to(self.current)

    def picked(self, key: str) -> None:
        """Show or choose what was clicked."""
        if key.partition(":")[0] in ("set", "keys"):
            self._turn_to(key)
        elif key:
            self._point(key)
            self.do_keep()

    def do_keep(self) -> None:
        """Keep the choice under the cursor, or take a key for the command under it."""
        if not self.inside:
            self.across(True)
            return
        kind, _, name = self._right.cursor.partition(":")
        if kind == "key":
            self._waiting = name
            self.say(f"Press the new key for “{ALL[name].label}”.   escape: leave it as it is", "warn")
        elif self._setting is not None:
            choice = self._setting.choices[int(name)]
            self._keep(
                changed(self.kept, self._setting, choice.value), f"{self._setting.label}: {choice.label}"
            )

    def _keep(self, settings: Settings, words: str) -> None:
        self.game.looks.keep(settings)
        self.redraw()
        trouble = self.game.looks.book.trouble
        self.say(trouble or f"✓ {words}.", "bad" if trouble else "good")

    def on_key(self, event: events.Key) -> None:
        """Take the key that a command waits for, before it means anything else."""
        if not self._waiting:
            return
        event.stop()
        event.prevent_default()
        name, self._waiting = self._waiting, ""
        if event.key == "escape":
            self.say(f"“{ALL[name].label}” keeps its key.")
        else:
            self._rebind(name, pressed(event))

    def _rebind(self, name: str, key: str) -> None:
        reason = refusal(name, key, self.kept, self._screens)
        if reason:
            self.say(reason, "warn")
            return
        own = ALL[name].key == key
        self._keep(self.kept.with_key(name, None if own else key), f"“{ALL[name].label}” is now {key}")

    def do_reset(self) -> None:
        """Give the command under the cursor its own key again."""
        kind, _, name = self._right.cursor.partition(":")
        if kind == "key" and name in self.kept.keys:
            self._rebind(name, ALL[name].key)
        else:
            self.say("Put the cursor on a command whose key was changed.")

    def do_reset_all(self) -> None:
        """Give every command its own key again, asking once."""
        count = len(self.kept.keys)
        if not count:
            self.say("Every command has its own key.")
            return
        bare, done = evolve(self.kept, keys={}), "Every command has its own key"
        self._foot.ask(RESET_ASKED.format(count), "y", lambda: self._keep(bare, done))

    def do_settings(self) -> None:
        """Close the settings with the key that opened them."""
        self.do_back()

    def do_back(self) -> None:
        """Go back to the list, then to the screen below."""
        if self.inside:
            self.across(False)
        else:
            self.game.looks.take_off()
            self.dismiss()
