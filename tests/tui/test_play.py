"""A whole game by keyboard, as a player would play it."""

from game.tui.keeping import StartAt
from tests.tui.playing import SMALL, Player, at_desk, play
from tests.tui.shelf import MemoryKeeper


def test_a_new_game_is_chosen_answered_undone_and_played_to_its_verdict() -> None:
    async def steps(player: Player) -> None:
        await player.sees("New game", "Leave")
        await player.press("n")
        await player.sees("The tiny strait", "Six quarters on a strait", "A strait that pays", "Standard")
        await player.press("l", "l")
        await player.sees("Guided")
        await player.press("s", *["backspace"] * 7, "7", "enter")
        await player.sees("Seed 7")
        await player.press("enter")
        await player.sees("You run the harbour office", "turn 1 of 6", "to the desk")
        await player.press("enter")
        await player.sees("TRAY", "ORDERS", "Grain for a berth", "Attention ●●●", "Guided")
        await answer_the_grain(player)
        await launch_a_mission(player)
        await end_the_turn(player)
        await ask_why(player)
        await play_on(player)

    kept = play(steps)
    assert kept.events[0] == "begin"
    assert "undo" in kept.events
    assert kept.games["The tiny strait"][2].count("end") == 6


async def answer_the_grain(player: Player) -> None:
    for _ in range(3):
        if "Old Tarik offers grain" not in player.flat:
            await player.press("down")
    await player.sees("1 Take the grain", "● 1 capital", "Trade +2 lasting", "The grain is sold")
    await player.press("1")
    await player.sees("✓ You answered: Take the grain.", "Attention ●●○", "Capital 2/8")
    await player.press("u")
    await player.sees("Taken back", "Attention ●●●", "Capital 3/8")
    await player.press("1")
    await player.sees("✓ Take the grain")


async def launch_a_mission(player: Player) -> None:
    await player.press("i")
    await player.sees("Trade mission to Aral", "Trade mission to Bora", "Contracts signed in Aral")
    await player.press("down", "enter")
    await player.sees("You began “Trade mission to Bora”", "Attention ●○○")


async def end_the_turn(player: Player) -> None:
    await player.press("e")
    await player.sees("1 attention left")
    await player.press("down")
    await player.sees("end turn", "turn 1 of 6")
    await player.press("e", "e")
    await player.sees("Briefing", "turn 2 of 6", "Fire in the harbour”, a crisis")


async def ask_why(player: Player) -> None:
    await player.press("w")
    await player.sees("WHAT IT IS MADE OF", "SINCE THE LAST TURN", "Where it rests without causes")
    first = player.words("right")
    await player.press("down")
    await player.until(lambda: player.words("right") != first, "another account")
    await player.press("q")
    await player.sees("Briefing")
    await player.press("enter")
    await player.sees("! CRISIS", "Send the sailors in", "60 in 100: They save the cotton.")


async def play_on(player: Player) -> None:
    await player.press("e")
    await player.sees("A crisis on your desk must be answered before the turn can end.")
    await player.press("2")
    await player.sees("IN FACT", "It was the fire boat that burned.")
    for _ in range(12):
        if "The verdict" in player.rows[0]:
            break
        await player.press("e", "e")
        await player.until(
            lambda: "Briefing" in player.rows[0] or "verdict" in player.rows[0], "the next turn"
        )
        if "Briefing" in player.rows[0]:
            await player.press("enter")
            await player.sees("TRAY")
            if "CRISIS" in player.text:
                await player.press("2")
    await player.sees("The verdict", "FROM FIRST TO LAST")
    assert "JUDGES" in player.words("main")
    assert "The merchant" in player.words("main")
    await player.press("q")
    await player.sees("New game", "Continue")


def test_what_was_kept_is_continued_where_it_was() -> None:
    async def first(player: Player) -> None:
        await player.press("n")
        await player.sees("A strait that pays")
        await player.press("enter")
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("Attention ●●●")
        await player.press("1")
        await player.sees("You answered")
        await player.press("q", "q")
        await player.sees("Continue")

    keeper = play(first)

    async def second(player: Player) -> None:
        await player.sees("Continue")
        await player.press("c")
        await player.sees("TRAY", "Attention ●●○", "✓")

    play(second, keeper=keeper)

    async def third(player: Player) -> None:
        await player.sees("Continue")
        await player.press("c")
        await player.sees("TRAY", "Attention ●●○")
        await player.press("s", *"mine", "enter")
        await player.sees("Saved as “mine”")

    play(third, keeper=keeper)
    assert "mine" in keeper.games


def test_trouble_with_keeping_is_said_and_the_game_goes_on() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        await player.press("1")
        await player.sees("The disk is full.")
        await player.press("u")
        await player.sees("The disk is full.", "Attention ●●●")

    play(steps, start=at_desk(), keeper=MemoryKeeper(trouble="The disk is full."))


def test_the_panels_show_what_can_be_ordered() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        for key, *words in (
            ("l", "Ladders", "Patrols in the strait", "Stop and search"),
            ("p", "Projects", "The sea wall", "2 treasury"),
            ("h", "Home", "Mend Army", "● 2 capital"),
            ("g", "Goals", "A strait that pays", "Quiet waters"),
        ):
            await player.press(key)
            await player.sees(*words)
        await player.press("h", "1")
        await player.sees("You mended fences with Army.", "Capital 1/8")
        await player.press("o")
        await player.sees("What is to come", "ORDERED THIS TURN")
        await player.press("h")
        await player.sees("too dear ● 2 capital")
        await player.press("2")
        await player.sees("It costs 2 capital and you have 1.")

    play(steps, start=at_desk())


def test_a_scenario_that_does_not_load_says_why_and_a_save_that_does_not_open_too() -> None:
    from tests.tui.shelf import library

    shelf = library("tiny")
    shelf.broken["wreck"] = "wreck/events.yaml:3:5  unknown-name  no such thing: trde, did you mean trade"

    async def steps(player: Player) -> None:
        await player.press("n")
        await player.sees("wreck")
        await player.press("down")
        await player.sees("THIS STORY CANNOT BE PLAYED YET", "did you mean trade")
        await player.press("enter")
        await player.sees("This story cannot be played yet.")
        await player.press("up", "enter")
        await player.sees("to the desk")

    play(steps, story=shelf)

    async def lost(player: Player) -> None:
        await player.sees("nowhere")

    play(lost, start=StartAt(save="nowhere"))


def test_help_names_every_key_of_the_screen_below() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        await player.press("question_mark")
        await player.sees("KEYS", "Take back the last order of this turn.")
        assert "HOW IT IS PLAYED" in player.words("main")
        await player.press("escape")
        await player.sees("TRAY")

    play(steps, SMALL, start=at_desk())
