"""A preview in a terminal that is not there, over a copy of a small scenario whose files are edited meanwhile."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

from game.cli.preview import reader
from game.tui.previewing import Opening, PreviewApp
from game.tui.watching import Reading
from tests.stories import GOOD
from tests.tui.playing import SMALL, Player

Lint = Callable[[Reading], Reading]


class Author(Player):
    """Somebody with the preview in one window and an editor in another."""

    def __init__(self, app: PreviewApp, pilot: object, folder: Path) -> None:
        super().__init__(app, pilot)  # type: ignore[arg-type]
        self.preview = app.preview
        self.folder = folder
        self.events = folder / "events.yaml"

    def edit(self, before: str, after: str, name: str = "events.yaml") -> None:
        """Replace one piece of a file and save it, as most editors do: by renaming another file to its place."""
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        assert text.count(before) == 1, (before, text.count(before))
        fresh = file.with_suffix(".new")
        fresh.write_text(text.replace(before, after), encoding="utf-8")
        fresh.replace(file)

    async def to_desk(self) -> None:
        """Go past the briefing of the first turn."""
        await self.sees("to the desk")
        await self.press("enter")
        await self.sees("TRAY")

    async def click(self, words: str, pane: str) -> None:
        """Click once what has just appeared stands in its place."""
        await self.pilot.pause()
        await super().click(words, pane)

    @property
    def strip(self) -> str:
        """Give what the strip tells."""
        return self.words("preview")


def copy_of_tiny(home: Path) -> Path:
    """Lay the small scenario and its world where they can be edited."""
    for name in ("tiny", "islet"):
        shutil.copytree(GOOD / name, home / name)
    return home / "tiny"


def rehearse(
    steps: Callable[[Author], Awaitable[None]],
    folder: Path,
    size: tuple[int, int] = SMALL,
    lint: Lint | None = None,
    seed: int = 1,
    turn: int | None = None,
    event: str | None = None,
) -> None:
    """Open the preview and take steps in it."""

    async def go() -> None:
        app = PreviewApp(Opening(folder, seed, "guided", turn, event), reader(folder), lint)
        async with app.run_test(size=size) as pilot:
            await steps(Author(app, pilot, folder))

    asyncio.run(go())
