"""The strip above the foot of every screen of a preview: problems, what the last reload did, what is altered."""

from __future__ import annotations

from collections.abc import Callable

from textual import events

from game.tui.drawing.preview import LIST, strip_rows
from game.tui.pane import Pane
from game.tui.screens.problems import ProblemsScreen
from game.view.preview_state import Standing

LOW, TALL = 9, 16  # rows that the strip may have in a low and in a tall window


class PreviewStrip(Pane):
    """Stands above the foot of every screen; a click lists what was found."""

    GUTTER = 0

    def __init__(self, draw: Callable[[], Standing], listed: Callable[[], None]) -> None:
        super().__init__("preview")
        self._standing, self._listed = draw, listed
        self.show(lambda room: strip_rows(draw(), room.width, self._most))

    @property
    def _most(self) -> int:
        return LOW if self.app.size.height < 30 else TALL

    def on_resize(self) -> None:
        """Be as high as what is told at the new width."""
        self.redo()

    def redo(self) -> None:
        """Draw again, as high as what is told, and not at all when there is nothing to tell."""
        width, standing = self.app.size.width - 2, self._standing()
        height = len(strip_rows(standing, width, self._most))
        self.display = height > 0 and not isinstance(self.screen, ProblemsScreen)
        self.styles.height = max(height, 1)
        self.set_class(bool(standing.errors), "-problems")
        super().redo()

    def on_mount(self) -> None:
        """Show how it stands."""
        self.redo()

    def on_click(self, event: events.Click) -> None:
        """List what was found."""
        if self._key_of(event) == LIST:
            event.stop()
            event.prevent_default()
            self._listed()
