"""The briefing: what the turn brought; on the first turn, who the player is."""

from __future__ import annotations

from textual import getters
from textual.geometry import Size

from game.play.session import Session
from game.tui.drawing.briefing import briefing_rows, role_rows
from game.tui.pane import Pane
from game.tui.rows import Row, Span
from game.tui.screens.guided import Guided
from game.view.briefing import briefing
from game.view.desk import header, scores
from game.view.guide import BRIEFING
from game.view.text import render


class BriefingScreen(Guided):
    """Read once, then on to the desk."""

    PLACE = BRIEFING
    FOOTER = ("move", "ledger", "why", "codex", "onward", "help")
    HIDDEN = ("back", "settings", "theme", "palette")
    _main = getters.query_one("#main", Pane)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._lines = briefing(session)

    @property
    def guided(self) -> bool:
        """Say whether this is the first briefing that tells what came of something."""
        return self.session.turn == 2

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say when it is."""
        head = header(self.session)
        return [Span("Briefing", "strong")], [Span(f"{head.date} · turn {head.turn} of {head.turns}")]

    def redraw(self) -> None:
        """Draw the briefing."""
        self._main.show(self._draw)
        self.show_hint()

    def _draw(self, room: Size) -> list[Row]:
        if self.session.turn > 1:
            return briefing_rows(self._lines, room.width, room.height)
        content = self.session.content
        about = [
            (score, render(content.indicators[score.id].about, self.session))
            for score in scores(self.session)
        ]
        role = render(content.role or content.summary, self.session)
        undo = self.session.level.undo
        return role_rows(content.title, role, about, self._lines, room.width, room.height, undo)

    def move(self, by: int) -> None:
        """Move among the lines that lead somewhere."""
        self._main.step(by)

    def page(self, by: int) -> None:
        """Scroll; on the last page go on to the desk."""
        top = self._main.top
        self._main.roll(by * self._main.page)
        if by > 0 and self._main.top == top:
            self.do_onward()

    def do_onward(self) -> None:
        """Go on to the desk."""
        self.did("onward")
        self.dismiss()

    def do_back(self) -> None:
        """Go on to the desk."""
        self.do_onward()

    def picked(self, key: str) -> None:
        """Follow a line that was clicked."""
        kind, _, name = key.partition(":")
        if kind == "why":
            self._explain(name)
        elif kind == "hints":
            self.no_hints()

    def do_ledger(self) -> None:
        """Open the books of the turn."""
        from game.tui.screens.ledger import LedgerScreen

        self.app.push_screen(LedgerScreen(self.session))

    def do_why(self) -> None:
        """Explain the number that the line under the cursor is about."""
        kind, _, name = self._main.cursor.partition(":")
        self._explain(name if kind == "why" else "")

    def _explain(self, name: str) -> None:
        from game.tui.screens.why import WhyScreen

        self.app.push_screen(WhyScreen(self.session, name))

    def do_codex(self) -> None:
        """Open the codex."""
        from game.tui.screens.codex import CodexScreen

        self.app.push_screen(CodexScreen(self.session, ""))
