from __future__ import annotations

import io
import re
from collections.abc import Iterable

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.content import Text, Variant
from game.line.ending import verdict_page
from game.line.paper import Paper
from game.line.plain import play
from game.play.session import Session
from game.view.commands import COMMANDS
from tests.view.games import TO_THE_END, TO_THE_FIRE, changed, tiny, tiny_content


def talk(lines: Iterable[str], session: Session | None = None) -> str:
    """Talk a game through and give everything that was printed."""
    out = io.StringIO()
    play(session or tiny(), [f"{line}\n" for line in lines], out, None)
    return out.getvalue()


def flat(printed: str) -> str:
    return " ".join(printed.split())


def test_the_opening_says_who_you_are_and_what_waits() -> None:
    told = talk([])
    assert told.startswith("\nTHE TINY STRAIT\n")
    assert "You run the harbour office." in told
    assert "- A strait that pays. Our ferries lead." in told
    assert "WINTER 1992, TURN 1 OF 6" in told
    assert "Trade 22 (thin). Security 40." in told
    assert "  1. Grain for a berth - 2 turns left" in told
    assert flat(told).endswith("This game is not being saved. Goodbye.")


def test_a_number_opens_a_file_and_another_answers_it() -> None:
    told = flat(talk(["1", "1"]))
    assert "GRAIN FOR A BERTH File, documented; sources: E001." in told
    assert "1. Take the grain [1 attention, 1 capital] Trade +2 lasting. Aral warms, Bora cools." in told
    assert "Left unanswered: Aral cools a little." in told
    assert (
        "You answered “Grain for a berth”: Take the grain. Attention -1, Capital -1, Aral warms, Bora cools."
        in told
    )
    assert "History chose “Keep the berth”." in told


def test_a_whole_game_by_orders_reaches_a_verdict() -> None:
    told = talk(TO_THE_END)
    assert "THE VERDICT: A" in told
    assert "- The merchant: " in told
    assert "Of 2 files you answered 1 as history did." in told


def test_a_whole_game_by_numbers_and_keys_reaches_a_verdict() -> None:
    told = talk(["1", "1", "e", "1", "2", "e", "e", "e", "e", "e", "d", "2", "g", "e"])
    assert told.count("THE VERDICT") == 2
    assert "The story is over; “g” shows the verdict" in told
    assert "The story is over.\n" in told


def test_every_command_answers() -> None:
    for command in COMMANDS:
        for word in (command.key, command.id, command.label.upper()):
            if command.key != "1-9":
                assert "is no command" not in talk([word])


def test_lists_lead_to_orders() -> None:
    told = flat(talk(["i", "1", "1", "p", "1", "1", "u"]))
    assert "Missions: 1. Trade mission to Aral [1 attention, 1 treasury]" in told
    assert "Samples, and a band." in told
    assert "You began “Trade mission to Aral”." in told
    assert "You funded “The sea wall”." in told
    assert "Taken back: You funded “The sea wall”." in told


def test_a_closed_row_says_why() -> None:
    told = flat(talk(["launch trade_mission aral", "i", "2"]))
    assert "2. Trade mission to Bora [1 attention, 1 treasury] - Another of this kind" in told
    assert "Not possible now: Another of this kind (missions) is possible in 3 quarters" in told


def test_ladders_and_home_say_where_they_stand() -> None:
    told = flat(talk(["l", "h"]))
    assert "Patrols in the strait: Now “Watch”, held 0 quarters (None - [Watch] - Stop and search)." in told
    assert "1. Mend Army [1 attention, 2 capital] - 55 of 100." in told


def test_a_file_keeps_its_number_while_the_turn_lasts() -> None:
    told = flat(talk(["1", "1", "1", "2"]))
    desks = told.split("Files on your desk: ")
    assert "1. Grain for a berth - 2 turns left 2. A row at the customs house" in desks[1]
    assert desks[2].startswith("2. A row at the customs house - last turn to answer > ")
    assert (
        "That number is done with: You answered “Grain for a berth”: Take the grain. The others stay" in told
    )
    assert "A ROW AT THE CUSTOMS HOUSE File" in told
    assert talk(["1", "1", "u"]).count("  1. Grain for a berth") == 2
    begun = talk(["1", "1", "e"]).rpartition("SPRING 1992")[2]
    assert "  1. Fire in the harbour" in begun


def test_orders_chosen_one_after_another_are_those_of_the_list_that_was_read() -> None:
    session = tiny()
    read = flat(talk(["i"], session))
    assert "1. Trade mission to Aral" in read
    assert "4. Ask for a file: Goods" in read
    told = flat(talk(["i", "1", "1", "4", "1"], session))
    assert session.orders == ["launch trade_mission aral", "request goods"]
    assert told.count("The numbers are those of the list “Initiatives” again; “d” shows the desk.") == 2
    assert "Attention 2 of 3. Capital 3 of 8" in told
    again = flat(talk(["i"], session))
    assert "2. Trade mission to Bora" in again
    assert "4. Ask for a file: Goods" in again


def test_what_an_order_turns_into_has_a_number_of_its_own() -> None:
    session = tiny()
    told = flat(talk(["p", "1", "1", "1", "p", "2", "1", "p"], session))
    assert session.orders == ["fund sea_wall", "halt sea_wall"]
    assert "That number is done with: You funded “The sea wall”. The others stay as they were." in told
    assert "Under way: 2. Stop: The sea wall" in told
    assert told.rpartition("PROJECTS")[2].count("1. The sea wall [") == 1


def test_a_number_whose_thing_has_gone_says_so() -> None:
    told = flat(talk(["p", "fund sea_wall", "p", "halt sea_wall", "p", "2"]))
    assert "That number is done with: You stopped “The sea wall”." in told
    assert "is there no more; the other numbers stay as they were." in flat(
        talk(["p", "fund sea_wall", "p", "u", "p", "2"])
    )


def test_why_by_name_by_its_beginning_and_by_number() -> None:
    for lines in (["w trade"], ["why TRADE"], ["w tra"], ["w", "1"]):
        told = flat(talk(lines))
        assert (
            "TRADE Trade across the strait, as an index It stands at 22.0 on a scale from 0 to 100: thin."
            in told
        )
        assert "+20.2 Goods crossing by our ferries (¶6)" in told
    assert "Did you mean “security”?" in talk(["w securty"])


def test_the_codex() -> None:
    told = flat(talk(["k", "2", "1", "k quay"]))
    assert "THE STRAIT Forty kilometres of water. See also the quay. Sources: ¶6. 1. The quay" in told
    assert told.count("Stone from the last century.") == 2


def test_pledges_are_made_from_the_goals() -> None:
    told = flat(talk(["g", "1"], tiny(TO_THE_FIRE)))
    assert "- Quiet waters: does not hold now. - Security 39, wanted at least 40" in told
    assert "Pledges:" in told
    assert "Price: free." in told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("answr grain_offer accept", "Did you mean “answer grain_offer accept”?"),
        ("answer grain_offer acept", "Did you mean “answer grain_offer accept”?"),
        ("ladder", "Did you mean “ladders”?"),
        ("climb patrol", "Did you mean “climb patrols”?"),
        ("xyzzy", "“xyzzy” is no command and no order. “?” shows the commands."),
        ("99", "Choose from 1 to 2; “?” shows the commands."),
        ("0", "Choose from 1 to 2"),
        ("launch fair", "That is not open to you at this time."),
        ("end turn now", "is no command and no order"),
        ("u", "There is nothing to take back this turn."),
        ("1-9", "Write a number from the last list."),
        ("k nothing like it", "There is nothing called “nothing like it”."),
    ],
)
def test_errors_help(line: str, told: str) -> None:
    assert told in flat(talk([line]))


def test_an_empty_line_shows_the_desk_again() -> None:
    assert talk([""]).count("Trade 22 (thin)") == 2


def test_the_end_of_the_lines_and_quit_are_polite() -> None:
    assert flat(talk(["q", "1"])).endswith("> This game is not being saved. Goodbye.")


def test_cabinet_has_no_undo() -> None:
    told = talk(["mend army", "u"], tiny(level="cabinet"))
    assert "At this level orders cannot be taken back." in told


def test_a_recalled_game_goes_on_without_the_opening() -> None:
    told = talk([], tiny(TO_THE_FIRE))
    assert "You run the harbour office." not in told
    assert "SPRING 1992, TURN 2 OF 6" in told


class Shelf:
    """A keeper that remembers what it was told."""

    def __init__(self, trouble: str | None = None) -> None:
        self.name: str | None = "Strait"
        self.trouble: str | None = None
        self.told: list[str] = []
        self._trouble = trouble

    def on_order(self, session: Session) -> None:
        self.told.append(session.orders[-1])
        self.trouble = self._trouble

    def on_undo(self, session: Session) -> None:
        self.told.append(f"undo to {len(session.orders)}")

    def on_turn(self, session: Session) -> None:
        self.told.append(f"turn {session.turn}")


def test_the_keeper_is_told_of_everything() -> None:
    out, shelf = io.StringIO(), Shelf()
    lines = ["mend army", "u", "answer grain_offer accept", "end turn", "s"]
    play(tiny(), lines, out, shelf)
    assert shelf.told == ["mend army", "undo to 0", "answer grain_offer accept", "turn 2"]
    assert flat(out.getvalue()).endswith(
        "> The game is saved as “Strait”; “wakhan resume” goes on with it. Goodbye."
    )


def test_trouble_with_saving_is_said_once_and_at_the_end() -> None:
    out = io.StringIO()
    play(tiny(), ["mend army", "request boats"], out, Shelf("The disk is full."))
    assert out.getvalue().count("The game could not be saved: The disk is full.") == 2


HOSTILE = "\x1b[31m[@click=app.quit]Red[/] \x9b2J \u202egrain\u202c [/oops] \x00 end"


def test_hostile_texts_reach_the_page_as_plain_text() -> None:
    events = dict(tiny_content().events)
    bad = Text((Variant(None, HOSTILE),))
    events["grain_offer"] = evolve(events["grain_offer"], title=bad, text=bad, more=bad, voices={"army": bad})
    told = talk(["1", "\x1b[2J\x07", "w \x1b]0;x\x07", "e"], changed(events=events))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]", told)
    assert "[@click=app.quit]" in told


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=6))
def test_any_line_is_answered(lines: list[str]) -> None:
    told = talk([line.replace("\n", " ") for line in lines])
    assert "Goodbye." in told or "The game" in told
    assert all(len(line) <= 80 for line in told.splitlines())


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from([*"123456789debilphgwku", "w 3", "end", "mend army"]), max_size=40),
    st.integers(0, 50),
)
def test_any_game_stays_within_eighty_columns(lines: list[str], seed: int) -> None:
    told = talk(lines, tiny(seed=seed, level="standard"))
    assert all(len(line) <= 80 for line in told.splitlines())
    assert "  \n" not in told
    assert "None" not in told.replace("(None - ", "").replace("“None”", "").replace("[None]", "")


def test_the_verdict_tells_figures_turning_points_and_both_lines() -> None:
    told = " ".join(verdict_told().split())
    assert "WHERE THE SCORES CAME FROM - Trade 22 at the start: " in told
    assert "Read from: Trade 2" in told
    assert "this one holds." in told
    assert "TURNING POINTS The decisions whose later effects" in told
    assert "- Turn 2, Spring 1992. You answered “Fire in the harbour”: Let it burn out." in told
    assert (
        "Turn by turn, you and history, in Trade and Security: - Winter 1992: 22 and 22, 40 and 40." in told
    )
    assert "you chose “Take the grain”; history, “Keep the berth”." in told
    assert "Answered alike: - Spring 1992, Fire in the harbour: “Let it burn out”" in told


def verdict_told() -> str:
    """Write the verdict of a game that is over."""
    out = io.StringIO()
    verdict_page(tiny(TO_THE_END), Paper(out))
    return out.getvalue()


def test_what_would_turn_a_storm_aside_is_told() -> None:
    told = flat(talk([], tiny(TO_THE_FIRE)))
    assert "Seen coming, in 2 quarters: A storm is two quarters out." in told
    assert "What would turn it aside: - “The sea wall” is built" in told


@pytest.mark.parametrize(
    ("key", "words"), [("o", "stand with the desk: d"), ("M", "r tells"), ("z", "wakhan resume --turn")]
)
def test_keys_of_the_full_screen_lead_to_what_is_here(key: str, words: str) -> None:
    told = flat(talk([key]))
    assert words in told
    assert "is no command" not in told
