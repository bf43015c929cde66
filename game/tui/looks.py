"""Puts settings into effect on the running program, for a look or for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from game.play.settings import Settings
from game.play.settings_book import SettingsBook
from game.tui import chosen
from game.tui.pane import Pane
from game.tui.themes import DARK, FEW, THEMES, other

if TYPE_CHECKING:
    from textual.app import App


class Looks:
    """What the program looks like; `book` is where the player's choice is kept."""

    def __init__(self, app: App[Any], book: SettingsBook) -> None:
        self._app = app
        self._motion = app.animation_level  # what the terminal's own setting says
        self._few = False
        self.book = book
        chosen.begin(book.settings)
        for theme in (*THEMES, FEW):
            app.register_theme(theme)
        self._put_on(book.settings)

    def meet(self, *, few: bool) -> None:
        """Make do with the sixteen colours of a plain console, or not; themes made by others are worn as they are."""
        if few != self._few:
            self._few = few
            self._put_on(chosen.chosen())

    def try_on(self, settings: Settings) -> None:
        """Put settings into effect for as long as they are looked at."""
        if settings != chosen.chosen():
            chosen.choose(settings)
            self._put_on(settings)
            self._redraw()

    def take_off(self) -> None:
        """Go back to what is kept."""
        self.try_on(self.book.settings)

    def keep(self, settings: Settings) -> None:
        """Put settings into effect and keep them."""
        self.try_on(settings)
        self.book.keep(settings)

    def change(self, **changes: object) -> None:
        """Keep some settings, the others as they are."""
        self.keep(evolve(self.book.settings, **changes))  # type: ignore[arg-type]

    def mind_keys(self, settings: Settings, troubles: list[str]) -> None:
        """Go without the keys that cannot be; the file keeps them until a setting is changed."""
        self.book.settings = settings
        self.try_on(settings)
        self.book.trouble = self.book.trouble or next(iter(troubles), None)

    def toggle(self) -> None:
        """Change between the dark and the light theme of a pair."""
        self.change(theme=other(self._app.theme, self._app.current_theme.dark))

    def _put_on(self, settings: Settings) -> None:
        app = self._app
        theme = settings.theme if settings.theme in app.available_themes else DARK.name
        few = self._few and theme in [each.name for each in THEMES]
        app.theme = FEW.name if few else theme
        app.set_class(few, "-few")
        app.animation_level = "none" if settings.reduced_motion else self._motion
        app.set_class(settings.density == "compact", "-compact")

    def _redraw(self) -> None:
        for screen in self._app.screen_stack if self._app.is_running else ():
            for pane in screen.query(Pane):
                pane.redo()
