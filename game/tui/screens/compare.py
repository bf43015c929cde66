"""Two games side by side: scores turn by turn, where they part, and which decisions differ."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve
from textual import getters

from game.play.archive import Archive
from game.tui.drawing.compare import deed_rows, table_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import BLANK, Span
from game.view.lines import LinesView, lines


def compared(archive: Archive, left: str, right: str) -> LinesView:
    """Bring both games back and compare them; what is to be said of either is a remark."""
    one, other = archive.two(left, right)
    view = lines(one.session, other.session, (left, right))
    notes = [f"{name}: {note}" for name, side in ((left, one), (right, other)) for note in side.notes]
    return evolve(view, remarks=(*view.remarks, *notes))


class CompareScreen(Frame):
    """One page to scroll; on wide screens the decisions stand beside the scores."""

    FOOTER = ("move", "back", "help")
    _left = getters.query_one("#scores", Pane)
    _right = getters.query_one("#deeds", Pane)

    def __init__(self, view: LinesView) -> None:
        super().__init__()
        self._view = view

    def panes(self) -> Iterable[Pane]:
        """Give the scores, and the decisions of wide screens."""
        return Pane("scores", "page"), Pane("deeds", "page")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        return [Span("Two games side by side", "strong")], []

    def redraw(self) -> None:
        """Draw both."""
        view = self._view
        self._left.show(
            lambda room: [
                *table_rows(view, room.width),
                *([] if self.has_class("-wide") else [BLANK, *deed_rows(view, room.width)]),
            ]
        )
        self._right.show(lambda room: deed_rows(view, room.width))

    def move(self, by: int) -> None:
        """Scroll."""
        for pane in (self._left, self._right):
            pane.roll(by)

    def page(self, by: int) -> None:
        """Scroll by pages."""
        for pane in (self._left, self._right):
            pane.roll(by * pane.page)
