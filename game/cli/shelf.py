"""Scenarios and saves as the terminal interface asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import paths
from game.cli.library import content_of, content_of_save
from game.engine.rules import Rules
from game.save import Entry, SaveError
from game.scenario.find import headings
from game.tui.keeping import SaveRow, ScenarioRow

if TYPE_CHECKING:
    from game.engine.content import Content
    from game.play.keeper import Keeper
    from game.play.session import Session


class Shelf:
    """The scenarios at hand."""

    def scenarios(self) -> list[ScenarioRow]:
        """List every scenario that is found."""
        shipped = paths.shipped_scenarios()
        return [
            ScenarioRow(
                heading.id,
                heading.title,
                heading.summary,
                heading.minutes,
                heading.calendar.turns,
                "" if heading.folder.parent == shipped else str(heading.folder.parent),
            )
            for heading in headings(paths.scenario_folders())
        ]

    def load(self, id: str) -> Content:
        """Read one scenario; Stop tells every problem."""
        return content_of(id)


class SaveDesk:
    """The saved games; the game being played is kept as it goes on."""

    def __init__(self, keeper: Keeper, scenario: str | None = None) -> None:
        self._keeper = keeper
        self._scenario = scenario  # where the player says that a save's scenario is

    @property
    def trouble(self) -> str | None:
        """Say what keeps the game from being saved, None when nothing does."""
        return self._keeper.trouble

    def entries(self) -> list[SaveRow]:
        """List the saves, the newest first."""
        return [_row(entry) for entry in self._keeper.entries()]

    def latest(self) -> str | None:
        """Name the newest save that reads well."""
        try:
            entry = self._keeper.store.latest()
        except SaveError:
            return None
        return None if entry is None else entry.name

    def load(self, name: str) -> Session:
        """Open a save and go on keeping it; SaveError or Stop say why it cannot be opened."""
        loaded = self._keeper.load(name)
        rules = Rules(content_of_save(loaded.record, self._scenario))
        return self._keeper.resume(rules, loaded).session

    def begin(self, session: Session) -> None:
        """Start keeping a new game."""
        self._keeper.begin(session)

    def save_as(self, session: Session, name: str) -> None:
        """Keep the game under a name from now on; SaveError says why that cannot be."""
        self._keeper.save_as(session, name)

    def on_order(self, session: Session) -> None:
        """Put the last order on the disk."""
        self._keeper.on_order(session)

    def on_undo(self, session: Session) -> None:
        """Record that the last order was taken back."""
        self._keeper.on_undo(session)

    def on_turn(self, session: Session) -> None:
        """Save at the border of a turn."""
        self._keeper.on_turn(session)


def _row(entry: Entry) -> SaveRow:
    if entry.head is None:
        return SaveRow(entry.name, entry.name, "", "", trouble=entry.problem)
    head, preview = entry.head, entry.head.preview
    where = f"{preview.get('date', '')}, turn {head.turn}"
    saved = head.saved.replace("T", " ").removesuffix("Z")[:16]
    title = str(preview.get("title", head.scenario))
    return SaveRow(entry.name, f"{title} ({head.name})" if entry.auto else title, where, saved, head.level)
