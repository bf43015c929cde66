"""The briefing: what the turn brought; on the first turn, who the player is."""

from __future__ import annotations

from textual.geometry import Size

from game.play.session import Session
from game.tui.drawing.briefing import briefing_rows, role_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Row, Span
from game.view.briefing import briefing
from game.view.desk import header, scores
from game.view.text import render


class BriefingScreen(Frame):
    """Read once, then on to the desk."""

    FOOTER = ("move", "why", "codex", "onward", "help")
    HIDDEN = ("theme", "back")

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._lines = briefing(session)

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say when it is."""
        head = header(self.session)
        return [Span("Briefing", "strong")], [Span(f"{head.date} · turn {head.turn} of {head.turns}")]

    def redraw(self) -> None:
        """Draw the briefing."""
        self.query_one("#main", Pane).show(self._draw)

    def _draw(self, room: Size) -> list[Row]:
        if self.session.turn > 1:
            return briefing_rows(self._lines, room.width, room.height)
        content = self.session.content
        about = [
            (score, render(content.indicators[score.id].about, self.session))
            for score in scores(self.session)
        ]
        role = render(content.role or content.summary, self.session)
        return role_rows(content.title, role, about, self._lines, room.width, room.height)

    def move(self, by: int) -> None:
        """Move among the lines that lead somewhere."""
        self.query_one("#main", Pane).step(by)

    def page(self, by: int) -> None:
        """Scroll; on the last page go on to the desk."""
        pane = self.query_one("#main", Pane)
        top = pane.top
        pane.roll(by * pane.page)
        if by > 0 and pane.top == top:
            self.dismiss()

    def do_onward(self) -> None:
        """Go on to the desk."""
        self.dismiss()

    def picked(self, key: str) -> None:
        """Follow a line that was clicked."""
        kind, _, name = key.partition(":")
        if kind == "why":
            self._explain(name)

    def do_why(self) -> None:
        """Explain the number that the line under the cursor is about."""
        kind, _, name = self.query_one("#main", Pane).cursor.partition(":")
        self._explain(name if kind == "why" else "")

    def _explain(self, name: str) -> None:
        from game.tui.screens.why import WhyScreen

        self.app.push_screen(WhyScreen(self.session, name))

    def do_codex(self) -> None:
        """Open the codex."""
        from game.tui.screens.codex import CodexScreen

        self.app.push_screen(CodexScreen(self.session, ""))
