"""A scenario tried out while it is written: what an author sees after each save."""

from pathlib import Path

import pytest
from attrs import evolve

from game.scenario.problems import Problem
from game.tui.pane import Pane
from game.tui.watching import GRACE, Reading, Watcher
from tests.stories import content as story
from tests.tui.playing import SMALL, WIDE
from tests.tui.rehearsing import Author, copy_of_tiny, rehearse


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return copy_of_tiny(tmp_path)


def test_a_save_changes_the_text_and_keeps_the_place(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        assert author.rows[0].startswith(" PREVIEW  The tiny strait")
        await author.press("down")
        await author.sees("Old Tarik offers grain")
        await author.press("1")
        await author.sees("You answered", "Attention ●●○")
        await author.press("e", "e")
        await author.sees("Briefing", "turn 2 of 6")
        await author.press("enter")
        await author.sees("A shed on the quay is burning")
        author.edit("A shed on the quay is burning", "A barge at the pier is burning")
        await author.sees("A barge at the pier is burning", "turn 2 of 6", "Read again: the same place kept.")
        assert author.preview.wanted == ("answer grain_offer accept", "end")

    rehearse(steps, tiny)


def test_an_option_removed_is_said_and_comes_back_with_its_mending(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.press("down", "1", "e", "e")
        await author.sees("Briefing", "turn 2 of 6")
        await author.press("enter")
        await author.sees("! CRISIS")
        author.edit("      accept:\n", "      agree:\n")
        author.edit("grain_offer.accept", "grain_offer.agree")
        lost = "turn 1: `answer grain_offer accept` — there is no option 'accept' now; you stand at the start of turn 1"
        await author.sees(lost, "turn 1 of 6")
        author.edit("      agree:\n", "      accept:\n")
        author.edit("grain_offer.agree", "grain_offer.accept")
        await author.sees("Read again: the same place kept.", "turn 2 of 6", "! CRISIS")

    rehearse(steps, tiny)


def test_an_error_stands_over_the_game_which_goes_on_until_it_is_mended(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        author.edit("when: trade > 15", "when: trde > 15")
        await author.sees(
            "The game goes on as it was last read",
            "1 problem: y",
            "tiny/events.yaml:57:11",
            "did you mean 'trade'?",
            "57 │     when: trde > 15",
            "   │           ^",
        )
        await author.press("1")
        await author.sees("✓ You answered", "Attention ●●○", "The game goes on as it was last read")
        await author.press("w")
        await author.sees("WHAT IT IS MADE OF", "tiny/events.yaml:57:11")
        await author.press("q", "y")
        await author.sees("PROBLEMS", "events.yaml:57:11", "A name that nothing has.")
        author.edit("when: trde > 15", "when: trade > 15")
        await author.sees("Nothing was found: the files are sound.")
        await author.press("q")
        await author.sees("TRAY", "Read again: the same place kept.", "Attention ●●○")
        assert "✗" not in author.strip

    rehearse(steps, tiny)


def test_a_file_taken_away_ends_nothing(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        header = author.folder / "scenario.yaml"
        text = header.read_text(encoding="utf-8")
        header.unlink()
        await author.sees("The game goes on as it was last read", "problem")
        await author.press("1")
        await author.sees("✓ You answered")
        header.write_text(text, encoding="utf-8")
        await author.sees("Read again: the same place kept.", "Attention ●●○")
        for file in author.folder.iterdir():
            file.unlink()
        author.folder.rmdir()
        await author.sees("The game goes on as it was last read", "1 problem: y")

    rehearse(steps, tiny)


def test_a_scenario_that_never_loaded_opens_when_it_is_mended(tiny: Path) -> None:
    header = tiny / "scenario.yaml"
    text = header.read_text(encoding="utf-8")
    header.write_text(text.replace("world: islet", "world: [islet"), encoding="utf-8")

    async def steps(author: Author) -> None:
        await author.sees("tiny cannot be played yet", "scenario.yaml:4:8", "There is nothing to play yet")
        header.write_text(text, encoding="utf-8")
        await author.to_desk()
        await author.sees("A row at the customs house")

    rehearse(steps, tiny)


def test_two_quick_saves_and_a_half_written_file_end_in_the_last_one(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        text = author.events.read_text(encoding="utf-8")
        for words in ("One clerk and no seal.", "Three clerks and a stamp."):
            author.events.write_text(text[: len(text) // 2] + "\n  [", encoding="utf-8")
            author.events.write_text(text.replace("Two clerks and one seal.", words), encoding="utf-8")
        await author.sees("Three clerks and a stamp.")
        await author.until(lambda: "✗" not in author.strip, "no problem")

    rehearse(steps, tiny)


def test_any_event_is_dealt_now_and_what_is_against_it_is_said(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.press("j", *"barley")
        await author.sees("No event is called that.")
        await author.press(*["backspace"] * 6, *"second")
        await author.sees("▸ second_offer", "A second offer", "file · turns 3-4 · later")
        await author.press("enter")
        await author.sees("Miss Odil offers barley.", "1 Take the barley")
        await author.sees(
            "Dealt now, although it is not its time and its condition is false: grain_offer.refuse"
        )
        await author.press("1")
        await author.sees("✓ Take the barley", "takes it back")
        author.edit("Miss Odil offers barley.", "Miss Odil offers rye.")
        await author.sees("Read again: the same place kept.")
        author.edit("  new_year:\n", "  old_year:\n")
        await author.sees(
            "Read again: the same place kept. Renamed: the event “New year” (new_year), now old_year."
        )
        await author.press("u")
        await author.sees("Miss Odil offers rye.")
        await author.press("j", *"storm", "enter")
        await author.sees(
            "Briefing", "The storm is here.", "Happened now, although its condition is false: turn >= 2"
        )

    rehearse(steps, tiny)


def test_any_turn_can_be_gone_to_and_back_with_the_orders_known(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.press("down", "1")
        await author.sees("✓ Take the grain")
        await author.press("z", "4")
        await author.sees("▸ Turn 4", "Autumn 1992")
        await author.press("enter")
        await author.sees("turn 4 of 6", "Turn 4, Autumn 1992. 2 turns went by without orders;")
        await author.sees("crisis “Fire in the harbour” was answered with “Let it burn out”.")
        await author.press("z", "1", "enter")
        await author.sees("turn 1 of 6", "Attention ●●●", "Turn 1, Winter 1992.")
        await author.press("z", "2", "enter")
        await author.sees("turn 2 of 6", "Turn 2, Spring 1992.")
        assert author.preview.wanted == ("answer grain_offer accept", "end")
        await author.press("z", "down", "down", "down", "down", "enter")
        await author.sees("turn 6 of 6")
        await author.press("e", "e")
        await author.sees("The verdict")
        await author.press("q", "z", "3", "enter")
        await author.sees("turn 3 of 6", "TRAY")

    rehearse(steps, tiny)


def test_a_jump_is_taken_back_like_an_order_and_what_cannot_be_says_how_else(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.press("s", *"trade 60", "enter")
        await author.sees("✓ Set by hand: Trade 60.")
        await author.press("z", "3", "enter")
        await author.sees("turn 3 of 6", "altered: trade 60 (turn 1)")
        await author.press("u")
        await author.sees("turn 1 of 6", "The jump is taken back: turn 1, Winter 1992.", "Trade 60")
        await author.press("u")
        await author.sees("Taken back: Set by hand: Trade 60.", "Trade 22")
        await author.press("u")
        await author.sees("Nothing was done in this turn; z goes back to an earlier one.")
        await author.press("z", "6", "enter")
        await author.sees("turn 6 of 6")
        await author.press("e", "e")
        await author.sees("The verdict")
        await author.press("u")
        await author.sees("Nothing was done in this turn; z goes back to an earlier one.")
        await author.press("q", "u")
        await author.sees("Nothing was done in this turn;")

    rehearse(steps, tiny)


def test_the_verdict_leads_to_any_turn_and_back(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.press("z", "6", "enter")
        await author.sees("turn 6 of 6")
        await author.press("e", "e")
        await author.sees("The verdict", "z turn")
        await author.press("z", "3")
        await author.sees("▸ Turn 3")
        await author.press("enter")
        await author.sees("turn 3 of 6", "TRAY")
        await author.press("u")
        await author.sees("The verdict", "The jump is taken back: the story has ended.")

    rehearse(steps, tiny)


def test_what_is_set_is_shown_explained_undone_and_kept_by_a_reload(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.press("s", *"trade 60")
        await author.sees("▸ trade", "0 to 100 · now 22")
        await author.press("enter")
        await author.sees("✓ Set by hand: Trade 60.   u takes it back", "Trade 60", "altered: trade 60")
        await author.press("w")
        await author.sees("+38.0  Set by hand in the preview")
        await author.press("q", "s", *"treas", "tab", *"4")
        await author.sees("set: treasury 4")
        await author.press("enter")
        await author.sees("Treasury 4/20")
        await author.press("u", "s", *"treasury", "enter")
        await author.sees("Set Treasury (0 to 20) to:")
        await author.press(*"3", "enter")
        await author.sees("Treasury 3/20", "altered: trade 60, treasury 3")
        await author.press("s", *"patrols board", "enter")
        await author.sees("Stop and search")
        author.edit("Two clerks and one seal.", "Six clerks and one seal.")
        await author.sees("Six clerks", "Trade 60", "altered: trade 60, treasury 3, patrols board")
        await author.press("u", "u")
        await author.sees("Treasury 9/20")
        await author.press("s", *"trade 600", "enter")
        await author.sees("trade goes from 0 to 100.")
        await author.press("u")
        await author.until(lambda: "altered" not in author.strip, "nothing altered")

    rehearse(steps, tiny)


def test_a_hostile_text_in_the_lines_shown_cannot_act(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        author.edit("when: trade > 15", 'when: "trde > 15 [@click=app.exit]x[/]\x1b[2J\u202e"')
        await author.sees("The game goes on as it was last read", "[@click=app.exit]")
        assert not any(sign in author.text for sign in ("\x1b", "\u202e"))
        await author.click("[@click=app.exit]", "preview")
        await author.press("y")
        await author.sees("PROBLEMS")

    rehearse(steps, tiny, WIDE)


@pytest.mark.parametrize("key", ["j", "z", "s"])
@pytest.mark.parametrize("size", [SMALL, (112, 30), WIDE])
def test_a_list_leaves_no_pieces_of_words_beside_it(tiny: Path, key: str, size: tuple[int, int]) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.press(key)
        await author.sees("▏type")
        (first,) = [k for k, row in enumerate(author.rows) if "▏type" in row]
        assert not author.rows[first - 1].strip()
        beside = {row[at] for row in author.rows[first : first + 10] for at in (0, 1) if row}
        beside |= {row[size[0] - 1 :] for row in author.rows[first : first + 10]}
        assert beside <= {" ", ""}

    rehearse(steps, tiny, size)


def test_the_mouse_does_it_too(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.click("j event", "foot")
        await author.sees("type part of a name or a title")
        await author.click("second_offer", "found")
        await author.sees("Miss Odil offers barley.")
        author.edit("when: trade > 15", "when: trde > 15")
        await author.sees("The game goes on as it was last read")
        await author.click("1 problem", "preview")
        await author.sees("PROBLEMS", "did you mean 'trade'?")
        author.edit("when: trde > 15", "when: trade > 15")
        await author.sees("Nothing was found")
        await author.press("q")
        await author.click("z turn", "foot")
        await author.click("Turn 3", "found")
        await author.sees("turn 3 of 6")

    rehearse(steps, tiny, WIDE)


@pytest.mark.parametrize("size", [SMALL, (100, 30), WIDE])
def test_nothing_runs_over_at_any_size(tiny: Path, size: tuple[int, int]) -> None:
    long = "a word and another " * 30

    def check(author: Author) -> None:
        for pane in author.app.screen.query(Pane):
            if pane.display and pane.content_size.area:
                assert all(row.width <= pane.content_size.width for row in pane.rows), (pane.id, author.text)

    async def steps(author: Author) -> None:
        await author.to_desk()
        for keys in (("j",), ("escape", "s"), ("escape", "z"), ("escape", "question_mark")):
            await author.press(*keys)
            await author.pilot.pause()
            check(author)
        await author.sees("KEYS", "every save is read at once")
        await author.press("q", "s", *"trade 60", "enter")
        author.edit("when: trade > 15", f'when: "{long}trde > 15"')
        await author.sees("The game goes on as it was last read", "…")
        check(author)
        await author.press("y")
        await author.sees("PROBLEMS")
        check(author)
        await author.press("q", "z", "6", "enter")
        await author.sees("turn 6 of 6")
        await author.press("e", "e")
        await author.sees("The verdict", "z turn")
        check(author)

    rehearse(steps, tiny, size)


def test_what_the_linter_finds_is_counted_and_listed(tiny: Path) -> None:
    seen: list[Reading] = []

    def lint(reading: Reading) -> Reading:
        seen.append(reading)
        found = Problem(str(tiny / "events.yaml"), 55, 5, "always", "warning", "this is always true")
        return evolve(reading, problems=(found,))

    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.sees("1 warning: y")
        await author.press("y")
        await author.sees("WARNINGS", "events.yaml:55:5", "this is always true")

    rehearse(steps, tiny, lint=lint)
    assert len(seen) == 1


def test_a_page_of_the_codex_changes_under_its_reader(tiny: Path) -> None:
    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.press("k")
        await author.sees("Stone from the last century.")
        author.edit("Stone from the last century.", "Brick from this century.", "scenario.yaml")
        await author.sees("Codex", "Brick from this century.")
        await author.press("q")
        await author.sees("TRAY")

    rehearse(steps, tiny)


def test_it_begins_where_the_author_wants(tiny: Path) -> None:
    async def at_turn(author: Author) -> None:
        await author.sees(
            "turn 4 of 6", "TRAY", "3 turns went by without orders; crisis “Fire in the harbour”"
        )

    async def at_event(author: Author) -> None:
        await author.sees(
            "turn 3 of 6", "Miss Odil offers barley.", "Dealt now, although its condition is false"
        )

    async def at_event_of_its_own(author: Author) -> None:
        await author.sees("Old Tarik offers grain", "It has come up, and lies open on the desk.")
        assert not [order for order in author.preview.wanted if order.startswith("deal")]

    async def nowhere(author: Author) -> None:
        await author.sees("there is no event 'second_ofer' now; did you mean 'second_offer'?", "turn 1 of 6")

    rehearse(at_turn, tiny, turn=4)
    rehearse(at_event, tiny, event="second_offer")
    rehearse(at_event_of_its_own, tiny, event="grain_offer")
    rehearse(nowhere, tiny, event="second_ofer")


def test_nothing_of_it_is_saved(tiny: Path) -> None:
    before = sorted(tiny.parent.rglob("*"))

    async def steps(author: Author) -> None:
        await author.to_desk()
        await author.press("1", "e", "e")
        await author.sees("Briefing")
        await author.press("enter", "colon", *"save")
        await author.sees("Nothing is called that.")
        await author.press("escape", "q", "q")
        await author.until(lambda: not author.app.is_running, "the end")

    rehearse(steps, tiny, SMALL)
    assert sorted(tiny.parent.rglob("*")) == before


def test_a_file_that_is_emptied_before_it_is_written_shows_no_empty_story(tiny: Path) -> None:
    path = tiny / "events.yaml"
    whole = path.read_text(encoding="utf-8")
    told: list[str] = []

    def read() -> Reading:
        text = path.read_text(encoding="utf-8")
        if not text:
            path.write_text(whole, encoding="utf-8")  # the editor goes on while the game reads
        return Reading(None, folders=(tiny,), texts={"events": text})

    watcher = Watcher(tiny, read, lambda reading: told.append(reading.texts["events"]), lambda _: None)
    looks = iter([False] * 4 + [True])
    path.write_text("", encoding="utf-8")
    watcher.watch(lambda: next(looks))
    assert told == [whole]


@pytest.mark.parametrize("left", [0.0, 0.4])
def test_a_file_that_is_written_slowly_is_waited_for_although_what_there_is_plays(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, left: float
) -> None:
    path, content = tiny / "events.yaml", story("tiny")
    whole = path.read_text(encoding="utf-8")
    told: list[str] = []
    changes = iter([whole[: int(len(whole) * left)]])

    def slept(seconds: float) -> None:
        if seconds == GRACE:  # the editor goes on after the game has read
            path.write_text(whole.upper(), encoding="utf-8")

    def read() -> Reading:
        return Reading(content, folders=(tiny,), texts={"events": path.read_text(encoding="utf-8")})

    def stopped() -> bool:
        if told and (text := next(changes, None)) is not None:
            path.write_text(text, encoding="utf-8")
        return next(looks)

    monkeypatch.setattr("game.tui.watching.time.sleep", slept)
    watcher = Watcher(tiny, read, lambda reading: told.append(reading.texts["events"]), lambda _: None)
    looks = iter([False] * 6 + [True])
    watcher.watch(stopped)
    assert told == [whole, whole.upper()]
