"""Every screen at every size: nothing is cut, nothing overflows, and too small says so."""

import shutil
from pathlib import Path

import pytest

from game.tui import rows as wrapping
from game.tui.rows import Span, row
from game.tui.screens.all import screens
from tests.tui.fitting import Words, faults, fits, watch_words
from tests.tui.playing import SMALL, WIDE, Player, at_desk, play
from tests.tui.tour import everywhere, keep_games, tour

SIZES = ((80, 24), (100, 30), (120, 36), (136, 40), (160, 48), (200, 60))
# of a scenario in the making; elsewhere
PREVIEWS = ("previewdesk", "previewverdict", "dealtnews", "problems", "doorstep")


@pytest.fixture(scope="module")
def games(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep games for every tour of this module; each takes a copy."""
    folder = tmp_path_factory.mktemp("games")
    keep_games(folder)
    return folder


@pytest.mark.parametrize("size", SIZES)
def test_every_screen_fits_at_every_size(
    size: tuple[int, int], games: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: Words = []
    monkeypatch.setattr(wrapping, "_words", watch_words(broken))
    seen: set[str] = set()

    async def steps(player: Player) -> None:
        async def look(place: str) -> None:
            seen.add(type(player.app.screen).__name__)
            await fits(player, place)

        await everywhere(player, look)

    tour(shutil.copytree(games, tmp_path / "saves"), size, steps)
    assert not broken, "words that had to be broken, and the room there was"
    assert seen >= {each.__name__ for each in screens().values() if not each.__module__.endswith(PREVIEWS)}


def test_a_new_game_with_its_hints_fits_at_the_smallest_size() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await fits(player)
        for keys in ("enter", "down", "1", "i", "down", "escape", "w", "q", "e", "e", "enter"):
            await player.press(keys)
            await fits(player, keys)

    play(steps, SMALL, start=at_desk())


def test_misfits_are_found() -> None:
    async def steps(player: Player) -> None:
        await player.sees("New game")
        main = player.pane("main")
        assert not faults(player)
        main.show(lambda room: [row("x" * (room.width + 1)), row("shortened somewhere…")])
        assert [each.partition(":")[0] for each in faults(player)] == ["main", "main"]
        main.styles.offset = (0, -1)
        await player.until(lambda: "head and main lie over each other" in faults(player), "an overlap")
        main.styles.offset = (3, 0)
        await player.until(lambda: any("is not within" in each for each in faults(player)), "an overflow")

    play(steps)
    broken: Words = []
    assert list(watch_words(broken)([Span("a longest word")], 6))
    assert broken == [("longest", 6)]


def test_the_desk_at_its_smallest_shows_everything_important() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        text = player.text
        for words in (
            "Trade 22",
            "Security 45",
            "Energy 55",
            "Attention ●●●",
            "Capital",
            "Treasury",
            "Home:",
        ):
            assert words in text
        for number in "1234":
            assert any(f" {number} " in row[22:34] for row in player.rows[3:-1]), number
        for key in ("i ", "l ", "p ", "h ", "g "):
            assert any(row[:24].strip().startswith(key) for row in player.rows), key
        assert "end turn" in player.rows[-1]
        assert "? help" in player.rows[-1]

    play(steps, (80, 24), "burning-road", at_desk("burning-road"))


def test_a_wide_desk_uses_its_room() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("WHY THEY MOVED", "HOME", "TRAY", "Leave it")

    play(steps, WIDE, "burning-road", at_desk("burning-road"))


def test_the_window_may_change_while_the_game_is_open() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        await player.press("right", "down")
        for width, height in ((160, 48), (100, 30), (80, 24)):
            await player.pilot.resize_terminal(width, height)
            await player.until(lambda w=width: player.app.screen.size.width == w, "the new size")  # type: ignore[misc]
            await player.sees("TRAY", "end turn")
            await fits(player)
        await player.pilot.resize_terminal(60, 20)
        await player.sees("Wakhan needs a window of 80 by 24; this one is 60 by 20.")
        assert "TRAY" not in player.text
        await player.pilot.resize_terminal(80, 24)
        await player.sees("TRAY")

    play(steps, start=at_desk())
