"""The verdict on the screen: its parts by key and click, both lines, and the report."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from attrs import evolve

from game.engine.content import Content
from game.play.session import Session, replay
from game.tui.screens.verdict import VerdictScreen
from tests.stories import rules
from tests.tui.playing import SMALL, WIDE, Player, play
from tests.view.games import TO_THE_END, changed, tiny_content


@cache
def over() -> Session:
    """Give a game of the tiny strait that is over."""
    return replay(rules("tiny"), 5, list(TO_THE_END), "guided")


async def to_verdict(player: Player, session: Session) -> None:
    """Open the verdict, and wait until history has been played."""
    await player.sees("New game")
    player.app.push_screen(VerdictScreen(session))
    await player.sees("The verdict", "1 The end")
    pane = "beside" if player.app.size.width == WIDE[0] else "main"
    await player.until(lambda: "You ended" in player.words(pane), "history's line")


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_every_part_is_gone_to_by_number(size: tuple[int, int]) -> None:
    async def steps(player: Player) -> None:
        await to_verdict(player, over())
        heads = ("JUDGES", "THE REGION", "TURNING POINTS", "WHAT CAME OF IT", "YOU AND HISTORY")
        for number, head in enumerate(heads, 2):
            await player.press(str(number))
            await player.sees(head)
        await player.press("1")
        await player.sees("GOALS")

    play(steps, size)


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_parts_that_are_not_there_leave_no_gap_in_the_numbers(size: tuple[int, int]) -> None:
    bare = changed(judges={}, complex=None)
    for order in TO_THE_END:
        bare.submit(order)

    async def steps(player: Player) -> None:
        await to_verdict(player, bare)
        await player.sees("1 The end", "2 Turning points", "3 What came", "4 History")
        await player.press("3")
        await player.sees("WHAT CAME OF IT")
        await player.click("2 Turning points", "parts")
        await player.sees("TURNING POINTS")
        await player.press("5", "4")
        await player.sees("YOU AND HISTORY")

    play(steps, size)


def test_a_part_is_gone_to_by_a_click_and_by_the_arrows() -> None:
    async def steps(player: Player) -> None:
        await to_verdict(player, over())
        await player.click("6 History", "parts")
        await player.sees("YOU AND HISTORY", "You ended")
        assert player.rows[2].strip().startswith("YOU AND HISTORY")
        await player.press("left")
        await player.until(lambda: "WHAT CAME OF IT" in player.rows[2], "the part before")
        await player.press("right")
        await player.until(lambda: "YOU AND HISTORY" in player.rows[2], "the next part")

    play(steps, SMALL)


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_figures_stand_behind_marks_outcomes_and_scores(size: tuple[int, int]) -> None:
    async def steps(player: Player) -> None:
        await to_verdict(player, over())
        judged = player.words("main")
        assert "WHERE THE SCORES CAME FROM" in judged
        assert "Trade 2" in judged[judged.index("JUDGES") :]
        assert "this one holds" in judged
        assert "what is left where no other holds" in judged or "not met" in judged
        told = player.words("beside" if size == WIDE else "main")
        assert "━━ you ·· history" in told
        assert "Trade Security you hist. you hist. Winter 1992 22 22 = 40 40 =" in told
        assert "you Take the grain history Keep the berth" in told
        assert "Answered alike ✓ Spring 1992 Fire in the harbour Let it burn out" in told

    play(steps, size)


def test_the_report_is_written_and_never_over_another_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "The tiny strait.md"

    async def steps(player: Player) -> None:
        await to_verdict(player, over())
        await player.press("p")
        await player.sees("Report to")
        await player.press("enter")
        await player.sees("The report is in")
        assert file.read_text("utf-8").startswith("# The tiny strait: ")
        file.write_text("mine")
        await player.press("p", "enter")
        await player.sees("write over it")
        await player.press("n")
        assert file.read_text("utf-8") == "mine"
        await player.press("p", "enter")
        await player.sees("write over it")
        await player.press("y")
        await player.until(lambda: file.read_text("utf-8").startswith("# "), "the report again")

    play(steps, SMALL)


def test_hostile_words_stay_words_in_the_verdict() -> None:
    evil = "[@click=app.quit]CLICK[/] [/oops]"
    content: Content = tiny_content()
    judges = {name: evolve(each, label=evil, about=evil) for name, each in content.judges.items()}
    session = changed(judges=judges, title=evil)
    for order in TO_THE_END:
        session.submit(order)

    async def steps(player: Player) -> None:
        await to_verdict(player, session)
        await player.press("2")
        await player.sees("[@click=app.quit]CLICK[/]")
        await player.click("[@click", "main")
        await player.sees("[@click=app.quit]CLICK[/]")
        assert player.app.is_running

    play(steps, SMALL)
