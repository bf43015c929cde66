"""The workshop: your own scenarios, what is to be mended in them, a new one, and the way into a preview."""

from __future__ import annotations

from collections.abc import Iterable

from textual import getters
from textual.geometry import Size

from game.tui.drawing.authors import own_rows, story_rows
from game.tui.frame import Frame
from game.tui.keeping import ScenarioRow
from game.tui.pane import Pane
from game.tui.rows import Row, Span

_LONGEST_NAME = 40


class AuthorsScreen(Frame):
    """Write, check and preview stories of your own."""

    FOOTER = ("move", "preview", "story", "back", "help")
    HIDDEN = ("settings", "theme", "palette")
    _list = getters.query_one("#left", Pane)
    _page = getters.query_one("#right", Pane)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ScenarioRow] = []
        self._faults: dict[str, list[str]] = {}
        self._wanted = ""

    def panes(self) -> Iterable[Pane]:
        """Give the shelf and what is known of one story."""
        return Pane("left", "side list"), Pane("right", "page")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        return [Span("Workshop", "strong")], []

    def redraw(self) -> None:
        """Draw what is known, and read the shelf beside."""
        self._list.show(lambda room: own_rows(self._rows, room.width))
        self._page.show(self._draw)
        self.game.work(self.game.library.own, self._listed, self._fail)

    def _fail(self, error: Exception) -> None:
        self.say(str(error), "bad")

    def _listed(self, rows: list[ScenarioRow]) -> None:
        if not self.alive:
            return
        self._rows = rows
        self._list.redo()
        names = [row.id for row in rows]
        if names:
            self._look(self._wanted if self._wanted in names else names[0])
        self._page.redo()

    def _look(self, name: str) -> None:
        self._list.point(f"story:{name}")
        self._page.show(self._draw, top=0)
        if name not in self._faults:
            library = self.game.library
            self.game.work(lambda: library.faults(name), lambda found: self._learn(name, found), self._fail)

    def _learn(self, name: str, found: list[str]) -> None:
        self._faults[name] = found
        if self.alive:
            self._page.redo()

    @property
    def _chosen(self) -> ScenarioRow | None:
        name = self._list.cursor.partition(":")[2]
        return next((row for row in self._rows if row.id == name), None)

    def _draw(self, room: Size) -> list[Row]:
        chosen = self._chosen
        return story_rows(chosen, self._faults.get(chosen.id) if chosen else None, room.width)

    def move(self, by: int) -> None:
        """Look at the next story."""
        name = self._list.step(by).partition(":")[2]
        if name:
            self._look(name)

    def page(self, by: int) -> None:
        """Scroll what was found."""
        self._page.roll(by * self._page.page)

    def number(self, number: int) -> None:
        """Look at the story with that number."""
        if number <= len(self._rows):
            self._look(self._rows[number - 1].id)

    def picked(self, key: str) -> None:
        """Look at the story that was clicked."""
        kind, _, name = key.partition(":")
        if kind == "story":
            self._look(name)

    def do_preview(self) -> None:
        """Leave the game, and play the story while it is written."""
        if self._chosen is None:
            self.say("There is no story of yours yet.", "warn")
            return
        self.game.library.preview(self._chosen.id)
        self.app.exit(0)

    def do_story(self) -> None:
        """Begin a story of one's own."""
        self._foot.type("Name", "", self._named, lambda each: each.isprintable(), _LONGEST_NAME)

    def _named(self, text: str) -> None:
        library = self.game.library
        self.game.work(lambda: library.new_story(text.strip()), self._made, self._fail)

    def _made(self, name: str) -> None:
        self._wanted = name
        self.redraw()
        self.say(f"“{name}” is begun. Open its files in your editor.")
