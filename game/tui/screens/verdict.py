"""The verdict: how it ended, judged in several ways."""

from __future__ import annotations

from game.play.session import Session
from game.tui.drawing.verdict import verdict_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Span
from game.view.desk import header
from game.view.verdict import verdict_view


class VerdictScreen(Frame):
    """One long page."""

    FOOTER = ("move", "why", "codex", "back", "help")

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._view = verdict_view(session)

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say which story ended, and when."""
        head = header(self.session)
        return [Span(head.title, "strong"), Span("  The verdict", "dim")], [Span(head.date)]

    def redraw(self) -> None:
        """Draw the page."""
        self.query_one("#main", Pane).show(lambda room: verdict_rows(self._view, room.width))

    def move(self, by: int) -> None:
        """Scroll."""
        self.query_one("#main", Pane).roll(by)

    def page(self, by: int) -> None:
        """Scroll by a page."""
        pane = self.query_one("#main", Pane)
        pane.roll(by * pane.page)

    def do_why(self) -> None:
        """Explain the numbers of the end."""
        from game.tui.screens.why import WhyScreen

        self.app.push_screen(WhyScreen(self.session))

    def do_codex(self) -> None:
        """Open the codex."""
        from game.tui.screens.codex import CodexScreen

        self.app.push_screen(CodexScreen(self.session))
