"""A game in a terminal that is not there: press, click, look, and wait for what should show."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from textual.pilot import Pilot

from game.play.settings_book import SettingsBook
from game.tui.app import WakhanApp
from game.tui.keeping import StartAt
from game.tui.pane import Pane
from tests.tui.shelf import MemoryKeeper, MemoryLibrary, library

SMALL, WIDE = (80, 24), (160, 48)
LIMIT = 10.0
MOMENT = 0.1  # seconds


class Player:
    """Somebody at the screen."""

    def __init__(self, app: WakhanApp, pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def rows(self) -> list[str]:
        """Give what stands on the screen."""
        return [strip.text.rstrip() for strip in self.app.screen._compositor.render_strips()]

    @property
    def text(self) -> str:
        """Give it in one piece."""
        return "\n".join(self.rows)

    async def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait for something to become true, not longer than the limit."""
        end = time.monotonic() + LIMIT
        while not holds():
            assert time.monotonic() < end, f"waited in vain for {what}:\n{self.text}"
            await asyncio.sleep(0.01)

    async def sees(self, *words: str) -> None:
        """Wait until all of these stand on the screen; line ends do not matter."""
        for each in words:
            await self.until(lambda each=each: self.shows(each), repr(each))  # type: ignore[misc]

    def shows(self, words: str) -> bool:
        """Say whether these words stand on the screen, in one row or wrapped in one pane."""
        return words in self.text or any(words in " ".join(each) for each in self._seen_rows())

    def _seen_rows(self) -> list[list[str]]:
        panes = [pane for pane in self.app.screen.query(Pane) if pane.display]
        heights = [(pane, pane.content_size.height) for pane in panes]
        lines = [[pane.render_line(y).text for y in range(height)] for pane, height in heights]
        return [" ".join(each).split() for each in lines]

    async def rest(self, working: Sequence[str] = ()) -> None:
        """Wait until the screen has stayed the same for a moment, and has none of these words."""
        before, since = "", time.monotonic()

        def still() -> bool:
            nonlocal before, since
            if self.text != before or any(each in before for each in working):
                before, since = self.text, time.monotonic()
            return time.monotonic() - since > MOMENT

        await self.until(still, "rest")

    @property
    def flat(self) -> str:
        """Give the screen with every run of blanks as one."""
        return " ".join(self.text.split())

    def pane(self, name: str) -> Pane:
        """Give a pane of the screen."""
        return self.app.screen.query_one(f"#{name}", Pane)

    def words(self, name: str) -> str:
        """Give all text of a pane, what is out of view included, with every run of blanks as one."""
        return " ".join(" ".join(row.text for row in self.pane(name).rows).split())

    async def press(self, *keys: str) -> None:
        """Press keys and let them be handled."""
        for key in keys:
            await self.pilot.press(key)

    async def end_turn(self, number: str) -> None:
        """Give the answer of this number where there is one, and end the turn; crises come first."""
        for _ in range(6):
            await self.press(number, "e", "e")
            if "Briefing" in self.rows[0] or "verdict" in self.rows[0]:
                return
            await self.press("tab")
        raise AssertionError(f"the turn does not end:\n{self.text}")

    async def click(self, words: str, pane: str) -> None:
        """Click the first place of a pane where these words begin."""
        target = self.pane(pane)
        for y in range(target.content_size.height):
            text = target.render_line(y).text
            if words in text:
                at = (text.index(words) + 1 + target.gutter.left, y + target.gutter.top)
                await self.pilot.click(target, offset=at)
                return
        raise AssertionError(f"{words!r} is not in {pane}:\n{self.text}")


def play(
    steps: Callable[[Player], Awaitable[None]],
    size: tuple[int, int] = SMALL,
    story: str | MemoryLibrary = "tiny",
    start: StartAt | None = None,
    keeper: MemoryKeeper | None = None,
    book: SettingsBook | None = None,
) -> MemoryKeeper:
    """Run the program and take steps in it; gives the keeper, to look at what was kept."""
    kept = keeper or MemoryKeeper()
    shelf = library(story) if isinstance(story, str) else story

    async def go() -> None:
        app = WakhanApp(lambda: (shelf, kept), start or StartAt(), book)
        async with app.run_test(size=size) as pilot:
            player = Player(app, pilot)
            await steps(player)

    asyncio.run(go())
    return kept


def at_desk(story: str = "tiny", seed: int = 1, level: str = "guided") -> StartAt:
    """Begin a story at once."""
    return StartAt(scenario=story, seed=seed, level=level)
