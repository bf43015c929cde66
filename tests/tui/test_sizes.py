"""Every screen at every size: nothing is cut, nothing overflows, and too small says so."""

import pytest

from game.tui.pane import Pane
from tests.tui.playing import SMALL, WIDE, Player, at_desk, play

SIZES = ((80, 24), (100, 30), (136, 40), (200, 60))
WALK = (
    (),
    ("right",),
    ("1",),
    ("i",),
    ("l",),
    ("p",),
    ("h",),
    ("g",),
    ("w",),
    ("q", "k"),
    ("q", "question_mark"),
)


def check(player: Player) -> None:
    """Every row of every pane fits its pane, and the screen is full width."""
    for pane in player.app.screen.query(Pane):
        if not pane.display or not pane.content_size.area:
            continue
        for row in pane.rows:
            assert row.width <= pane.content_size.width, (pane.id, row.text, pane.content_size)
            cut = (
                row.text.rstrip().endswith("…") and row.key != "panel:coming"
            )  # told whole in a list of its own
            assert not cut or "chance…" in row.text or "later…" in row.text, row.text


@pytest.mark.parametrize(("story", "size"), [("tiny", SMALL), *(("burning-road", size) for size in SIZES)])
def test_nothing_is_cut_at_any_size(story: str, size: tuple[int, int]) -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        check(player)
        await player.press("enter")
        await player.sees("TRAY")
        for _ in range(2):
            for keys in WALK:
                await player.press(*keys)
                await player.pilot.pause()
                check(player)
            await player.press("q")
            await player.sees("TRAY")
            await player.end_turn("1")
            check(player)
            await player.press("enter")
            await player.sees("TRAY")

    play(steps, size, story, at_desk(story))


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
            check(player)
        await player.pilot.resize_terminal(60, 20)
        await player.sees("Wakhan needs a window of 80 by 24; this one is 60 by 20.")
        assert "TRAY" not in player.text
        await player.pilot.resize_terminal(80, 24)
        await player.sees("TRAY")

    play(steps, start=at_desk())
