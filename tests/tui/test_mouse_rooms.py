"""The rooms beside the desk by mouse alone: rows, links, commands at the foot, the wheel, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from tests.tui.disk import disk, played
from tests.tui.disk import play as play_from_disk
from tests.tui.playing import SMALL, WIDE, Player, at_desk, play

STORY = "burning-road"


async def to_desk(player: Player) -> None:
    """Go from the first briefing to the desk."""
    await player.sees("to the desk")
    await player.click("to the desk", "foot")
    await player.sees("TRAY")


async def open_room(player: Player, name: str) -> None:
    """Open a room by the palette, found by name and clicked."""
    await player.press("colon", *name)
    await player.click(name, "found")


async def wheel(player: Player, pane: str, down: bool = True) -> None:
    """Turn the wheel over a pane."""
    target = player.pane(pane)
    kind = events.MouseScrollDown if down else events.MouseScrollUp
    target.post_message(kind(target, 2, 2, 0, 0, 0, False, False, False))
    await player.pilot.pause()


def test_relations_lead_on_by_mouse() -> None:
    async def steps(player: Player) -> None:
        await to_desk(player)
        await open_room(player, "relations")
        await player.sees("The region as a whole", "BOUNDARY")
        await player.click("Tajikistan", "left")
        await player.sees("Fourteen kilometres away", "Wants Buyers and money for hydropower")
        await player.click("chronicle", "foot")
        await player.sees("Chronicle")
        assert player.words("right").startswith("Trust of Tajikistan")
        await player.click("back", "foot")
        await player.sees("Relations")
        await player.click("Dushanbe on the map", "right")
        await player.sees("The map room", "Dushanbe", "Capital, Tajikistan")
        await player.click("back", "foot")
        await player.click("the nearest republic", "right")
        await player.sees("Codex")
        await player.click("back", "foot")
        await player.click("links", "foot")
        await player.click("2 ", "foot")
        await player.sees("Codex", "Rogun")
        await player.click("back", "foot")
        await player.click("back", "foot")
        await player.sees("TRAY")

    play(steps, WIDE, STORY, at_desk(STORY))


def test_the_map_is_zoomed_walked_and_left_by_the_foot() -> None:
    async def steps(player: Player) -> None:
        from game.tui.mapboard import MapBoard

        await to_desk(player)
        await open_room(player, "map")
        await player.sees("The map room")
        board = player.app.screen.query_one(MapBoard)
        whole = board.window
        await player.click("closer", "foot")
        await player.until(lambda: board.window != whole, "a closer map")
        await player.click("farther", "foot")
        await player.click("next", "foot")
        await player.sees("Five doors, one clerk")
        await player.click("relations", "foot")
        await player.sees("Relations")
        await player.click("back", "foot")
        await player.sees("The map room")
        await player.click("back", "foot")
        await player.sees("TRAY")

    play(steps, WIDE, STORY, at_desk(STORY))


def test_the_codex_turns_its_pages_by_wheel_and_click() -> None:
    async def steps(player: Player) -> None:
        await to_desk(player)
        await open_room(player, "codex")
        await player.sees("Codex", "pages", "Boundary")
        await player.until(lambda: len(player.pane("left").rows) > player.pane("left").page, "a list to roll")
        first = player.pane("left").top
        await wheel(player, "left")
        await player.until(lambda: player.pane("left").top > first, "the list to roll down")
        await wheel(player, "left", down=False)
        await player.until(lambda: player.pane("left").top == first, "the list to roll up")
        await player.click("Boundary", "left")
        await player.until(lambda: player.words("right").startswith("Boundary"), "the page")
        await player.click("back", "foot")
        await player.sees("Codex")
        await player.click("back", "foot")
        await player.sees("TRAY")

    play(steps, WIDE, STORY, at_desk(STORY))


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_help_is_scrolled_and_its_words_followed(size: tuple[int, int]) -> None:
    async def steps(player: Player) -> None:
        await to_desk(player)
        await player.click("help", "foot")
        await player.sees("THE DESK", "KEYS")
        pane = player.pane("beside" if size == WIDE else "main")
        await player.click("files", "main")
        await player.until(lambda: pane.rows[pane.top].key == "word:file", "the word at the top")
        await wheel(player, pane.id or "", down=False)
        assert pane.rows[pane.top].key != "word:file"
        await player.press("pageup", "pageup", "pageup")
        await player.click("ledger", "main")  # a command of the screen below
        await player.sees("Ledger", "turn 1 of 22")

    play(steps, size, STORY, at_desk(STORY))


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_a_whole_story_ends_in_a_verdict_that_leads_on(size: tuple[int, int]) -> None:
    async def steps(player: Player) -> None:
        await to_desk(player)
        while "The verdict" not in player.rows[0]:
            await player.end_turn("1")
            if "Briefing" in player.rows[0]:
                await player.press("enter")
        await player.sees("GOALS", "You reached")
        assert ("WHAT CAME OF IT" in player.words("beside")) == (size == WIDE)
        assert ("WHAT CAME OF IT" in player.words("main")) == (size == SMALL)
        for name, words in (("chronicle", "Chronicle"), ("relations", "Relations"), ("map", "The map room")):
            await player.click(name, "foot")
            await player.sees(words)
            await player.click("back", "foot")
            await player.sees("The verdict")
        await wheel(player, "main")
        await player.click("back", "foot")
        await player.sees("New game")

    play(steps, size, start=at_desk())


def test_autosaves_are_told_of_and_gone_on_with_by_mouse(tmp_path: Path) -> None:
    played(tmp_path, "First try", 3)

    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.until(lambda: player.app.loaded, "the engine")
        await player.click("Saves", "main")
        await player.sees("AUTOSAVES", "OLDER COPIES")
        await player.press("down")
        await player.sees("▸ AUTOSAVES", "Every game is kept by itself at both ends of a turn.")
        await player.click("delete", "foot")
        await player.sees("Put the cursor on a game first.")
        await player.click("Summer 1992", "right")
        await player.click("Summer 1992", "right")
        await player.sees("Go on from the autosave")
        await player.click("Go on from", "foot")
        await player.sees("TRAY", "turn 3 of 6")

    play_from_disk(steps, disk(tmp_path).desk, SMALL)


def test_two_games_are_compared_by_mouse(tmp_path: Path) -> None:
    played(tmp_path, "First try", 3)
    played(tmp_path, "Another road", 2, last=1)

    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.until(lambda: player.app.loaded, "the engine")
        await player.click("Saves", "main")
        await player.sees("1 Another road")
        await player.click("compare", "foot")
        await player.sees("◆ Another road")
        await player.click("First try", "left")
        await player.click("compare", "foot")
        await player.sees("They part in turn", "DECISIONS THAT DIFFER")
        await player.click("back", "foot")
        await player.sees("SAVED GAMES")

    play_from_disk(steps, disk(tmp_path).desk, WIDE)
