"""News dealt by hand in a preview, as the briefing tells it."""

from __future__ import annotations

from textual.geometry import Size

from game.play.session import Session
from game.tui.drawing.briefing import briefing_rows
from game.tui.rows import Row
from game.tui.screens.briefing import BriefingScreen
from game.view.happenings import happenings


class DealtNewsScreen(BriefingScreen):
    """A briefing with nothing but the news of this turn, the latest first."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines = [line for line in happenings(session) if line.kind == "news"][::-1]

    def _draw(self, room: Size) -> list[Row]:
        return briefing_rows(self._lines, room.width, room.height)
