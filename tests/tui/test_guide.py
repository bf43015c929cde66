"""The guided first turn: hints at the real controls, one at a time, gone for good once seen or dismissed."""

from __future__ import annotations

from game.tui.guiding import hint_rows
from game.view.guide import HINTS
from tests.tui.playing import SMALL, WIDE, Player, at_desk, play


async def open_desk(player: Player) -> None:
    await player.sees("to the desk")
    await player.press("enter")
    await player.sees("TRAY")


def hint(player: Player) -> str:
    strip = player.pane("hint")
    return player.words("hint") if strip.display else ""


def test_each_hint_gives_way_once_the_player_does_what_it_says() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        for words, key in (
            ("the files that want an answer", "down"),
            ("goes in among the answers", "right"),
            ("Give an answer by its number", "1"),
            ("This is your receipt", "u"),
            ("orders of your own", "g"),
            ("No number moves without a cause", "w"),
        ):
            assert words in hint(player)
            await player.press(key)
        await player.press("q")
        await player.sees("ends the turn. What leaving a file brings")
        await player.press("e", "e")
        await player.sees("Briefing", "opens the ledger: every change by number")
        await player.press("enter")
        await player.sees("TRAY")
        assert not hint(player)

    play(steps, start=at_desk())


def test_what_is_asked_out_of_order_counts_for_itself_only() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("w", "q")
        await player.sees("TRAY")
        assert "the files that want an answer" in hint(player)
        await player.press("1")
        assert "This is your receipt" in hint(player)

    play(steps, start=at_desk())


def test_hints_end_with_one_key_or_a_click_and_never_return() -> None:
    async def by_key(player: Player) -> None:
        await open_desk(player)
        await player.press("escape")
        await player.sees("No more hints.")
        assert not hint(player)
        assert set(player.app.looks.book.seen) >= {each.id for each in HINTS}
        await player.press("q", "q", "n")
        await player.sees("A strait that pays")
        await player.press("enter")
        await open_desk(player)
        assert not hint(player)

    async def by_click(player: Player) -> None:
        await open_desk(player)
        await player.click("no hints", "hint")
        await player.sees("No more hints.")
        assert not hint(player)

    play(by_key, start=at_desk())
    play(by_click, WIDE, start=at_desk())


def test_a_hint_is_two_rows_at_most_and_leads_to_the_words_of_the_desk() -> None:
    for each in HINTS:
        rows = hint_rows(each.text, 80)
        assert len(rows) <= 2, each.id
        assert all(row.width <= 80 for row in rows)
        assert "{" not in "".join(row.text for row in rows)
    for text in (*(each.short for each in HINTS), *(each.final_short for each in HINTS if each.final)):
        (only,) = hint_rows(text, 80)
        assert only.text.endswith("no hints")
    assert any(span.key == "codex:attention" for span in hint_rows(HINTS[2].text, 80)[1].spans)


def test_in_a_low_window_a_hint_is_short_and_the_file_keeps_its_rows() -> None:
    async def low(player: Player) -> None:
        await open_desk(player)
        assert hint(player).startswith("› ↑↓ goes through the files that want an answer.")
        for words in (
            "One hand in Afghanistan -4 and more · later…",
            "Leave it",
            "Credibility -2; Kabul cools",
        ):
            assert words in player.words("right")
        await player.press("escape")
        await player.sees("Islamabad brokered the page", "No more hints.")

    async def high(player: Player) -> None:
        await open_desk(player)
        assert "its text and its answers, at the right." in hint(player)

    play(low, SMALL, "burning-road", at_desk("burning-road"))
    play(high, (80, 40), "burning-road", at_desk("burning-road"))


def test_escape_does_not_ask_to_leave() -> None:
    async def steps(player: Player) -> None:
        await open_desk(player)
        await player.press("escape", "escape", "escape")
        assert "Leave the game?" not in player.text
        await player.press("q")
        await player.sees("Leave the game?")

    play(steps, start=at_desk())
