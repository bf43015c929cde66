"""Look at the screens: `python -m tests.tui.demo [SCENARIO] [SEED]`, or `--shots WIDTH HEIGHT FOLDER`."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from game.tui.app import WakhanApp, run
from game.tui.keeping import StartAt
from tests.tui.shelf import MemoryKeeper, library

WALK = (
    ("title", ()),
    ("picker", ("n",)),
    ("briefing", ("enter",)),
    ("desk", ("enter",)),
    ("inside", ("right", "down")),
    ("answered", ("1",)),
    ("initiatives", ("i",)),
    ("ladders", ("l",)),
    ("home", ("h",)),
    ("goals", ("g",)),
    ("turn2", ("e", "e")),
    ("desk2", ("enter",)),
    ("initiatives2", ("i",)),
    ("projects2", ("p",)),
    ("why", ("w",)),
    ("codex", ("q", "k")),
    ("help", ("q", "question_mark")),
)


async def shots(width: int, height: int, folder: Path, story: str, theme: str) -> None:
    """Walk through the screens and draw each."""
    app = WakhanApp(lambda: (library(story), MemoryKeeper()), StartAt())
    async with app.run_test(size=(width, height)) as pilot:
        app.theme = theme
        for name, keys in WALK:
            await pilot.press(*keys)
            await pilot.pause(0.6)
            (folder / f"{name}-{width}x{height}.svg").write_text(app.export_screenshot(), "utf-8")


def main(argv: list[str]) -> int:
    """Play, or draw."""
    if argv[:1] == ["--shots"]:
        width, height, folder, *rest = argv[1:]
        story, theme = (rest + ["burning-road", "wakhan-dark"][len(rest) :])[:2]
        asyncio.run(shots(int(width), int(height), Path(folder), story, theme))
        return 0
    story, seed = (argv + ["burning-road", "1"][len(argv) :])[:2]
    return run(lambda: (library(story), MemoryKeeper()), StartAt(scenario=story, seed=int(seed)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
