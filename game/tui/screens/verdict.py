"""The verdict: how it ended, judged in several ways."""

from __future__ import annotations

from collections.abc import Iterable

from textual import getters

from game.play.session import Session
from game.tui.drawing.verdict import after_rows, verdict_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Span
from game.view.desk import header
from game.view.verdict import verdict_view


class VerdictScreen(Frame):
    """One long page; on wide screens what came of it stands beside the judgement."""

    FOOTER = ("move", "chronicle", "relations", "map", "why", "codex", "back", "help")
    _main = getters.query_one("#main", Pane)
    _beside = getters.query_one("#beside", Pane)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._view = verdict_view(session)

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say which story ended, and when."""
        head = header(self.session)
        return [Span(head.title, "strong"), Span("  The verdict", "dim")], [Span(head.date)]

    def panes(self) -> Iterable[Pane]:
        """Give the judgement, and what came of it."""
        return Pane("main", "page"), Pane("beside", "side page")

    def redraw(self) -> None:
        """Draw the page."""
        self._main.show(lambda room: verdict_rows(self._view, room.width, alone=not self.has_class("-wide")))
        self._beside.show(lambda room: after_rows(self._view, room.width))

    def move(self, by: int) -> None:
        """Scroll both, each as far as it goes."""
        for pane in (self._main, self._beside):
            pane.roll(by)

    def page(self, by: int) -> None:
        """Scroll by a page."""
        for pane in (self._main, self._beside):
            pane.roll(by * pane.page)

    def do_chronicle(self) -> None:
        """Show the course of the numbers."""
        from game.tui.screens.chronicle import ChronicleScreen

        self.app.push_screen(ChronicleScreen(self.session))

    def do_relations(self) -> None:
        """Show how each country stood to the player in the end."""
        from game.tui.screens.relations import RelationsScreen

        self.app.push_screen(RelationsScreen(self.session))

    def do_map(self) -> None:
        """Open the map room."""
        from game.tui.screens.map import MapScreen

        self.app.push_screen(MapScreen(self.session))

    def do_why(self) -> None:
        """Explain the numbers of the end."""
        from game.tui.screens.why import WhyScreen

        self.app.push_screen(WhyScreen(self.session))

    def do_codex(self) -> None:
        """Open the codex."""
        from game.tui.screens.codex import CodexScreen

        self.app.push_screen(CodexScreen(self.session))
