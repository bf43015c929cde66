"""What every screen of a preview can do that no screen of the game can: list problems, read the files again."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.tui.frame import Frame

if TYPE_CHECKING:
    from game.tui.previewing import PreviewApp


class Workshop(Frame):
    """A screen that knows it belongs to a preview."""

    @property
    def workshop(self) -> PreviewApp:
        """Give the running preview."""
        return cast("PreviewApp", self.app)

    def do_problems(self) -> None:
        """List what was found in the files."""
        self.workshop.show_problems()

    def do_reload(self) -> None:
        """Read the files again."""
        self.workshop.read_again()
        self.say("Reading the files again.")
