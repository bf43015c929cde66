"""The verdict: how it ended, judged in several ways, and set beside history."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import getters

from game.bots.history import has_history
from game.play.carry import Taken
from game.play.session import Session
from game.tui.chosen import chosen
from game.tui.drawing.against import Past
from game.tui.drawing.reached import parts_row
from game.tui.drawing.verdict import after_rows, verdict_rows
from game.tui.frame import Frame
from game.tui.pane import Pane
from game.tui.rows import Span
from game.view.desk import header
from game.view.handout import hand_out, proposed
from game.view.verdict import verdict_view
from game.view.versus import Versus, line_of

PATH_LENGTH = 400


class VerdictScreen(Frame):
    """One long page; on wide screens what came of it stands beside the judgement."""

    FOOTER: ClassVar[tuple[str, ...]] = (
        "move",
        "choose",
        "report",
        "chronicle",
        "relations",
        "map",
        "why",
        "codex",
        "back",
        "help",
    )
    _parts = getters.query_one("#parts", Pane)
    _main = getters.query_one("#main", Pane)
    _beside = getters.query_one("#beside", Pane)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._view = verdict_view(session)
        with_history = has_history(session.content)
        self._past = Past(session.content.calendar, note="Playing as history went" if with_history else "")
        self._at = 0

    def on_mount(self) -> None:
        """Play history beside the first drawing."""
        if self._past.note:
            self.game.work(lambda: line_of(self.session), self._remembered, self._failed)

    def _remembered(self, line: Versus | None) -> None:
        self._past = self._past._replace(line=line, note="")
        if self.alive:
            self.redraw()

    def _failed(self, error: Exception) -> None:
        self._past = self._past._replace(note="History could not be played.")
        if self.alive:
            self.redraw()
            self.say(str(error), "bad")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say which story ended, and when."""
        head = header(self.session)
        return [Span(head.title, "strong"), Span("  The verdict", "dim")], [Span(head.date)]

    def bands(self) -> Iterable[Pane]:
        """Give the line of parts that can be gone to."""
        return (Pane("parts"),)

    def panes(self) -> Iterable[Pane]:
        """Give the judgement, and what came of it."""
        return Pane("main", "page"), Pane("beside", "side page")

    def redraw(self) -> None:
        """Draw the page."""
        past = self._past._replace(ascii=chosen().ascii)
        alone = not self.has_class("-wide")
        self._main.show(lambda room: verdict_rows(self._view, past, room.width, alone))
        self._beside.show(lambda room: after_rows(self._view, past, room.width))
        self._parts.show(lambda _room: [parts_row(self._at, self._places())])

    def _places(self) -> dict[int, tuple[Pane, int]]:
        """Find where each part begins."""
        panes = [pane for pane in (self._main, self._beside) if pane.display]
        rows = [(pane, k, each.key) for pane in panes for k, each in enumerate(pane.rows)]
        return {int(key.partition(":")[2]): (pane, k) for pane, k, key in rows if key.startswith("part:")}

    def on_resize(self) -> None:
        """Share the parts out anew where a column beside has come or gone."""
        super().on_resize()
        self.call_after_refresh(self.redraw)

    def move(self, by: int) -> None:
        """Scroll both, each as far as it goes."""
        for pane in (self._main, self._beside):
            pane.roll(by)
        self._follow()

    def page(self, by: int) -> None:
        """Scroll by a page."""
        for pane in (self._main, self._beside):
            pane.roll(by * pane.page)
        self._follow()

    def _follow(self) -> None:
        """Light up the part that the page has come to, where all stand on one."""
        places = [(row, number) for number, (pane, row) in self._places().items() if pane is self._main]
        self._at = max((number for row, number in places if row <= self._main.top), default=0)
        self._parts.redo()

    def number(self, number: int) -> None:
        """Go to a part, counted among those there are."""
        there = sorted(self._places())
        if number <= len(there):
            self._go_to(there[number - 1])

    def _go_to(self, part: int) -> None:
        place = self._places().get(part)
        if place is not None:
            pane, row = place
            pane.roll(row - pane.top)
            self._at = part
            self._parts.redo()

    def across(self, right: bool) -> None:
        """Go to the next part, or the one before."""
        there = sorted(self._places())
        wanted = [each for each in there if (each > self._at if right else each < self._at)]
        if wanted:
            self._go_to(wanted[0] if right else wanted[-1])

    def picked(self, key: str) -> None:
        """Go to the part whose name was clicked."""
        kind, _, number = key.partition(":")
        if kind == "part":
            self._go_to(int(number))

    def do_report(self) -> None:
        """Write the verdict into a file."""
        here = str(Path.cwd() / proposed(self.session.content.title))
        self._foot.type("Report to", here, self._report, str.isprintable, PATH_LENGTH)

    def _report(self, told: str, over: bool = False) -> None:
        name = self.session.content.title

        def refused(error: Exception) -> None:
            if isinstance(error, Taken):
                words = f"{error}  y: write over it   any other key: leave it"
                self._foot.ask(words, "y", lambda: self._report(told, over=True))
            else:
                self.say(str(error), "bad")

        self.game.work(
            lambda: hand_out(self.session, Path(told), name, over=over),
            lambda path: self.say(f"✓ The report is in {path}.", "good"),
            refused,
        )

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
