"""A screen on which the guided first turn may show its hints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import getters

from game.tui.frame import Frame
from game.tui.guiding import HintStrip
from game.tui.keys import key_shown
from game.tui.pane import Pane


class Guided(Frame):
    """Has a strip above the foot; `PLACE` is the name under which hints know the screen."""

    PLACE: ClassVar[str] = ""
    _strip = getters.query_one("#hint", HintStrip)

    @property
    def guided(self) -> bool:
        """Say whether hints belong here at this time; subclasses know the turn."""
        return False

    def below(self) -> Iterable[Pane]:
        """Give the strip."""
        return (HintStrip(),)

    def show_hint(self) -> None:
        """Show the hint that is due, or none."""
        hint = self.game.guide.hint(self.PLACE) if self.guided else None
        self._strip.tell(hint, final=not self.with_undo)

    @property
    def with_undo(self) -> bool:
        """Say whether orders can be taken back at this level; subclasses know it."""
        return True

    @property
    def hinting(self) -> bool:
        """Say whether a hint is being shown."""
        return self._strip.display

    def did(self, deed: str) -> None:
        """Take note of a deed, and go on to the next hint."""
        if self.guided:
            self.game.guide.did(deed)
            self.show_hint()
            self.call_after_refresh(self.game.guide.keep)

    def no_hints(self) -> None:
        """Show no hints any more, in this game or another."""
        self.game.guide.dismiss()
        self.show_hint()
        self.call_after_refresh(self.game.guide.keep)
        self.say(f"No more hints. {key_shown('help')} is there at any time.")
