"""The scenario picker: brief, goals, level and seed."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import getters
from textual.geometry import Size

from game.play.level import DEFAULT_LEVEL, LEVELS
from game.tui.drawing.picker import Chosen, brief_rows, shelf_rows
from game.tui.frame import Frame
from game.tui.keeping import ScenarioRow
from game.tui.pane import Pane
from game.tui.rows import Row, Span

if TYPE_CHECKING:
    from game.engine.content import Content

_SEEDS = 1_000_000


class PickerScreen(Frame):
    """Choose a story; its goals are read beside while the cursor is on it."""

    FOOTER = ("move", "level", "seed", "play", "back", "help")
    HIDDEN = ("more", "settings", "theme", "palette")
    _list = getters.query_one("#left", Pane)
    _page = getters.query_one("#right", Pane)

    def __init__(self, level: str = DEFAULT_LEVEL) -> None:
        super().__init__()
        self._rows: list[ScenarioRow] = []
        self._known: dict[str, Content | str] = {}
        self.level = level
        self.seed = secrets.randbelow(_SEEDS)
        self._starting = False
        self._full = False

    def panes(self) -> Iterable[Pane]:
        """Give the shelf and the brief."""
        return Pane("left", "side list"), Pane("right", "page")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is."""
        return [Span("New game", "strong")], []

    def redraw(self) -> None:
        """Draw what is known, and read the shelf beside."""
        self._list.show(lambda room: shelf_rows(self._rows, room.width))
        self._page.show(self._draw)
        if not self._rows:
            self.game.work(
                self.game.library.scenarios, self._listed, lambda error: self.say(str(error), "bad")
            )

    def _listed(self, rows: list[ScenarioRow]) -> None:
        self._rows = rows
        if not self.alive:
            return
        self._list.redo()
        if rows:
            self._look(rows[0].id)

    @property
    def chosen(self) -> ScenarioRow | None:
        """Give the scenario under the cursor."""
        name = self._list.cursor.partition(":")[2]
        return next((each for each in self._rows if each.id == name), None)

    def _look(self, name: str) -> None:
        self._list.point(f"story:{name}")
        self._page.show(self._draw, top=0)
        if name not in self._known:
            self.game.work(
                lambda: self.game.library.load(name),
                lambda content: self._learn(name, content),
                lambda error: self._learn(name, str(error)),
            )

    def _learn(self, name: str, found: Content | str) -> None:
        self._known[name] = found
        if self.alive:
            self._page.redo()

    def _draw(self, room: Size) -> list[Row]:
        if self.chosen is None:
            return []
        known = self._known.get(self.chosen.id)
        chosen = Chosen(self.chosen, known, LEVELS[self.level], self.seed, self._full)
        return brief_rows(chosen, room.width, room.height)

    def move(self, by: int) -> None:
        """Look at the next story."""
        name = self._list.step(by).partition(":")[2]
        if name:
            self._look(name)

    def page(self, by: int) -> None:
        """Scroll the brief."""
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
        elif kind == "level":
            self.level = name
            self._page.redo()

    def do_level(self) -> None:
        """Go on to the next level."""
        names = list(LEVELS)
        self.level = names[(names.index(self.level) + 1) % len(names)]
        self._page.redo()

    def do_more(self) -> None:
        """Tell what each goal asks for, or only name them."""
        self._full = not self._full
        self._page.redo()

    def do_seed(self) -> None:
        """Take a number."""
        self._foot.type("Seed", str(self.seed), self._seeded, lambda each: each in "0123456789", 18)

    def _seeded(self, text: str) -> None:
        self.seed = int(text)
        self._page.redo()

    def do_play(self) -> None:
        """Begin the story."""
        if self.chosen is None or self._starting:
            return
        self._starting = True
        self.say(f"Opening {self.chosen.title}…")
        known = self._known.get(self.chosen.id)
        content = None if known is None or isinstance(known, str) else known
        self.game.begin(self.chosen.id, self.seed, self.level, self._failed, content)

    def _failed(self, error: Exception) -> None:
        self._starting = False
        if self.chosen is not None:
            self._learn(self.chosen.id, str(error))
        self.say("This story cannot be played yet.", "warn")
