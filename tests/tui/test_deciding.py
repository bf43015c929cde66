"""What a player is told before and after choosing: forecasts, reasons, words explained, the ledger, the help."""

from __future__ import annotations

import re

import pytest

from tests.tui.playing import SMALL, WIDE, Player, at_desk, play


async def open_desk(player: Player) -> None:
    await player.sees("to the desk")
    await player.press("enter")
    await player.sees("TRAY")


def test_a_forecast_of_each_answer_is_one_key_away() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("f")
        await player.until(lambda: "looking ahead" not in player.words("right"), "the forecasts")
        assert len(re.findall(r"forecast Trade \d+(-\d+)?, Security", player.words("right"))) >= 3
        await player.press("right")
        await player.sees("forecast in 4 quarters: Trade")
        assert re.search(r"Trade \d+ to \d+ \(now 22\)", player.words("right"))
        await player.press("f")
        assert "forecast" not in player.words("right")

    play(steps, SMALL, "burning-road", at_desk("burning-road", level="standard"))


def test_at_cabinet_a_forecast_gives_the_direction_only() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("f", "right")
        await player.until(lambda: "looking ahead" not in player.words("right"), "the forecasts")
        assert re.search(r"Trade (likely up|likely down|either way)", player.words("right"))
        assert "now 22" not in player.words("right")
        await player.press("1", "1")
        await player.sees("This file is answered.")

    play(steps, WIDE, start=at_desk(level="cabinet"))


def test_numbers_without_an_order_say_why() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("9")
        await player.sees("There is no 9 here.")
        await player.press("1")
        await player.press("1")
        await player.sees("This file is answered; u takes it back.")

    play(steps, start=at_desk())


def test_words_are_offered_by_number_and_open_their_page() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("x")
        await player.sees("Lasting and passing", "Attention")
        offered = player.words("foot")
        number = re.search(r"(\d) Attention", offered)
        assert number
        await player.press(number[1])
        await player.sees("Codex", "What a turn gives you to act with")
        await player.press("q", "h", "x")
        await player.sees("1 Unity at home", "2 Yield")
        await player.click("2 Yield", "foot")
        await player.sees("The share of the good you order that is carried out.")
        await player.press("q", "x", "e")
        await player.sees("Home")
        assert "attention left" not in player.text

    play(steps, WIDE, start=at_desk())


def test_the_briefing_leads_to_the_ledger_and_the_ledger_to_why() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("e", "e")
        await player.sees("Briefing", "t ledger")
        await player.press("t")
        await player.sees("Ledger", "numbers moved", "Where it began, fading")
        await player.press("down", "enter")
        await player.sees("WHAT IT IS MADE OF")
        await player.press("q", "t")
        await player.sees("Briefing")
        await player.press("enter", "t")
        await player.sees("Ledger")

    play(steps, start=at_desk())


def test_the_ledger_adds_up() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("e", "e")
        await player.sees("Briefing")
        await player.press("t")
        await player.sees("Ledger")
        totals: list[list[float]] = []
        for row in player.pane("main").rows:
            size = re.match(r"^ *([+-]?\d+\.\d|0)  ", row.text)
            if size and row.key:
                totals.append([float(size[1])])
            elif size:
                totals[-1].append(float(size[1]))
        assert totals
        for whole, *parts in totals:
            assert abs(whole - sum(parts)) < 1e-6

    play(steps, start=at_desk())


def test_the_help_says_what_this_is_what_can_be_done_and_how_it_is_played() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("question_mark")
        await player.sees("THE DESK", "NOW", "wait for an answer", "3 attention, 3 capital and")
        words = player.words("main")
        assert "HOW IT IS PLAYED 1 A turn is three points" in words
        assert "10 No number changes without a cause" in words
        await player.click("files", "main")
        await player.sees("Something that wants your answer")
        await player.press("q", "w", "question_mark")
        await player.sees("WHY")

    play(steps, start=at_desk())


def test_the_picker_says_what_each_level_hides_before_the_start() -> None:
    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.press("n")
        await player.sees("A strait that pays", "Guided [Standard] Cabinet")
        await player.click("Cabinet", "right")
        await player.sees("[Cabinet]", "no undo, one line only")

    play(steps)


def test_after_an_answer_the_cursor_goes_on_to_the_next_file() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.sees("Grain for a berth", "A row at the customs house")
        first = player.app.screen.current  # type: ignore[attr-defined]
        await player.press("1")
        await player.sees("✓")
        await player.press("down")
        assert player.app.screen.current not in (first, first.replace("file", "done"))  # type: ignore[attr-defined]
        assert player.app.screen.current.startswith("file:")  # type: ignore[attr-defined]

    play(steps, SMALL, "tiny", at_desk(seed=5))


def test_work_is_stopped_only_after_a_question() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("p", "1")
        await player.sees("0 of 3 quarters")
        await player.press("1")
        await player.sees("Stop work on “The sea wall”? What is built stays.")
        await player.press("n")
        await player.sees("0 of 3 quarters")
        assert "Take it up again" not in player.words("right")
        await player.press("1", "y")
        await player.sees("✓ You stopped")

    play(steps, SMALL, "tiny", at_desk())


@pytest.mark.parametrize("key", ["enter", "y", "space", "escape"])
def test_a_question_is_answered_yes_by_the_key_it_names_and_by_no_other(key: str) -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("e")
        await player.sees("End the turn all the same?  e: end it   any other key: stay")
        await player.press(key)
        await player.sees("turn 1 of 6", "TRAY")
        assert "End the turn" not in player.text
        await player.press("p", "1")
        await player.sees("0 of 3 quarters")
        await player.press("1", "enter")
        await player.sees("0 of 3 quarters")
        assert "You stopped" not in player.text
        await player.press("e", "e")
        await player.sees("turn 2 of 6", "Briefing")

    play(steps, SMALL, "tiny", at_desk())


def test_what_would_turn_a_storm_aside_is_on_the_page_of_what_is_to_come() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("e", "e")
        await player.sees("Briefing")
        await player.press("enter", "o")
        await player.sees(
            "A storm is two quarters out.", "What would turn it aside:", "✗ “The sea wall” is built"
        )

    play(steps, SMALL, "tiny", at_desk(level="guided"))
