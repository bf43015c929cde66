"""What the desk tells before and after an order: the gist of each answer, receipts, forecasts, the foot, doubts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve
from rich.cells import cell_len

from game.play.restore import DOUBT
from game.play.session import Session
from game.play.settings_book import SettingsBook
from game.save import Store
from game.tui.drawing.brings import gist_rows
from game.tui.keeping import StartAt
from game.tui.screens.choice import ChoiceScreen
from game.tui.themes import DARK, FEW
from game.view.dossier import dossier
from tests.stories import rules
from tests.tui.disk import disk, played
from tests.tui.disk import play as play_on_disk
from tests.tui.playing import SMALL, WIDE, Player, at_desk, play

ROAD = "burning-road"


async def open_desk(player: Player) -> None:
    await player.sees("to the desk")
    await player.press("enter")
    await player.sees("TRAY")


def test_at_80_by_24_every_answer_says_something_of_what_it_brings() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        assert "look closer" in player.words("right")
        keys = [row.key for row in player.pane("right").rows if row.key.startswith("opt:")]
        assert len(set(keys)) == 4
        assert all(keys.count(key) == 2 for key in keys)
        assert "1 Stand behind the page as signed ● Afghan stability +" in player.words("right")
        assert "later…" in player.words("right")

    play(steps, SMALL, ROAD, at_desk(ROAD, level="standard"))


def test_a_gist_is_made_of_whole_parts() -> None:
    session = Session.begin(rules(ROAD), 1)
    for event in session.content.events:
        for option in dossier(session, event).options:
            for width in (54, 84):
                rows = gist_rows(option.receipt, width, "opt:1")
                assert len(rows) <= 2
                assert all(cell_len(row.text) <= width for row in rows), rows
                assert not any(re.search(r"( ·|pleases|angers) and more", row.text) for row in rows)
                assert not any(re.match(r" *(…|and more)", row.text) for row in rows[:1])


def test_an_initiative_leaves_its_receipt_until_the_cursor_moves() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("i", "enter")
        await player.sees("✓ Trade mission to Aral", "✓ You began “Trade mission to Aral”.")
        receipt = player.words("right").partition("Initiatives")[0]
        assert "Contracts signed in Aral" in receipt
        assert "Attention ●●○" in player.text
        await player.press("enter")
        assert "Attention ●●○" in player.text
        assert "✓ Trade mission" not in player.words("right")
        await player.press("u")
        await player.sees("Attention ●●●")
        await player.press("i", "1")
        await player.sees("✓ Trade mission to Aral")
        await player.press("u")
        await player.sees("Attention ●●●", "1 Trade mission to Aral")
        assert "✓" not in player.words("right")

    play(steps, start=at_desk())


def test_a_forecast_stands_under_the_order_that_the_cursor_is_on() -> None:
    def foreseen(player: Player) -> list[str]:
        rows = player.pane("right").rows
        return [row.key for row in rows if row.text.lstrip().startswith("forecast in 4 quarters: Trade")]

    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("i", "f")
        first = "ord:launch trade_mission aral"
        await player.until(lambda: foreseen(player) == [first], "the first forecast")
        await player.press("down")
        second = "ord:launch trade_mission bora"
        await player.until(lambda: foreseen(player) == [second], "the second forecast")
        await player.press("l")
        await player.until(lambda: foreseen(player) == ["ord:climb patrols"], "the forecast of a rung")
        await player.press("f")
        await player.until(lambda: not foreseen(player), "no forecast")

    play(steps, start=at_desk())


def test_what_is_said_leaves_the_commands_and_a_click_ends_it() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("9")
        await player.sees("There is no 9 here.")
        assert re.search(r"There is no 9 here\. .*e end turn  \? help$", player.rows[-1])
        await player.click("ORDERS", "left")
        await player.until(lambda: "There is no 9" not in player.text, "the commands alone")
        await player.press("9")
        await player.click("end turn", "foot")
        await player.sees("3 attention left")

    play(steps, start=at_desk())


def test_a_crisis_that_keeps_the_turn_from_ending_is_shown() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("e", "e")
        await player.sees("Briefing")
        await player.press("enter")
        await player.sees("! CRISIS")
        await player.press("h")
        assert "! CRISIS" not in player.text
        await player.press("e")
        await player.sees("A crisis on your desk must be answered", "! CRISIS", "Send the sailors in")

    play(steps, start=at_desk())


def test_where_nothing_can_be_taken_back_nothing_says_it_could() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk", "nothing can be taken back")
        await player.press("enter")
        await player.sees("TRAY")
        assert "undo" not in player.words("foot")
        await player.press("1")
        await player.sees("This is your receipt", "At this level nothing can be taken back.")
        assert "undo" not in player.words("foot")

    play(steps, start=at_desk(level="cabinet"))

    async def guided(player: Player) -> None:
        await open_desk(player)
        assert "undo" not in player.words("foot")
        await player.press("1")
        await player.sees("This is your receipt", "u takes it back")
        assert "nothing is final yet" in player.words("hint")
        await player.press("down")
        await player.sees("u undo")

    play(guided, start=at_desk())


def test_why_hides_the_figures_that_the_level_hides_and_goes_by_letters() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("w")
        await player.sees("WHAT IT IS MADE OF")
        rows = [row.text.split() for row in player.pane("left").rows if row.key == "why:uzbekistan.trust"]
        assert not any(word.isdigit() for row in rows for word in row)
        assert any(row[-1] in ("warm", "correct", "cool") for row in rows)
        await player.press("s")
        await player.until(lambda: player.words("right").startswith("Security"), "security")
        await player.press("t", "t")
        await player.until(lambda: player.words("right").startswith("Tolls"), "tolls")
        await player.press("j")
        await player.sees("No number has a word that begins with j.")
        await player.click("by name", "foot")
        await player.sees("Type a letter")

    play(steps, SMALL, ROAD, at_desk(ROAD, level="cabinet"))


def test_the_cursor_is_told_by_a_sign_too() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("right", "down")
        assert re.search(r"\b2▸", player.words("right"))
        assert not re.search(r"\b1▸", player.words("right"))
        await player.press("i")
        assert "1▸Trade mission" in player.words("right")

    play(steps, start=at_desk())


def test_a_console_of_sixteen_colours_gets_a_theme_made_of_them() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        player.app.looks.meet(few=True)
        await player.until(lambda: player.app.theme == FEW.name, "the few colours")
        await player.press("f3")
        assert player.app.theme == FEW.name
        await player.press("right")
        pane = player.pane("right")
        row = next(k for k, each in enumerate(pane.rows) if each.key == pane.cursor)
        styles = [each.style for each in pane.render_line(row - pane.top) if each.style]
        inks = {(style.color.get_truecolor().hex if style.color else "") for style in styles}
        grounds = {(style.bgcolor.get_truecolor().hex if style.bgcolor else "") for style in styles}
        assert inks == {"#000000"}
        assert grounds == {"#aaaaaa"}
        player.app.looks.change(theme="nord")
        assert player.app.theme == "nord"
        player.app.looks.change(theme=DARK.name)
        assert player.app.theme == FEW.name

    play(steps, start=at_desk())


def test_hints_that_were_dismissed_do_not_return_when_the_program_is_started_again(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"

    async def first(player: Player) -> None:
        await open_desk(player)
        await player.press("down")
        assert "goes in among the answers" in player.words("hint")

    async def second(player: Player) -> None:
        await open_desk(player)
        assert "goes in among the answers" in player.words("hint")
        await player.press("escape")
        await player.sees("No more hints. ? is there at any time.")

    async def third(player: Player) -> None:
        await open_desk(player)
        assert not player.pane("hint").display

    for steps in (first, second, third):
        play(steps, start=at_desk(), book=SettingsBook.open(file))


def doubtful(folder: Path) -> StartAt:
    """Keep a game whose orders do not give its numbers."""
    played(folder, "First try", 2)
    store = Store(folder)
    record = store.load("First try").record
    rows = record.state["rows"]
    assert isinstance(rows, dict)
    store.write(evolve(record, state={**record.state, "rows": {**rows, "treasury": 19.0}}))
    return StartAt(save="First try")


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_a_doubt_that_comes_out_late_is_told_and_stands_in_the_header(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def steps(player: Player) -> None:
        await player.sees("TRAY", "Treasury 19/", DOUBT)
        assert "in doubt" in player.rows[0]
        await player.press("down")
        assert DOUBT not in player.flat
        assert "in doubt" in player.rows[0]

    play_on_disk(steps, disk(tmp_path).desk, size, doubtful(tmp_path))


def test_a_click_on_the_name_of_the_game_finds_a_command() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.click("WAKHAN", "head")
        await player.sees("type part of a name")

    play(steps, start=at_desk())


def test_who_has_spent_all_attention_is_told_the_way_on() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("e", "e")
        await player.sees("Briefing")
        await player.press("enter")
        await player.sees("! CRISIS")
        await player.press("i", "1", "h", "1", "l", "1")
        await player.sees("Attention ○○○")
        await player.press("p", "1")
        await player.sees("No attention is left: answer 2 of the crisis costs none.")
        await player.press("e", "2", "p", "1")
        await player.sees("No attention is left: e ends the turn.")

    play(steps, start=at_desk())


def test_a_question_marks_the_answer_that_the_cursor_is_on() -> None:
    asked: list[str] = []

    async def steps(player: Player) -> None:
        await player.sees("New game")
        player.app.push_screen(
            ChoiceScreen("Two roads", ["Which?"], [("Take it", lambda: asked.append("it"))])
        )
        await player.sees("1 Take it", "▸2 Go back")
        await player.press("up")
        await player.sees("▸1 Take it")
        assert "▸2" not in player.text
        await player.press("enter")
        await player.until(lambda: asked == ["it"], "the answer")

    play(steps)
