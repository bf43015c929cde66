"""The pictures of the README, made from the real program: `python -m tests.tui.pictures` draws them anew."""

from __future__ import annotations

import os
import re
from html import unescape
from pathlib import Path

from tests.stories import ROOT
from tests.tui.playing import Player, at_desk, play

FOLDER = ROOT / "tests" / "pictures"
SIZE = (118, 40)
_FONTS = re.compile(r"@font-face\s*\{[^}]*\}\s*")  # they would be fetched from elsewhere
_TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")


def draw(*keys: str) -> str:
    """Draw the screen of the first turn that these keys lead to from the desk, as SVG."""
    drawn: list[str] = []

    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        await player.press(*keys)
        await player.pilot.pause()
        drawn.append(_FONTS.sub("", player.app.export_screenshot(title="Wakhan")))

    play(steps, SIZE, "burning-road", at_desk("burning-road"))
    return drawn[0]


def draw_desk() -> str:
    """Draw the desk, without the hints of a first game."""
    return draw("escape", "down", "up")


def draw_map() -> str:
    """Draw the map room with the road over the Salang selected."""
    return draw("m", "tab", "tab", "tab")


PICTURES = {"desk.svg": draw_desk, "map.svg": draw_map}


def words(svg: str) -> str:
    """Give the text of a picture: what a reader sees, whatever draws it."""
    return " ".join(unescape(" ".join(_TEXT.findall(svg))).replace("\xa0", " ").split())


def main() -> None:
    """Draw every picture, in all the colours a terminal can have."""
    os.environ["COLORTERM"] = "truecolor"
    FOLDER.mkdir(exist_ok=True)
    for name, draw in PICTURES.items():
        path: Path = FOLDER / name
        path.write_text(draw(), encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
