"""The map room as a player uses it."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from game.tui.mapboard import MapBoard
from game.tui.screens.map import MapScreen
from game.view.map.atlas import atlas
from tests.tui.playing import SMALL, WIDE, Player, at_desk, play

STORY = "burning-road"
NOTE = "Boundaries shown are not an endorsement"
SIZES = ((80, 24), (100, 30), (120, 36), (160, 48), (200, 60))


async def enter(player: Player) -> MapBoard:
    """Go from the first briefing to the map room."""
    await player.sees("to the desk")
    await player.press("enter")
    await player.sees("TRAY")
    await player.press("m")
    await player.sees("The map room")
    return player.app.screen.query_one(MapBoard)


def map_rows(board: MapBoard) -> list[str]:
    return [board.render_line(y).text for y in range(board.content_size.height)]


def selected(player: Player) -> str:
    screen = player.app.screen
    assert isinstance(screen, MapScreen)
    return screen.selected


async def click(player: Player, board: MapBoard, place: str, times: int = 1) -> None:
    assert board.window is not None
    x, y = board.window.cell(atlas().places[place].at)
    pilot: Pilot[int] = player.pilot
    await pilot.click(board, offset=(x, y), times=times)


@pytest.mark.parametrize("size", SIZES)
def test_the_map_fits_every_size_and_always_carries_its_note(size: tuple[int, int]) -> None:
    async def steps(player: Player) -> None:
        board = await enter(player)
        rows = map_rows(board)
        assert all(len(row) == board.content_size.width for row in rows)
        text = "\n".join(rows)
        assert "Tashkent" in text
        assert "Karachi" in text
        await player.sees(NOTE, "open", "risky", "closed")
        await player.sees("A page signed in Peshawar", "Comes from: Peshawar")
        for name in ("told", "legend"):
            pane = player.pane(name)
            assert all(row.width <= pane.content_size.width for row in pane.rows)

    play(steps, size, STORY, at_desk(STORY))


def test_tab_turns_to_each_thing_in_its_order_and_the_account_follows() -> None:
    async def steps(player: Player) -> None:
        await enter(player)
        assert selected(player) == "file:peshawar_accord"
        await player.press("tab", "tab")
        assert selected(player).startswith("road:")
        await player.sees("Our road, risky", "times the cheapest", "Cost:")
        await player.press("shift+tab")
        await player.sees("Five doors, one clerk")
        await player.press("2", "1")
        assert selected(player) == "file:peshawar_accord"

    play(steps, SMALL, STORY, at_desk(STORY))


def test_going_through_the_roads_leaves_a_map_that_shows_them_where_it_is() -> None:
    async def steps(player: Player) -> None:
        board = await enter(player)
        whole = board.window
        while selected(player) != "road:transit.vladivostok":
            await player.press("tab")
            assert board.window == whole, selected(player)
        await player.sees("Across Siberia to the Pacific")

    play(steps, WIDE, STORY, at_desk(STORY))


def test_the_legend_names_the_marks_where_there_is_room() -> None:
    async def steps(player: Player) -> None:
        await enter(player)
        assert ("★ capital" in player.text) == (player.app.size.height >= 30)

    for size in ((80, 24), (120, 36)):
        play(steps, size, STORY, at_desk(STORY))


def test_arrows_go_from_place_to_place_and_countries_tell_of_themselves() -> None:
    async def steps(player: Player) -> None:
        await enter(player)
        await player.press("left")
        assert selected(player) == "place:torkham"
        await player.press("left")
        assert selected(player) == "place:kabul"
        await player.sees("The Kabul gate", "Led by: Sibghatullah Mojaddedi")
        await player.press("shift+tab")
        await player.sees("Trust of", "Wants:", "Fears:")

    play(steps, WIDE, STORY, at_desk(STORY))


def test_zoom_and_pan_by_key_change_the_view_and_come_back() -> None:
    async def steps(player: Player) -> None:
        board = await enter(player)
        whole = board.window
        assert whole is not None
        await player.press("plus", "plus", "plus")
        assert board.window is not None
        assert board.window.step < whole.step
        await player.sees("Jalalabad")  # places of no part in the story come with a close view
        close = board.window
        await player.press("shift+left", "shift+down")
        assert board.window != close
        await player.press("minus")
        assert board.window.step > close.step
        await player.press("0")
        assert board.window == whole

    play(steps, WIDE, STORY, at_desk(STORY))


def test_the_mouse_selects_opens_zooms_and_drags() -> None:
    async def steps(player: Player) -> None:
        board = await enter(player)
        await click(player, board, "kabul")
        assert selected(player) == "place:kabul"
        before = board.window
        assert before is not None
        await player.pilot.mouse_down(board, offset=(20, 20))
        await player.pilot.hover(board, offset=(26, 17))
        await player.pilot.mouse_up(board, offset=(26, 17))
        assert board.window == before.moved(-6, 3)
        assert selected(player) == "place:kabul"
        await player.click("Salang - Kabul", "told")
        assert selected(player) == "road:transit.salang"
        await player.click("Five doors", "told")
        await click(player, board, "islamabad", times=2)
        await player.sees("TRAY", "Five new states are ready to exchange ambassadors")

    play(steps, WIDE, STORY, at_desk(STORY))


def test_the_wheel_comes_closer_to_the_pointer() -> None:
    async def steps(player: Player) -> None:
        from textual import events

        board = await enter(player)
        assert board.window is not None
        kabul = atlas().places["kabul"].at
        x, y = board.window.cell(kabul)
        step = board.window.step
        for kind, closer in ((events.MouseScrollUp, True), (events.MouseScrollDown, False)):
            board.post_message(kind(board, x, y, 0, 0, 0, False, False, False))
            await player.until(
                lambda step=step: board.window is not None and board.window.step != step,  # type: ignore[misc]
                "another scale",
            )
            assert (board.window.step < step) == closer
            assert board.window.cell(kabul) == (x, y)
            step = board.window.step

    play(steps, WIDE, STORY, at_desk(STORY))


def test_the_map_leads_to_the_desk_to_relations_to_why_and_to_the_codex() -> None:
    async def steps(player: Player) -> None:
        await enter(player)
        await player.press("2", "enter")
        await player.sees("TRAY", "Five new states are ready to exchange ambassadors")
        await player.press("m")
        await player.sees("The map room")
        await player.press("tab", "tab", "w")
        await player.sees("WHAT IT IS MADE OF")
        await player.press("q", "shift+tab", "shift+tab", "shift+tab")
        await player.sees("Led by: Islam Karimov, President")
        await player.press("k")
        await player.sees("Codex", "Two borders from the sea")
        await player.press("q")
        await player.sees("The map room")
        await player.press("r")
        await player.sees("Relations", "Uzbekistan")
        await player.press("q")
        await player.sees("The map room")
        await player.press("q")
        await player.sees("TRAY")

    play(steps, WIDE, STORY, at_desk(STORY))


def test_opened_from_relations_the_map_still_finds_the_desk() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter", "r")
        await player.sees("Relations")
        await player.press("m")
        await player.sees("The map room")
        await player.press("2", "enter")
        await player.sees("TRAY", "Five new states are ready to exchange ambassadors")

    play(steps, WIDE, STORY, at_desk(STORY))


def test_the_map_follows_the_window_and_the_theme() -> None:
    async def steps(player: Player) -> None:
        board = await enter(player)
        for width, height in ((80, 24), (160, 48), (120, 36)):
            await player.pilot.resize_terminal(width, height)
            await player.until(lambda w=width: player.app.screen.size.width == w, "the new size")  # type: ignore[misc]
            await player.until(
                lambda: len(board.render_line(0).text) == board.content_size.width, "a map of the new size"
            )
            assert "Tashkent" in "\n".join(map_rows(board))
        dark = {segment.style for segment in board.render_line(5)}
        await player.press("f3")
        await player.until(
            lambda: {segment.style for segment in board.render_line(5)} != dark, "other colours"
        )

    play(steps, WIDE, STORY, at_desk(STORY))


def test_a_story_almost_without_places_still_has_its_map() -> None:
    async def steps(player: Player) -> None:
        board = await enter(player)
        await player.sees("Our ferry")
        await player.press("tab", "tab", "tab", "left", "up", "down", "right", "plus", "enter")
        await player.pilot.pause()
        assert board.picture is not None

    play(steps, SMALL, "tiny", at_desk())


@pytest.mark.parametrize("theme", ["wakhan-contrast", "wakhan-blue-light", "textual-light", "ansi-dark"])
def test_the_map_is_drawn_in_any_theme(theme: str) -> None:
    async def steps(player: Player) -> None:
        board = await enter(player)
        player.app.theme = theme
        await player.pilot.pause()
        assert "Tashkent" in "\n".join(map_rows(board))

    play(steps, SMALL, STORY, at_desk(STORY))


def test_plain_drawing_reaches_the_whole_map_room() -> None:
    async def steps(player: Player) -> None:
        from game.play.settings import Settings

        player.app.looks.try_on(Settings(ascii=True))
        await enter(player)
        await player.sees("*Tashkent")
        assert player.text.isascii()

    play(steps, WIDE, STORY, at_desk(STORY))
