"""Looks: light and dark, no colour, and a light start."""

import subprocess
import sys

import pytest

from tests.tui.playing import Player, at_desk, play


def test_the_theme_changes_with_a_key() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        assert player.app.theme == "wakhan-dark"
        await player.press("f2")
        await player.until(lambda: player.app.theme == "wakhan-light", "the light theme")
        await player.press("enter")
        await player.sees("TRAY")
        ground = player.pane("right").render_line(0)
        colours = {
            segment.style.bgcolor.get_truecolor().hex
            for segment in ground
            if segment.style and segment.style.bgcolor
        }
        assert colours == {"#f6f3ec"}

    play(steps, start=at_desk())


def test_without_colour_signs_and_words_still_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter", "e", "e", "enter")
        await player.sees("! CRISIS", "▸!", "Security +4", "Trade -4")

    play(steps, start=at_desk())


def test_the_title_needs_no_engine() -> None:
    code = "import sys, game.tui.app; print([m for m in ('numpy', 'yaml', 'game.engine.rules') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
