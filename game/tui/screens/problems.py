"""Everything that was found in the files of a scenario on trial."""

from __future__ import annotations

from collections.abc import Iterable

from textual import getters

from game.tui.drawing.preview import WIDEST, finding_rows, list_rows
from game.tui.pane import Pane
from game.tui.rows import BLANK, Row, Span, flow
from game.tui.screens.workshop import Workshop
from game.view.preview_state import counted, reasons

NOTHING = "Nothing was found: the files are sound."


class ProblemsScreen(Workshop):
    """A list of what was found, and the chosen thing in full."""

    FOOTER = ("move", "reload", "back", "help")
    _list = getters.query_one("#left", Pane)
    _page = getters.query_one("#right", Pane)

    def __init__(self) -> None:
        super().__init__()
        self._reasons: dict[str, str] | None = None

    def panes(self) -> Iterable[Pane]:
        """Give the list and the page."""
        return Pane("left", "side list"), Pane("right", "page")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say how much was found."""
        standing = self.workshop.standing
        return [Span("Problems", "strong"), Span(f"  {standing.name}", "dim")], [
            Span(counted(standing), "dim")
        ]

    def redraw(self) -> None:
        """Draw list and page."""
        found = self.workshop.standing.findings
        self._list.show(lambda room: list_rows(found, room.width))
        if self._chosen >= len(found):
            self._list.point("found:0")
        self._head.redo()
        self._page.show(lambda room: self._told(min(room.width, WIDEST)), top=0)
        if self._reasons is None:
            self._reasons = {}
            self.game.work(reasons, self._explain, lambda error: self.say(str(error), "warn"))

    def _explain(self, known: dict[str, str]) -> None:
        if self.is_attached:
            self._reasons = known
            self._page.redo()

    def _told(self, width: int) -> list[Row]:
        found = self.workshop.standing.findings
        if not found:
            return flow([Span(NOTHING, "good")], width)
        why = (self._reasons or {}).get(found[self._chosen].code)
        about = [BLANK, *flow([Span(why, "dim")], width, "  ")] if why else []
        return [*finding_rows(found[self._chosen], width), *about]

    @property
    def _chosen(self) -> int:
        return int(self._list.cursor.partition(":")[2] or len(self.workshop.standing.findings))

    def move(self, by: int) -> None:
        """Choose the next thing found."""
        self._list.step(by)
        self._page.redo()

    def page(self, by: int) -> None:
        """Go on by a page of the list."""
        self.move(by * max(self._list.page // 2, 1))

    def picked(self, key: str) -> None:
        """Choose what was clicked."""
        if key.startswith("found:"):
            self._list.point(key)
            self._page.redo()

    def do_problems(self) -> None:
        """Go back: this is the list."""
        self.do_back()
