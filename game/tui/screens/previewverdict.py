"""The verdict in a preview: the verdict of the game, and ways on from it to any turn."""

from __future__ import annotations

from game.tui.screens.verdict import VerdictScreen
from game.tui.screens.workshop import Workshop


class PreviewVerdictScreen(VerdictScreen, Workshop):
    """The end of a story on trial; the desk stays beneath, to go back to."""

    FOOTER = (*VerdictScreen.FOOTER[:2], "to_turn", *VerdictScreen.FOOTER[2:])
    HIDDEN = ("undo", "problems", "reload")

    def do_undo(self) -> None:
        """Take back the jump that led to the end."""
        if not self.workshop.go_back():
            self.say(self.nothing_done())
