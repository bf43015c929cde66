"""Looks: light and dark, no colour, and a light start."""

import subprocess
import sys

import pytest
from rich.color import Color, ColorSystem
from textual.theme import Theme

from game.tui.themes import THEMES
from tests.tui.playing import Player, at_desk, play


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as WCAG has it."""
    parts = [part / 255 for part in Color.parse(colour).get_truecolor()]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_theme_changes_with_a_key() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        assert player.app.theme == "wakhan-dark"
        await player.press("f2")
        await player.until(lambda: player.app.theme == "wakhan-light", "the light theme")
        await player.press("enter")
        await player.sees("TRAY")
        ground = player.pane("right").render_line(0)
        styles = [segment.style for segment in ground if segment.style]
        colours = {style.bgcolor.get_truecolor().hex for style in styles if style.bgcolor}
        assert colours == {"#f7f7f5"}

    play(steps, start=at_desk())


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_grounds_stay_distinct_in_256_colours_and_text_can_be_read(theme: Theme) -> None:
    variables = theme.variables
    grounds = [theme.background, theme.surface, theme.panel, variables["cursor"]]
    shown = [Color.parse(str(ground)).downgrade(ColorSystem.EIGHT_BIT).number for ground in grounds]
    assert len(set(shown)) == len(shown)
    texts = [theme.foreground, theme.accent, theme.success, theme.error, variables["dim"]]
    for ground in grounds[:3]:
        for text in texts:
            assert contrast(str(text), str(ground)) >= 4.5, (text, ground)


def test_without_colour_signs_and_words_still_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter", "e", "e", "enter")
        await player.sees("! CRISIS", "▸!", "Security +4", "Trade -4")

    play(steps, start=at_desk())


def test_the_title_needs_no_engine() -> None:
    heavy = "('numpy', 'yaml', 'game.engine.rules')"
    code = f"import sys, game.tui.app; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
