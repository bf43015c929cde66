"""Relations, postures and works, by keyboard and by mouse."""

import pytest

from game.tui.pane import Pane
from game.tui.screens.relations import RelationsScreen
from tests.tui.playing import SMALL, WIDE, Player, at_desk, play

STORY = "burning-road"


async def to_relations(player: Player) -> None:
    await player.sees("to the desk")
    await player.press("enter")
    await player.sees("TRAY")
    await player.press("r")
    await player.sees("The region as a whole", "THE REPUBLICS")


def fits(player: Player) -> None:
    """Nothing stands outside its pane, and nothing is cut."""
    for pane in player.app.screen.query(Pane):
        if pane.display and pane.content_size.area:
            for row in pane.rows:
                assert row.width <= pane.content_size.width - pane.GUTTER, (pane.id, row.text)
                assert "…" not in row.text, row.text


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (136, 40), (200, 60)])
def test_every_page_fits_at_every_size(size: tuple[int, int]) -> None:
    async def steps(player: Player) -> None:
        await to_relations(player)
        fits(player)
        screen = player.app.screen
        assert isinstance(screen, RelationsScreen)
        for _ in player.pane("left").keys:
            screen.move(1)
            fits(player)
        assert "Commerce" in player.words("right")

    play(steps, size, STORY, at_desk(STORY))


def test_the_region_says_what_it_is_and_what_would_tip_it() -> None:
    async def steps(player: Player) -> None:
        await to_relations(player)
        told = player.words("right")
        for words in (
            "If the story ended now: The status quo is kept",
            "BOUNDARY Insulation apart 70",
            "POLARITY Russia's weight",
            "AMITY Mean trust of the republics",
            "External transformation What would tip it: ✗ Insulation under 62, now 70",
        ):
            assert words in told, told
        await player.press("x")
        await player.sees("1 A regional security complex", "2 Three evolutions")
        await player.press("1")
        await player.sees("Codex", "A regional security complex")
        await player.press("q")
        await player.sees("Relations")

    play(steps, SMALL, STORY, at_desk(STORY))


def test_an_actor_is_read_by_keyboard_and_every_number_explains_itself() -> None:
    async def steps(player: Player) -> None:
        await to_relations(player)
        await player.press(*["down"] * 5)
        await player.sees("Islam Karimov, President", "Trust of Uzbekistan", "Wants The sea")
        await player.press("w")
        await player.sees("Why", "WHAT IT IS MADE OF")
        await player.press("q")
        await player.sees("Relations")
        await player.press("right", "enter")
        await player.sees("Why")
        await player.press("q", "down", "enter")
        await player.sees("Codex", "Two borders from the sea")
        await player.press("q", "q")
        await player.sees("THE REPUBLICS")
        await player.press("q")
        await player.sees("TRAY")

    play(steps, SMALL, STORY, at_desk(STORY))


def test_an_actor_is_read_by_mouse() -> None:
    async def steps(player: Player) -> None:
        await to_relations(player)
        await player.click("Iran", "left")
        await player.sees("Akbar Hashemi Rafsanjani, President", "THE REGION")
        await player.click("Amity of Iran", "right")
        await player.sees("Why", "WHAT IT IS MADE OF")

    play(steps, WIDE, STORY, at_desk(STORY))


def test_room_to_spare_shows_the_course_of_a_feeling() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.end_turn("1")
        await player.press("enter", "r", "down")
        await player.sees("Kazakhstan", "-100 to 100", "1992")

    play(steps, WIDE, STORY, at_desk(STORY))


def test_the_map_opens_at_the_seat_of_the_actor() -> None:
    async def steps(player: Player) -> None:
        await to_relations(player)
        await player.press(*["down"] * 5, "m")
        await player.sees("The map room", "Capital, Uzbekistan")

    play(steps, SMALL, STORY, at_desk(STORY))


def test_the_hardest_level_shows_feelings_in_words_only() -> None:
    async def steps(player: Player) -> None:
        await to_relations(player)
        assert not any(letter.isdigit() for row in player.pane("left").rows[2:9] for letter in row.text)
        await player.press("down")
        assert "Trust of Kazakhstan warm" in player.words("right")

    play(steps, SMALL, STORY, at_desk(STORY, level="cabinet"))


def test_a_story_without_a_number_still_has_a_page() -> None:
    async def steps(player: Player) -> None:
        await to_relations(player)
        await player.press("down")
        await player.sees(
            "Old Tarik, President", "A ferry every week.", "Nothing yet that it would remember."
        )

    play(steps, SMALL, "tiny", at_desk())


def test_orders_that_cannot_be_given_fold_under_one_line() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        await player.end_turn("1")
        await player.press("enter")
        await player.press("i", "1")
        await player.press("2")
        rows = [row.text for row in player.pane("right").rows]
        (fold,) = (text for text in rows if "not now" in text)
        assert fold.startswith("▸ ")
        assert "locked" not in "".join(rows)
        await player.press(*["down"] * 20, "enter")
        await player.until(lambda: "not now" not in player.words("right"), "the line to open")
        assert "locked ●" in player.words("right")
        assert "Another of this kind" in player.words("right")

    play(steps, SMALL, STORY, at_desk(STORY))


def test_ladders_are_tracks_and_projects_are_bars() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        await player.press("l")
        told = player.words("right")
        assert "None ━ ● Watch ─ Stop and search" in told.replace("\xa0", " ")
        assert "held 0 quarters" in told
        assert "Climbing down now: Credibility -2" in told
        await player.press("p")
        assert "takes 3 quarters, then 1 treasury each quarter" in player.words("right")
        assert "Work goes on only with: ✓ Security over 10, now 40" in player.words("right")
        await player.press("1")
        told = player.words("right")
        assert "UNDER WAY" in told or "Stop: The sea wall" in told
        assert "░░░░ 0 of 3 quarters · 1 treasury each quarter" in told
        assert "when done, after 3 quarters of work" in told

    play(steps, SMALL, "tiny", at_desk())
