"""A screen of the running application: what it belongs to, whether it is still there, and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.screen import Screen

if TYPE_CHECKING:
    from game.tui.app import WakhanApp


class Room(Screen[None]):
    """Knows the application; what stands in it is for the subclass."""

    @property
    def game(self) -> WakhanApp:
        """Give the running application."""
        return cast("WakhanApp", self.app)

    @property
    def alive(self) -> bool:
        """Say whether the screen is still there: one that is being left loses its panes before it is gone."""
        return self.is_attached and self in self.app.screen_stack

    def do_settings(self) -> None:
        """Open the settings."""
        from game.tui.screens.settings import SettingsScreen

        self.app.push_screen(SettingsScreen())

    def do_theme(self) -> None:
        """Change between dark and light."""
        self.game.toggle_theme()
