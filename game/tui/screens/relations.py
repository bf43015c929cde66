"""The relations screen: everybody by side, one actor's page, and the region as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from textual import getters
from textual.geometry import Size

from game.play.session import Session
from game.tui.chosen import chosen
from game.tui.drawing.courses import small_rows
from game.tui.drawing.region import brief_rows, moved_rows, region_rows
from game.tui.drawing.relations import REGION, WIDEST, actor_rows, list_rows
from game.tui.pane import Pane
from game.tui.rows import BLANK, Row, Span
from game.tui.screens.playing import Playing
from game.view.desk import header
from game.view.region import region
from game.view.relations import ActorView, actor_view, standings

_LEAST_CHART, _TALLEST = 10, 20  # rows


class RelationsScreen(Playing):
    """A list of actors and the chosen one's page; `inside` says that the cursor is in the page."""

    FOOTER = ("move", "across", "why", "see", "map", "chronicle", "back", "help")
    HIDDEN = ("open", "codex", "settings", "theme", "palette")
    _list = getters.query_one("#left", Pane)
    _page = getters.query_one("#right", Pane)
    _side = getters.query_one("#side", Pane)

    def __init__(self, session: Session, actor: str = "") -> None:
        super().__init__(session)
        self._groups = standings(session)
        self._region = region(session)
        self._view: ActorView | None = None
        self.chosen = f"actor:{actor}" if actor in session.content.actors else REGION
        self.inside = False

    def panes(self) -> Iterable[Pane]:
        """Give the list, the page and the column of wide screens."""
        return Pane("left", "side list"), Pane("right", "page"), Pane("side", "side")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say when it is."""
        head = header(self.session)
        return [Span("Relations", "strong")], [Span(f"{head.date} · turn {head.turn} of {head.turns}")]

    def redraw(self) -> None:
        """Read the game again and draw everything."""
        self._groups, self._region = standings(self.session), region(self.session)
        self._show(self.chosen, keep=True)

    def _show(self, chosen: str, keep: bool = False) -> None:
        """Turn to an actor or the region; `keep` leaves the cursor in the page."""
        self.chosen = chosen
        name = chosen.partition(":")[2]
        self._view = actor_view(self.session, name) if name else None
        if not keep:
            self.inside = False
        self._list.show(lambda room: list_rows(self._groups, self.chosen, room.width), cursor=chosen)
        kept = (self._page.cursor, self._page.top) if self.inside else ("", 0)
        self._page.show(self._draw_page, cursor=kept[0], top=kept[1])
        self._side.show(self._draw_side)

    def _draw_page(self, room: Size) -> list[Row]:
        if self._view is None:
            return region_rows(self._region, room.width, room.height)
        rows = actor_rows(self._view, room.width)
        spare = min(room.height - len(rows) - 1, _TALLEST)
        feeling = self._view.feeling
        if spare < _LEAST_CHART or feeling is None:
            return rows
        width = min(room.width, WIDEST)
        return [*rows, BLANK, *small_rows(self.session, feeling.id, width, spare, chosen().ascii)]

    def _draw_side(self, room: Size) -> list[Row]:
        moved = moved_rows(self._groups, room.width)
        if self._view is None:
            return moved
        brief = brief_rows(self._region, room.width)
        return [*brief, *([BLANK] if brief and moved else []), *moved]

    def move(self, by: int) -> None:
        """Move in the column that the cursor is in."""
        if self.inside:
            self._page.step(by)
        else:
            self._show(self._list.step(by))

    def across(self, right: bool) -> None:
        """Go into the page, to what can be explained there, or back to the list."""
        if not right:
            self.inside = False
            self._page.point("")
        elif self._page.keys and not self.inside:
            self.inside = True
            self._page.point(self._page.keys[0])

    def page(self, by: int) -> None:
        """Scroll the page."""
        self._page.roll(by * self._page.page)

    def picked(self, key: str) -> None:
        """Turn to who was clicked, or follow what was."""
        kind, _, name = key.partition(":")
        if kind in ("actor", "region"):
            self._show(key)
        elif kind == "why":
            self.explain(name)
        elif kind == "codex":
            self.look_up(name)
        elif kind == "map":
            self.do_map()

    def do_open(self) -> None:
        """Go into the page, or follow what the cursor is on."""
        if self.inside:
            self.picked(self._page.cursor)
        else:
            self.across(True)

    def do_why(self) -> None:
        """Explain the number under the cursor, else the first of the page."""
        numbers = [key for key in self._page.keys if key.startswith("why:")]
        here = self._page.cursor if self.inside and self._page.cursor in numbers else ""
        if here or numbers:
            self.explain((here or numbers[0]).partition(":")[2])
        else:
            self.say("No number here can be explained.")

    def do_see(self) -> None:
        """Open the codex page under the cursor, else the first that this page leads to."""
        if self.inside and self._page.cursor.startswith("codex:"):
            self.picked(self._page.cursor)
            return
        self.lead(
            self._view.codex if self._view else self._region.codex if self._region else (), self.look_up
        )

    def do_map(self) -> None:
        """Open the map room, at the seat of the chosen actor where it has one."""
        from game.tui.screens.map import MapScreen

        city = self._view.city if self._view else None
        self.app.push_screen(MapScreen(self.session, f"place:{city}" if city else ""))

    def do_chronicle(self) -> None:
        """Show the course of the chosen actor's feeling, else of the numbers."""
        from game.tui.screens.chronicle import ChronicleScreen

        feeling = self._view.feeling if self._view else None
        self.app.push_screen(ChronicleScreen(self.session, feeling.id if feeling else ""))

    def do_back(self) -> None:
        """Step back from the page to the list, and then out."""
        if self.inside:
            self.across(False)
        else:
            self.dismiss()
