"""The settings by keyboard and by mouse: tried on, kept, and at work at once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from game.play.settings import Settings
from game.play.settings_book import SettingsBook
from game.tui import screens as folder
from game.tui.frame import Frame
from game.tui.keymap import commands, refusal, sound
from game.tui.keys import ALL
from game.tui.screens.all import commands_by_screen, screens
from tests.tui.playing import WIDE, Player, at_desk, play


async def to_settings(player: Player) -> None:
    await player.sees("New game")
    await player.press("f2")
    await player.sees("LOOK", "Wakhan, dark", "KEYS")


async def to_page(player: Player, label: str) -> None:
    for _ in range(40):
        if player.app.screen.current.partition(":")[2] == label:  # type: ignore[attr-defined]
            return
        await player.press("down")
    raise AssertionError(f"{label} is not in the list:\n{player.text}")


async def to_key(player: Player, command: str) -> None:
    await player.press("right")
    for _ in range(40):
        if player.pane("right").cursor == f"key:{command}":
            return
        await player.press("down")
    raise AssertionError(f"{command} is not in the list:\n{player.text}")


def test_a_theme_is_tried_on_and_taken_off_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"

    async def steps(player: Player) -> None:
        await to_settings(player)
        await player.press("right", "down")
        await player.until(lambda: player.app.theme == "wakhan-light", "the light theme")
        assert not path.exists()
        await player.press("left")
        await player.until(lambda: player.app.theme == "wakhan-dark", "the dark theme again")
        await player.press("right", "down", "down", "enter")
        await player.sees("✓ Theme: High contrast.")
        assert player.app.theme == "wakhan-contrast"
        await player.press("q", "q")
        await player.sees("New game")
        assert player.app.theme == "wakhan-contrast"

    play(steps, book=SettingsBook.open(path))
    assert SettingsBook.open(path).settings.theme == "wakhan-contrast"

    async def later(player: Player) -> None:
        await player.sees("New game")
        assert player.app.theme == "wakhan-contrast"

    play(later, book=SettingsBook.open(path))


def test_leaving_at_once_takes_off_what_was_only_tried() -> None:
    async def steps(player: Player) -> None:
        await to_settings(player)
        await player.press("right", "down", "f2")
        await player.press("f2")
        await player.sees("New game")
        assert player.app.theme == "wakhan-dark"

    play(steps)


def test_settings_are_chosen_by_mouse() -> None:
    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.click("Settings", "main")
        await player.sees("LOOK")
        await player.click("High contrast", "right")
        await player.sees("✓ Theme: High contrast.")
        await player.click("Density", "left")
        await player.sees("How much air there is")
        await player.click("compact", "right")
        await player.sees("✓ Density: compact.")
        assert player.app.has_class("-compact")
        await player.click("Level", "left")
        await player.click("Cabinet", "right")
        await player.sees("✓ Level: Cabinet.")
        await player.click("Hints", "left")
        await player.click("back", "foot")
        await player.press("n")
        await player.sees("The tiny strait")
        assert player.app.screen.level == "cabinet"  # type: ignore[attr-defined]

    play(steps, WIDE)


def test_a_compact_desk_shows_more_of_itself() -> None:
    lengths: list[int] = []

    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        lengths.append(len(player.pane("left").rows))

    for density in ("roomy", "compact"):
        play(steps, start=at_desk(), book=SettingsBook(settings=Settings(density=density)))
    assert lengths[1] < lengths[0]


def test_a_key_is_changed_and_stands_everywhere_at_once(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"

    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        await player.press("f2")
        await player.sees("LOOK")
        await to_page(player, "Desk")
        await to_key(player, "end")
        await player.press("enter")
        await player.sees("Press the new key for “end turn”.")
        await player.press("f5")
        await player.sees("✓ “end turn” is now f5.", "1 changed", "was e")
        await player.press("q", "q")
        await player.sees("TRAY", "f5 end turn")
        await player.press("e")
        assert "attention left" not in player.text
        await player.press("f5")
        await player.sees("f5: end it")
        await player.press("f5")
        await player.sees("turn 2 of 6")
        await player.press("enter")
        await player.press("question_mark")
        await player.sees("KEYS")
        assert any("f5" in row and "end turn" in row for row in row_texts(player, "main"))
        await player.press("q", "colon", *"end")
        await player.sees("▸ end turn")
        assert any(row.rstrip().endswith("f5") for row in row_texts(player, "found"))

    play(steps, start=at_desk(), book=SettingsBook.open(path))
    assert SettingsBook.open(path).settings.keys == {"end": "f5"}


def row_texts(player: Player, pane: str) -> list[str]:
    return [row.text for row in player.pane(pane).rows]


def test_a_key_in_use_is_refused_and_keys_are_given_back() -> None:
    async def steps(player: Player) -> None:
        await to_settings(player)
        await to_page(player, "Desk")
        await to_key(player, "undo")
        for key, reason in (
            ("e", "The key e is taken: on the screen “Desk” it is “end turn”."),
            ("3", "The key 3 gives the answer with that number."),
            ("backspace", "The key backspace always goes back."),
            ("f2", "is “settings”."),
        ):
            await player.press("enter", key)
            await player.sees(reason)
        await player.press("enter", "escape")
        await player.sees("“undo” keeps its key.")
        await player.press("enter", "exclamation_mark")
        await player.sees("✓ “undo” is now !.", "was u")
        await player.press("r")
        await player.sees("✓ “undo” is now u.")
        await player.press("enter", "f6", "a")
        await player.sees("Give all 1 changed commands their own keys again?")
        await player.press("y")
        await player.sees("✓ Every command has its own key.")
        assert not player.app.looks.book.settings.keys

    play(steps)


def test_keys_are_changed_by_mouse() -> None:
    async def steps(player: Player) -> None:
        await to_settings(player)
        await player.click("Desk", "left")
        await player.sees("No two commands of a screen")
        await player.click("undo", "right")
        await player.sees("Press the new key for “undo”.")
        await player.press("f6")
        await player.sees("✓ “undo” is now f6.")
        await player.click("Desk", "left")
        await player.click("undo", "right")
        await player.press("u")
        await player.sees("✓ “undo” is now u.")

    play(steps, (120, 40))


def test_keys_that_cannot_be_are_left_out_of_a_file_written_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[keys]\nundo = "e"\nfly = "f"\nwhy = "f7"\n')

    async def steps(player: Player) -> None:
        await player.sees("In the settings the key e for undo is left out.")
        assert player.app.settings.keys == {"why": "f7"}

    play(steps, book=SettingsBook.open(path))


def test_a_damaged_file_is_said_on_the_title_and_the_game_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"\x00\xff")

    async def steps(player: Player) -> None:
        await player.sees("The settings were not read: the file is not text in UTF-8.", "New game")
        await player.press("n")
        await player.sees("The tiny strait")

    play(steps, book=SettingsBook.open(path))


def test_a_theme_nobody_knows_is_the_dark_one() -> None:
    async def steps(player: Player) -> None:
        await player.sees("New game")
        assert player.app.theme == "wakhan-dark"

    play(steps, book=SettingsBook(settings=Settings(theme="gone")))


@pytest.mark.parametrize("title", commands_by_screen())
def test_no_two_commands_of_a_screen_share_a_key_and_each_is_answered(title: str) -> None:
    names = commands(commands_by_screen()[title])
    keys = Counter(ALL[name].key for name in names)
    assert not {key: count for key, count in keys.items() if count > 1}
    if title in screens():
        assert all(hasattr(screens()[title], f"do_{name}") for name in commands_by_screen()[title])


def test_the_list_of_screens_is_whole() -> None:
    names = {path.stem for path in Path(next(iter(folder.__path__))).glob("*.py")}
    known = {screen.__module__.rpartition(".")[2] for screen in screens().values()}
    found = {
        name
        for name in names
        for value in vars(__import__(f"{folder.__name__}.{name}", fromlist=["_"])).values()
        if isinstance(value, type)
        and issubclass(value, Frame)
        and value.__name__.endswith("Screen")
        and value.__module__ == f"{folder.__name__}.{name}"
    }
    assert found == known


def test_a_swap_of_two_keys_needs_a_third_and_then_holds() -> None:
    all_ = commands_by_screen()
    settings = Settings()
    assert refusal("undo", "e", settings, all_)
    settings = settings.with_key("end", "f9")
    assert refusal("undo", "e", settings, all_) is None
    settings = settings.with_key("undo", "e").with_key("end", "u")
    assert sound(settings, all_) == (settings, [])
    assert sound(Settings(keys={"undo": "e"}), all_)[0] == Settings()
    assert sound(Settings(keys={"undo": "ctrl+x", "move": "x", "none": "y"}), all_)[0] == Settings()
