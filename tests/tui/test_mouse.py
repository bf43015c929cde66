"""The same by mouse."""

from tests.tui.playing import SMALL, WIDE, Player, at_desk, play
from tests.tui.shelf import MemoryKeeper


def test_files_answers_and_commands_are_clicked() -> None:
    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.click("New game", "main")
        await player.sees("A strait that pays")
        await player.click("Level", "right")
        await player.sees("Cabinet")
        await player.click("begin", "foot")
        await player.sees("to the desk")
        await player.click("to the desk", "foot")
        await player.sees("TRAY")
        await player.click("Grain for a berth", "left")
        await player.sees("Old Tarik offers grain")
        await player.click("Keep the berth", "right")
        await player.sees("✓ Keep the berth")
        await player.click("Initiatives", "left")
        await player.sees("Trade mission to Bora")
        await player.click("Trade mission to Bora", "right")
        await player.until(
            lambda: player.pane("right").cursor == "ord:launch trade_mission bora", "the cursor"
        )
        assert "Attention ●●○" in player.text
        await player.click("Trade mission to Bora", "right")
        await player.sees("Attention ●○○")
        await player.click("Trade", "band")
        await player.sees("WHAT IT IS MADE OF")
        await player.click("Security", "left")
        await player.until(lambda: player.words("right").startswith("Security"), "the account of Security")
        await player.click("back", "foot")
        await player.sees("TRAY")
        await player.click("end turn", "foot")
        await player.sees("1 attention left")
        await player.click("attention left", "foot")
        await player.sees("Briefing", "turn 2 of 6")

    play(steps, SMALL)


def test_links_lead_to_the_codex_and_back() -> None:
    async def steps(player: Player) -> None:
        await player.sees("to the desk")
        await player.press("enter", "e", "e", "enter")
        await player.sees("Fire in the harbour", "See the quay")
        await player.click("quay.", "right")
        await player.sees("Codex", "Stone from the last century.")
        await player.press("up", "down")
        await player.click("The strait", "left")
        await player.sees("Forty kilometres of water.")
        await player.press("x")
        await player.sees("Stone from the last century.")
        await player.press("escape", "escape", "escape")
        await player.sees("TRAY")

    play(steps, WIDE, start=at_desk())


def test_a_game_to_continue_moves_no_other_entry_of_the_title() -> None:
    places: list[int] = []
    keeper = MemoryKeeper()

    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.until(lambda: player.app.loaded, "the engine")
        if places:
            await player.sees("Continue")
        places.append(next(y for y, row in enumerate(player.rows) if "New game" in row))
        await player.press("n")
        await player.sees("A strait that pays")
        await player.press("enter")
        await player.sees("to the desk")

    for _ in range(2):
        play(steps, SMALL, keeper=keeper)
    assert len(set(places)) == 1
