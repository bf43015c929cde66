"""Where a preview waits until its scenario can be played for the first time."""

from __future__ import annotations

from textual import getters

from game.tui.keys import key_of, key_shown
from game.tui.pane import Pane
from game.tui.rows import BLANK, Row, Span, flow
from game.tui.screens.workshop import Workshop
from game.view.preview_state import counted

LEAVE_ASKED = "Leave the preview? Nothing of it is kept.  {}: leave   any other key: stay"
WIDEST = 84


class DoorstepScreen(Workshop):
    """A sentence, and below it, in the strip, what has to be mended."""

    FOOTER = ("problems", "reload", "leave", "help")
    HIDDEN = ("move",)
    _main = getters.query_one("#main", Pane)

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Name the scenario."""
        return [Span(self.workshop.standing.name, "strong")], []

    def redraw(self) -> None:
        """Say what is waited for."""
        self._main.show(lambda room: self._rows(min(room.width, WIDEST)))

    def _rows(self, width: int) -> list[Row]:
        standing = self.workshop.standing
        if not standing.errors:
            return flow([Span(f"Reading {standing.name}…", "dim")], width)
        told = f"{standing.name} cannot be played yet: {counted(standing)}."
        mend = "Mend what stands below and save: the game opens by itself as soon as all is well."
        return [*flow([Span(told, "title")], width), BLANK, *flow(mend, width)]

    def do_leave(self) -> None:
        """Leave, asking once."""
        self._foot.ask(LEAVE_ASKED.format(key_shown("leave")), key_of("leave"), self.app.exit)

    def do_back(self) -> None:
        """Leave, asking once."""
        self.do_leave()
