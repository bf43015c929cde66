"""The chronicle as it is used: by keys, by mouse, small and wide, plain and with little told."""

from __future__ import annotations

import pytest

from game.play.settings import Settings
from game.tui.chosen import choose
from game.tui.pane import Pane
from tests.tui.playing import SMALL, WIDE, Player, at_desk, play


async def open_it(player: Player, turns: int = 2) -> None:
    await player.sees("to the desk")
    await player.press("enter")
    await player.sees("TRAY")
    for _ in range(turns):
        await player.end_turn("1")
        await player.press("enter")
        await player.sees("TRAY")
    await player.press("c")
    await player.sees("Chronicle", "4 in 5")


def test_numbers_turns_lines_and_letters_by_keyboard() -> None:
    async def steps(player: Player) -> None:
        await open_it(player)
        await player.sees("SCORES", "Trade", "you", "history", "middle", "half", "▲ Summer 1992 · turn 3")
        assert any(0x2801 <= ord(sign) <= 0x28FF for sign in player.text)
        await player.press("left")
        await player.sees("▲ Spring 1992 · turn 2")
        await player.press("home")
        await player.sees("· turn 1")
        await player.press("end", "right", "right")
        await player.sees(
            "still to come", "in the middle; half from", "games played on from here by a program"
        )
        await player.press("w")
        await player.sees("That turn has not come.")
        await player.press("f")
        await player.until(lambda: "middle" not in player.text, "no fan")
        assert "░" not in player.text
        await player.press("h")
        await player.until(lambda: "history " not in player.words("right"), "no line of history")
        await player.press("f", "h")
        await player.sees("middle", "history")
        before = player.words("right")
        await player.press("down")
        await player.until(lambda: player.words("right") != before, "another chart")

    play(steps, start=at_desk())


def test_a_turn_of_the_past_explains_itself() -> None:
    async def steps(player: Player) -> None:
        await open_it(player)
        await player.press("left", "w")
        await player.sees("Why", "turn 2 of 6", "WHAT IT IS MADE OF")
        await player.press("q", "b")
        await player.sees("Briefing", "turn 2 of 6")
        await player.press("q")
        await player.sees("Chronicle", "turn 3 of 6")
        await player.press("q")
        await player.sees("TRAY")

    play(steps, start=at_desk())


def test_two_numbers_share_a_chart_and_more_get_one_each() -> None:
    async def steps(player: Player) -> None:
        await open_it(player)
        await player.press("space", "down")
        await player.sees("◆Trade", "━━ Security", "╍╍ Trade")
        await player.press("enter", "down", "space")
        await player.until(lambda: player.text.count("0 to 100") >= 2, "small charts under each other")
        await player.press("space")
        await player.until(lambda: player.text.count("◆") == 2, "one mark less")

    play(steps, story="burning-road", start=at_desk("burning-road"))


def test_it_works_by_mouse() -> None:
    async def steps(player: Player) -> None:
        await open_it(player)
        await player.click("Security", "left")
        await player.until(lambda: player.words("right").startswith("Security"), "the chart of Security")
        page = player.pane("right")
        left = page.gutter.left + 6
        await player.pilot.click(page, offset=(left, 5))
        await player.sees("· turn 1")
        await player.click("turn", "foot")
        await player.sees("· turn 2")
        await player.click("forecast", "foot")
        await player.until(lambda: "middle" not in player.text, "no fan")

    play(steps, start=at_desk())


def test_on_a_wide_screen_the_turn_stands_beside_the_chart() -> None:
    async def steps(player: Player) -> None:
        await open_it(player)
        await player.press("left")
        await player.sees("WHAT MOVED IT", "YOUR ORDERS", "WHAT HAPPENED")
        assert "WHAT MOVED IT" in player.words("side")

    play(steps, WIDE, start=at_desk())


def test_the_hardest_level_shows_no_fan_and_no_figures_of_feelings() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter", "c")
        await player.sees("Chronicle", "Ahead:")
        assert "░" not in player.text
        assert "in the middle" not in player.words("right")

    play(steps, start=at_desk(level="cabinet"))


def test_ascii_drawing_has_no_braille() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        choose(Settings(ascii=True))
        await player.press("enter", "c")
        await player.sees("Chronicle", "4 in 5", "** you", "++ history")
        assert player.text.isascii()

    play(steps, start=at_desk())


@pytest.mark.parametrize("size", [SMALL, (100, 30), (136, 40), (200, 60)])
def test_nothing_is_cut_at_any_size(size: tuple[int, int]) -> None:
    async def steps(player: Player) -> None:
        await open_it(player, 1)
        for key in ("left", "end", "right", "space", "down", "space", "down", "space", "pagedown", "up"):
            await player.press(key)
            await player.pilot.pause()
            for pane in player.app.screen.query(Pane):
                for row in pane.rows if pane.display else ():
                    assert row.width <= pane.content_size.width, (key, pane.id, row.text)
                    assert not row.text.rstrip().endswith("…"), row.text
            page = player.pane("right")
            assert len(page.rows) <= page.content_size.height, key

    play(steps, size, "burning-road", at_desk("burning-road"))
