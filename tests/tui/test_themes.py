"""Looks: light and dark, no colour, and a light start."""

import subprocess
import sys
from itertools import combinations

import pytest
from rich.color import Color, ColorSystem
from textual.theme import BUILTIN_THEMES, Theme

from game.tui.themes import BLUE_DARK, BLUE_LIGHT, CONTRAST, THEMES
from tests.tui.playing import Player, at_desk, play

APART = 30  # in CIE Lab, where 2 is the least that can be seen and black and white are 100 apart
EYES = {  # what each kind of eye makes of linear red, green and blue: Machado, Oliveira and Fernandes, 2009
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "blind to red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "blind to green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}


def linear(colour: str) -> list[float]:
    """Give red, green and blue as amounts of light."""
    parts = [part / 255 for part in Color.parse(colour).get_truecolor()]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def lab(colour: str, eyes: str) -> tuple[float, float, float]:
    """Give the place of a colour in CIE Lab as some eyes see it."""
    light = linear(colour)
    seen = [min(max(sum(k * p for k, p in zip(row, light, strict=True)), 0), 1) for row in EYES[eyes]]
    red, green, blue = seen
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, two: str, eyes: str) -> float:
    """Give how far apart two colours are for some eyes."""
    return float(sum((a - b) ** 2 for a, b in zip(lab(one, eyes), lab(two, eyes), strict=True)) ** 0.5)


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as WCAG has it."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_theme_changes_with_a_key() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        assert player.app.theme == "wakhan-dark"
        await player.press("f3")
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


def test_high_contrast_is_high() -> None:
    texts = [
        CONTRAST.foreground,
        CONTRAST.accent,
        CONTRAST.success,
        CONTRAST.error,
        CONTRAST.variables["dim"],
    ]
    for ground in (CONTRAST.background, CONTRAST.surface, CONTRAST.panel):
        assert min(contrast(str(text), str(ground)) for text in texts) >= 7


@pytest.mark.parametrize("theme", [BLUE_DARK, BLUE_LIGHT], ids=lambda theme: theme.name)
def test_good_bad_and_warning_stay_apart_for_eyes_blind_to_red_or_green(theme: Theme) -> None:
    signals = [str(theme.success), str(theme.error), str(theme.warning)]
    for eyes in EYES:
        for one, two in combinations(signals, 2):
            assert distance(one, two, eyes) >= APART, (eyes, one, two)
        assert distance(str(theme.success), str(theme.error), eyes) >= 2 * APART
    for ground in (theme.background, theme.surface, theme.panel):
        assert min(contrast(text, str(ground)) for text in signals) >= 4.5


def test_the_measure_tells_the_themes_of_others_apart_from_ours() -> None:
    """Red and green of a common theme fall together, or the measure above would prove nothing."""
    dracula = BUILTIN_THEMES["dracula"]
    assert min(distance(str(dracula.success), str(dracula.error), eyes) for eyes in EYES) < 2 * APART
    assert distance("#ffffff", "#000000", "all") == pytest.approx(100, abs=0.5)


def test_every_theme_can_be_worn_on_every_kind_of_pane() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        for name in player.app.available_themes:
            player.app.looks.change(theme=name)
            await player.pilot.pause()
            assert player.app.theme == name
            for ink in ("dim", "faint", "cursor", "hover"):
                assert player.app.theme_variables[ink]
            assert "TRAY" in player.text

    play(steps, start=at_desk())


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
