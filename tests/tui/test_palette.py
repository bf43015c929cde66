"""Any command of a screen by typing part of its name."""

from tests.tui.playing import SMALL, Player, at_desk, play


async def to_desk(player: Player) -> None:
    await player.sees("to the desk")
    await player.press("enter")
    await player.sees("TRAY")


def test_a_command_is_found_and_run_by_keyboard() -> None:
    async def steps(player: Player) -> None:
        await to_desk(player)
        await player.press("colon")
        await player.sees("type part of a name")
        await player.press(*"cod")
        await player.sees(": cod", "▸ codex")
        await player.press("enter")
        await player.sees("Codex", "The quay")
        await player.press("q")
        await player.press("colon", "z", "z", "z")
        await player.sees("Nothing is called that.", "0 found")
        await player.press("enter", *["backspace"] * 3)
        await player.sees("type part of a name")
        await player.press("backspace")
        await player.until(lambda: "type part of a name" not in player.text, "the palette to close")
        await player.sees("TRAY")

    play(steps, SMALL, start=at_desk())


def test_letters_that_are_keys_elsewhere_only_type() -> None:
    async def steps(player: Player) -> None:
        await to_desk(player)
        await player.press("colon", *"queu1")
        await player.sees(": queu1")
        await player.press("escape")
        await player.sees("TRAY", "Attention ●●●", "turn 1 of 6")

    play(steps, SMALL, start=at_desk())


def test_by_mouse_and_away_by_a_click_beside_it() -> None:
    async def steps(player: Player) -> None:
        await to_desk(player)
        await player.press("colon", *"help")
        await player.sees("▸ help")
        await player.click("help", "found")
        await player.sees("KEYS")
        await player.press("q", "colon")
        await player.sees("type part of a name")
        await player.pilot.click(offset=(1, 22))
        await player.until(lambda: "type part of a name" not in player.text, "the palette to close")

    play(steps, SMALL, start=at_desk())


def test_the_arrows_choose_and_nothing_overflows() -> None:
    async def steps(player: Player) -> None:
        await to_desk(player)
        await player.press("colon")
        await player.sees("type part of a name")
        first = player.pane("found").cursor
        await player.press("down", "down")
        await player.until(lambda: player.pane("found").cursor != first, "the cursor to move")
        for pane in ("typed", "found"):
            for row in player.pane(pane).rows:
                assert row.width <= player.pane(pane).content_size.width

    play(steps, SMALL, start=at_desk())


def test_an_order_is_found_by_its_name_and_shown_where_it_stands() -> None:
    async def steps(player: Player) -> None:
        await to_desk(player)
        await player.press("colon", *"bora")
        await player.sees("▸ Trade mission to Bora")
        await player.press("enter")
        await player.sees("TRAY", "Contracts signed in Bora")
        await player.press("enter")
        await player.sees("✓ You began “Trade mission to Bora”.")
        await player.press("colon", *"aral")
        await player.sees("Trade mission to Aral", "not now")
        await player.press("enter")
        await player.sees("TRAY", "Another of this kind")

    play(steps, SMALL, start=at_desk())
