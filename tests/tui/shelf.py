"""A keeper and a library in memory, for tests and for looking at the screens."""

from __future__ import annotations

from pathlib import Path

from attrs import define, field

from game.engine.content import Content
from game.play.archive import Archive
from game.play.branch import branch
from game.play.keeper import Keeper
from game.play.restore import Restored
from game.play.session import Session, replay
from game.save import Store
from game.tui.keeping import ScenarioRow
from tests.stories import content, rules


@define
class MemoryKeeper:
    """Keeps games in a dictionary, as orders."""

    trouble: str | None = None
    games: dict[str, tuple[Content, int, list[str], str]] = field(factory=dict)
    events: list[str] = field(factory=list)
    name: str = ""

    def begin(self, session: Session) -> None:
        """Start keeping a game."""
        self.name = session.content.title
        self._keep("begin", session)

    def on_order(self, session: Session) -> None:
        """Keep an order."""
        self._keep(f"order {session.orders[-1]}", session)

    def on_undo(self, session: Session) -> None:
        """Keep an undo."""
        self._keep("undo", session)

    def on_turn(self, session: Session) -> None:
        """Keep a turn."""
        self._keep(f"turn {session.turn}", session)

    def _keep(self, event: str, session: Session) -> None:
        self.events.append(event)
        self.save_as(session, self.name)

    @property
    def archive(self) -> Archive:
        """Give saved games of which there are none; those on a disk are for `test_saves`."""
        nowhere = Keeper(Store(Path("/nonexistent")), "0", str, lambda _: {})
        return Archive(nowhere, lambda: lambda _: rules("tiny"))

    def load(self, name: str, copy: int = 0, anyway: bool = False) -> Restored:
        """Play a game again from its orders."""
        self.name = name
        game, seed, orders, level = self.games[name]
        return Restored(replay(game, seed, orders, level), (), True)

    def branch(self, session: Session, turn: int, name: str = "") -> Session:
        """Go back in a copy."""
        made = branch(session, turn)
        self.name = f"{name or self.name}, turn {turn}"
        self._keep(f"branch {turn}", made)
        return made

    def taken(self, name: str) -> bool:
        """Look for another game of that name."""
        return name != self.name and name in self.games

    def close(self) -> None:
        """Let go of the game."""
        self.events.append("close")

    def save_as(self, session: Session, name: str) -> None:
        """Keep a copy."""
        self.games[name] = (session.content, session.seed, list(session.orders), session.level.id)

    def latest(self) -> str | None:
        """Give the last game."""
        return next(reversed(self.games), None)


@define
class MemoryLibrary:
    """Scenarios by id; a broken one raises."""

    stories: dict[str, Content] = field(factory=dict)
    broken: dict[str, str] = field(factory=dict)
    begun: list[str] = field(factory=list)
    wrong: dict[str, list[str]] = field(factory=dict)
    wanted: str = ""

    def scenarios(self) -> list[ScenarioRow]:
        """List them."""
        sound = [
            ScenarioRow(
                name,
                story.title,
                " ".join(v.body for v in story.summary.variants),
                story.minutes,
                story.calendar.turns,
            )
            for name, story in self.stories.items()
        ]
        return [*sound, *(ScenarioRow(name, name, "", (1, 2), 1, "broken") for name in self.broken)]

    def load(self, id: str) -> Content:
        """Give one, or raise what is wrong with it."""
        if id in self.broken:
            raise ValueError(self.broken[id])
        return self.stories[id]

    def own(self) -> list[ScenarioRow]:
        """List those that were begun here."""
        return [ScenarioRow(name, name.capitalize(), "", (1, 2), 6, f"/mine/{name}") for name in self.begun]

    def faults(self, id: str) -> list[str]:
        """Give what was put there as wrong."""
        return self.wrong.get(id, [])

    def new_story(self, name: str) -> str:
        """Begin one."""
        if not name.isalpha():
            raise ValueError(f"{name!r} is no name for a scenario")
        self.begun.append(name)
        return name

    def preview(self, id: str) -> None:
        """Remember it."""
        self.wanted = id


def library(*names: str) -> MemoryLibrary:
    """Put scenarios of the tests or the game on a shelf."""
    return MemoryLibrary({name: content(name) for name in names})
