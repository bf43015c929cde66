"""Whole screens as text, at a small and a wide size: `python -m tests.tui.expected` writes them down anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.stories import ROOT
from tests.tui.playing import SMALL, WIDE, Player
from tests.tui.tour import Stop, keep_games, tour, visit

FOLDER = ROOT / "tests" / "tui" / "screens"
SIZES = (SMALL, WIDE)
STOPS = (
    Stop("title", "", "Continue"),
    Stop("desk", "c", "TRAY"),
    Stop("why", "w", "SCORES"),
    Stop("map", "escape m", "The map room"),
    Stop("relations", "escape r", "Relations"),
    Stop("chronicle", "escape c f", "Chronicle"),
)
NAMES = tuple(f"{stop.name}-{width}x{height}.txt" for width, height in SIZES for stop in STOPS)
WORKING = ("Playing", "reading…")  # still being worked out beside the screen


def seen(size: tuple[int, int], folder: Path) -> dict[str, str]:
    """Give every screen of a game in its middle, by the name of its file."""
    found: dict[str, str] = {}

    async def steps(player: Player) -> None:
        async def look(place: str) -> None:
            await player.rest(WORKING)
            found[f"{place}-{size[0]}x{size[1]}.txt"] = player.text + "\n"

        await player.until(lambda: player.app.loaded, "the engine")
        await visit(player, STOPS, look)

    keep_games(folder)
    tour(folder, size, steps)
    return found


def main() -> None:
    """Write every screen down."""
    FOLDER.mkdir(exist_ok=True)
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            for name, text in seen(size, Path(folder)).items():
                (FOLDER / name).write_text(text, encoding="utf-8")
                print((FOLDER / name).relative_to(ROOT))


if __name__ == "__main__":
    main()
