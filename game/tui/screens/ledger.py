"""The ledger: every change of the turn by number, with its causes."""

from __future__ import annotations

from textual import getters

from game.play.session import Session
from game.tui.drawing.ledger import ledger_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Span
from game.view.desk import header
from game.view.ledger import ledger


class LedgerScreen(Frame):
    """One page of accounts; the cursor moves from number to number."""

    FOOTER = ("move", "why", "back", "help")
    HIDDEN = ("open", "ledger", "settings", "theme", "palette")
    _main = getters.query_one("#main", Pane)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._accounts = ledger(session)

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say when it is."""
        head = header(self.session)
        count = f"{len(self._accounts)} numbers moved"
        return [Span("Ledger", "strong"), Span(f"  {count}", "dim")], [
            Span(f"{head.date} · turn {head.turn} of {head.turns}")
        ]

    def redraw(self) -> None:
        """Draw the accounts."""
        self._main.show(lambda room: ledger_rows(self._accounts, room.width))

    def move(self, by: int) -> None:
        """Move to the next number."""
        self._main.step(by)

    def page(self, by: int) -> None:
        """Scroll by a page."""
        self._main.roll(by * self._main.page)

    def picked(self, key: str) -> None:
        """Explain the number that was clicked."""
        self._explain(key)

    def do_open(self) -> None:
        """Explain the number under the cursor."""
        self._explain(self._main.cursor)

    def do_why(self) -> None:
        """Explain the number under the cursor."""
        self._explain(self._main.cursor)

    def do_ledger(self) -> None:
        """Close the ledger with the key that opened it."""
        self.dismiss()

    def _explain(self, key: str) -> None:
        from game.tui.screens.why import WhyScreen

        kind, _, name = key.partition(":")
        if kind == "why" or not key:
            self.app.push_screen(WhyScreen(self.session, name))
