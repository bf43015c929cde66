"""Real games in a real folder, for tests of what is done with saves."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from game.cli.shelf import SaveDesk
from game.engine.content import Content
from game.engine.rules import Rules
from game.play.archive import Archive
from game.play.examine import Finder
from game.play.keeper import Keeper
from game.play.session import Session
from game.save import Loaded, Store
from game.tui.app import WakhanApp
from game.tui.keeping import StartAt
from game.view.preview import preview
from tests.stories import content
from tests.tui.playing import SMALL, Player
from tests.tui.shelf import library


class Disk(NamedTuple):
    """A folder of saves as the interface holds it."""

    desk: SaveDesk
    keeper: Keeper

    @property
    def store(self) -> Store:
        """Give the store."""
        return self.keeper.store


def disk(folder: Path, story: Content | None = None) -> Disk:
    """Open a folder; `story` stands for the scenario as it is now."""
    keeper = Keeper(Store(folder), "0", clock(), preview)
    desk = SaveDesk(keeper)
    now = story or content("tiny")
    desk._archive = Archive(keeper, lambda: finder(now))
    return Disk(desk, keeper)


def finder(story: Content) -> Finder:
    """Find one scenario for every save of it."""
    rules = Rules(story)

    def find(loaded: Loaded) -> Rules:
        if loaded.record.scenario != story.id:
            raise LookupError("The scenario of this save is not found.")
        return rules

    return find


def clock() -> Callable[[], str]:
    """Make a clock that goes on by a second each time it is read."""

    def times() -> Iterator[str]:
        for second in range(86_400):
            yield f"2026-01-01T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}Z"

    ticking = times()
    return lambda: next(ticking)


def played(
    folder: Path,
    name: str = "First try",
    turns: int = 3,
    last: int = 0,
    level: str = "standard",
    seed: int = 5,
) -> Session:
    """Play tiny for some turns; `last` chooses which answers are given."""
    keeper = disk(folder).keeper
    session = Session.begin(content("tiny"), seed, level)
    keeper.begin(session, name)
    while session.turn <= turns:
        answers = [order for order in session.legal() if order.startswith("answer")]
        session.submit(answers[last % len(answers)] if answers else "end")
        (keeper.on_order if answers else keeper.on_turn)(session)
    assert keeper.trouble is None
    keeper.close()
    return session


def play(
    steps: Callable[[Player], Awaitable[None]],
    desk: SaveDesk,
    size: tuple[int, int] = SMALL,
    start: StartAt | None = None,
) -> None:
    """Run the program over a folder of saves and take steps in it."""

    async def go() -> None:
        app = WakhanApp(lambda: (library("tiny"), desk), start)
        async with app.run_test(size=size) as pilot:
            await steps(Player(app, pilot))

    asyncio.run(go())
