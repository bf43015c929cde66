"""The saves screen with real games on a real disk, by keyboard and by mouse."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from attrs import evolve
from textual import events

from game.engine.content import Content
from game.save import Store
from game.tui.keeping import StartAt
from game.tui.screens.saves import SavesScreen
from tests.stories import content
from tests.tui.disk import disk, play, played
from tests.tui.fitting import fits
from tests.tui.playing import SMALL, WIDE, Player

Steps = Callable[[Player], Awaitable[None]]


def at_saves(folder: Path, steps: Steps, size: tuple[int, int] = SMALL, story: Content | None = None) -> None:
    """Open the saves screen and go on from there."""

    async def go(player: Player) -> None:
        await player.sees("New game")
        await player.until(lambda: player.app.loaded, "the engine")
        await player.press("s")
        await player.sees("SAVED GAMES")
        await steps(player)

    play(go, disk(folder, story).desk, size)


def spoil(folder: Path, name: str) -> None:
    path = folder / f"{name}.wakhan"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def edited() -> Content:
    """Give tiny with an event more, one less and one under another id, as if its author had worked on it."""
    story = content("tiny")
    known = dict(story.events)
    del known["new_year"]
    known["storm_anew"] = evolve(known.pop("storm"), id="storm_anew")
    known["second_fire"] = evolve(known["harbour_fire"], id="second_fire")
    return evolve(story, events=known, fingerprint="another")


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in Store(folder).entries() if not entry.auto)


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_every_save_is_shown_with_what_it_holds(tmp_path: Path, size: tuple[int, int]) -> None:
    session = played(tmp_path, "First try", 3)
    played(tmp_path, "Another road", 2, last=1)

    async def steps(player: Player) -> None:
        await player.sees("1 Another road", "2 First try", "AUTOSAVES", "OLDER COPIES")
        await fits(player)
        await player.press("down")
        await player.sees("The tiny strait", "Autumn 1992, turn 4 · Standard · seed 5", "saved 2026-01-01")
        await player.sees(f"Trade {round(session.value('trade'))}", "1 Summer 1992, turn 3")
        await player.sees("AUTOSAVES OF THIS GAME")
        assert "autosave auto-" not in player.text
        await fits(player)
        await player.press("f", "down", "down")
        await player.sees("▾ AUTOSAVES", "autosave auto-")
        await fits(player)
        await player.press("f")
        await player.sees("▸ AUTOSAVES")

    at_saves(tmp_path, steps, size)


def test_a_save_and_an_older_copy_of_it_are_gone_on_with(tmp_path: Path) -> None:
    played(tmp_path, "First try", 3)

    async def steps(player: Player) -> None:
        await player.sees("First try")
        await player.press("enter")
        await player.sees("TRAY", "turn 4 of 6")
        await player.press("q", "q")
        await player.sees("Continue")
        await player.press("s")
        await player.sees("1 Summer 1992, turn 3")
        await player.press("right", "enter")
        await player.sees("Go on from copy 1 of “First try”? What is saved now is kept as a copy.")
        await player.press("y")
        await player.sees("TRAY", "turn 3 of 6")

    at_saves(tmp_path, steps)
    assert Store(tmp_path).load("First try").record.turn == 3
    assert Store(tmp_path).load("First try", 1).record.turn == 4


def test_a_damaged_save_is_named_and_its_last_good_copy_opened(tmp_path: Path) -> None:
    played(tmp_path, "Sound", 1)
    played(tmp_path, "Ruin", 3)
    spoil(tmp_path, "Ruin")

    async def steps(player: Player) -> None:
        await player.sees("! Ruin", "damaged", "Its last good copy is of turn 4", "Sound")
        await fits(player)
        await player.press("enter")
        await player.sees("Ruin cannot be read", "its checksum does not match", "1 Go on from that copy")
        await fits(player)
        await player.press("1")
        await player.sees("TRAY", "turn 4 of 6")

    at_saves(tmp_path, steps)
    assert names(tmp_path)[-1] == "Sound"


def test_deleting_asks_first_and_by_mouse_too(tmp_path: Path) -> None:
    played(tmp_path, "First try", 3)
    played(tmp_path, "Another road", 2)

    async def steps(player: Player) -> None:
        await player.sees("1 Another road")
        await player.press("d")
        await player.sees("Delete “Another road” and its 2 older copies for good?")
        await player.press("escape")
        await player.click("First try", "left")
        await player.sees("turn 4 · Standard")
        await player.click("delete", "foot")
        await player.sees("Delete “First try”")
        await player.click("Delete", "foot")
        await player.sees("✓ “First try” is deleted.")
        await player.until(lambda: "First try" not in player.words("left").replace("“", ""), "the list")

    at_saves(tmp_path, steps)
    assert names(tmp_path) == ["Another road"]


def test_a_game_is_carried_out_and_in_again(tmp_path: Path) -> None:
    played(tmp_path / "saves", "First try", 2)
    file = tmp_path / "carried.wakhan"

    async def steps(player: Player) -> None:
        await player.sees("1 First try")
        await player.press("e")
        await player.sees("Export to:")
        await player.press(*["backspace"] * len(str(Path.cwd() / "First try.wakhan")))
        player.app.screen.post_message(events.Paste(str(file)))
        await player.sees("carried.wakhan")
        await player.press("enter")
        await player.sees("✓ “First try” is in")
        await player.click("import a game", "left")
        await player.sees("Import from:")
        player.app.screen.post_message(events.Paste(str(file)))
        await player.sees("carried.wakhan")
        await player.press("enter")
        await player.sees("The name is taken", "Save it as “First try 2”", "Take its place")
        await fits(player)
        await player.press("1")
        await player.sees("Imported. First try 2: identical")
        await player.sees("1 First try 2")

    at_saves(tmp_path / "saves", steps)
    assert names(tmp_path / "saves") == ["First try", "First try 2"]


def test_a_file_that_cannot_be_read_or_written_is_said(tmp_path: Path) -> None:
    played(tmp_path, "First try", 1)

    async def steps(player: Player) -> None:
        await player.sees("1 First try")
        await player.press("i", *"/nowhere/at-all", "enter")
        await player.sees("at-all: it is not there.")
        await player.press("e", *["backspace"] * 3, *"/x/y", "enter")
        await player.sees("there is no folder")
        await player.press("down")
        await player.sees("go on")

    at_saves(tmp_path, steps)


def test_all_saves_are_played_again_with_progress_and_a_result_each(tmp_path: Path) -> None:
    played(tmp_path, "First try", 3)
    played(tmp_path, "Ruin", 2)
    spoil(tmp_path, "Ruin")

    async def steps(player: Player) -> None:
        await player.sees("! Ruin")
        await player.click("verify all of them", "left")
        await player.sees("snapshots are proven.")
        await player.sees("✗")
        await player.press("down")
        await player.sees("PLAYED AGAIN", "✓ First try: identical", "orders to turn 4", "copy 2: identical")
        await fits(player)
        await player.press("v")
        await player.sees("3 of 3 snapshots are proven.")

    at_saves(tmp_path, steps, WIDE)


def test_an_edited_scenario_is_told_and_the_player_chooses(tmp_path: Path) -> None:
    played(tmp_path, "First try", 3)

    async def steps(player: Player) -> None:
        await player.sees("1 First try")
        await player.press("enter")
        await player.sees(
            "has been edited since this game was saved", "Added:", "Removed:", "Renamed:", "Go back"
        )
        await fits(player)
        await player.press("enter")
        await player.sees("SAVED GAMES")
        await player.press("enter")
        await player.sees("Go on in the edited one")
        await player.click("Go on in the edited one", "main")
        await player.sees("TRAY", "turn 4 of 6", "it goes on with the edited one")

    at_saves(tmp_path, steps, story=edited())


@pytest.mark.parametrize("start", [StartAt(), StartAt(save="First try")])
def test_the_title_tells_of_an_edit_too(tmp_path: Path, start: StartAt) -> None:
    played(tmp_path, "First try", 2)

    async def steps(player: Player) -> None:
        if start.save is None:
            await player.sees("Continue")
            await player.press("c")
        await player.sees("has been edited since this game was saved", "Removed:")
        await player.press("1")
        await player.sees("TRAY", "turn 3 of 6")

    play(steps, disk(tmp_path, edited()).desk, start=start)


def test_who_has_agreed_already_is_not_asked_again(tmp_path: Path) -> None:
    played(tmp_path, "First try", 2)

    async def steps(player: Player) -> None:
        await player.sees("TRAY", "turn 3 of 6")

    play(steps, disk(tmp_path, edited()).desk, start=StartAt(save="First try", anyway=True))


def test_an_earlier_turn_is_taken_up_as_a_branch(tmp_path: Path) -> None:
    played(tmp_path, "First try", 3)

    async def steps(player: Player) -> None:
        await player.sees("1 First try")
        await player.press("z")
        await player.sees("GO BACK TO", "4 Autumn 1992", "1 Winter 1992")
        await player.press("down", "down")
        await player.sees("Turn 2", "WHAT YOU DID THEN", "You answered")
        await fits(player)
        await player.press("enter")
        await player.sees("Begin a branch at turn 2? What was played stays as it is.")
        await player.press("z")
        await player.sees("TRAY", "turn 2 of 6", "This is “First try, turn 2”; “First try” stays as it is.")
        await player.press("z")
        await player.sees("GO BACK TO")
        await player.click("Winter 1992", "left")
        await player.sees("Turn 1 ")
        await player.click("Winter 1992", "left")
        await player.sees("Begin a branch at turn 1?")
        await player.click("Begin", "foot")
        await player.sees("turn 1 of 6", "“First try, turn 2” stays as it is.")

    at_saves(tmp_path, steps)
    assert names(tmp_path) == ["First try", "First try, turn 1", "First try, turn 2"]
    assert Store(tmp_path).load("First try").record.turn == 4


def test_at_the_hardest_level_there_is_one_line_and_it_is_said(tmp_path: Path) -> None:
    played(tmp_path, "Hard line", 2, level="cabinet")

    async def steps(player: Player) -> None:
        await player.sees("1 Hard line")
        await player.press("z")
        await player.sees("At the level Cabinet there is one line only")
        await player.press("right", "enter", "y")
        await player.sees("“Hard line” reads well, so go on with that.")
        await player.press("escape", "enter")
        await player.sees("TRAY")
        await player.press("z")
        await player.sees("At the level Cabinet there is one line only")
        await player.press("q", "q")
        await player.sees("New game")
        await player.press("n")
        await player.sees("A strait that pays")
        await player.press("l")
        await player.sees("one line only: no going back to a turn.")

    at_saves(tmp_path, steps)


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_two_games_are_put_side_by_side(tmp_path: Path, size: tuple[int, int]) -> None:
    played(tmp_path, "First try", 3)
    played(tmp_path, "Another road", 2, last=1)

    async def steps(player: Player) -> None:
        await player.sees("1 Another road")
        await player.press("c")
        await player.sees("“Another road” is marked:", "◆ Another road")
        await player.press("down", "c")
        await player.sees("A Another road", "B First try", "They part in turn", "Trade", "B-A")
        await fits(player)
        await player.press("pagedown")
        await player.sees("DECISIONS THAT DIFFER")
        await fits(player)
        await player.press("q")
        await player.sees("SAVED GAMES")
        assert "◆" not in player.text

    at_saves(tmp_path, steps, size)


def test_a_save_that_is_open_elsewhere_says_so(tmp_path: Path) -> None:
    played(tmp_path, "First try", 2)
    with Store(tmp_path).lock("First try"):

        async def steps(player: Player) -> None:
            await player.sees("1 First try")
            await player.press("enter")
            await player.sees("Another copy of Wakhan has First try open.")
            await player.press("d", "d")
            await player.sees("Another copy of Wakhan has First try open.")

        at_saves(tmp_path, steps)
    assert names(tmp_path) == ["First try"]


def test_saving_under_a_name_that_exists_asks(tmp_path: Path) -> None:
    played(tmp_path, "First try", 3)
    played(tmp_path, "Another road", 1)

    async def steps(player: Player) -> None:
        await player.sees("1 Another road")
        await player.press("enter")
        await player.sees("TRAY")
        await player.press("s", *"First try", "enter")
        await player.sees("There is a save called “First try” already. Write over it?")
        await player.press("n")
        await player.press("s", *"First try", "enter")
        await player.sees("Write over it?")
        await player.press("y")
        await player.sees("✓ Saved as “First try”.")
        await player.press("s", *"First try", "enter")
        await player.sees("✓ Saved as “First try”.")

    at_saves(tmp_path, steps)
    assert Store(tmp_path).load("First try").record.turn == 2
    assert Store(tmp_path).load("First try", 2).record.turn == 4


def test_a_folder_that_cannot_be_used_is_said_and_the_game_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "saves"
    folder.write_text("not a folder", "utf-8")

    async def steps(player: Player) -> None:
        await player.press("s")
        await player.sees("Could not look into the folder of saves", "No game is saved yet.")
        await player.press("q", "n")
        await player.sees("A strait that pays")
        await player.press("enter")
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY", "Could not")
        await player.press("1")
        await player.sees("Could not")

    async def loaded(player: Player) -> None:
        await player.sees("New game")
        await player.until(lambda: player.app.loaded, "the engine")
        await steps(player)

    play(loaded, disk(folder).desk)


async def wait_for(what: Awaitable[object]) -> None:
    await what


def test_a_list_that_is_read_too_late_breaks_nothing(tmp_path: Path) -> None:
    played(tmp_path, "First try", 2)

    async def steps(player: Player) -> None:
        await player.sees("1 First try")
        screen = player.app.screen
        assert isinstance(screen, SavesScreen)
        read = screen.entries
        gone = asyncio.ensure_future(wait_for(player.app.pop_screen()))
        while not gone.done():  # at every step of its going
            screen._listed(read)
            screen.say("too late")
            await asyncio.sleep(0)
        await player.sees("New game")

    at_saves(tmp_path, steps)
