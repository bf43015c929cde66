"""What every screen of a preview can do that no screen of the game can: list problems, read the files again."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.tui.frame import Frame
from game.tui.keys import key_shown
from game.view.preview_lists import narrowed, turns

if TYPE_CHECKING:
    from game.tui.previewing import PreviewApp


class Workshop(Frame):
    """A screen that knows it belongs to a preview."""

    @property
    def workshop(self) -> PreviewApp:
        """Give the running preview."""
        return cast("PreviewApp", self.app)

    def do_to_turn(self) -> None:
        """Choose a turn and go there."""
        from game.tui.screens.finder import Asked, FinderScreen

        trial = self.workshop.preview.trial
        if trial is None:
            return
        items, here = turns(trial), str(trial.turn)
        hint, none = "type a number or part of a date", "There is no such turn."
        asked = Asked("turn", hint, none, lambda typed: narrowed(items, typed), here)
        self.app.push_screen(FinderScreen(asked), self._go)

    def _go(self, choice: tuple[str, str] | None) -> None:
        if choice is not None:
            self.workshop.go_to(int(choice[0]))

    def nothing_done(self) -> str:
        """Say why nothing can be taken back, and how else to go back."""
        return f"Nothing was done in this turn; {key_shown('to_turn')} goes back to an earlier one."

    def do_problems(self) -> None:
        """List what was found in the files."""
        self.workshop.show_problems()

    def do_reload(self) -> None:
        """Read the files again."""
        self.workshop.read_again()
        self.say("Reading the files again.")
