"""A scenario edited under a saved game: told plainly, and gone on with only when that is wanted."""

from __future__ import annotations

import json

import pytest

from game.cli.main import Exit
from tests.cli.conftest import Player

NAME = "The tiny strait"
ORDERS = "answer grain_offer accept\nend\nanswer harbour_fire sailors\nend\nend\nlaunch fair\n"


@pytest.fixture
def played(player: Player) -> Player:
    player.types("play", "tiny", "--seed", "5", "--json", piped=ORDERS)
    return player


def rewrite(player: Player, file: str, *changes: tuple[str, str]) -> None:
    path = player.scenario / file
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def test_resume_stops_with_a_report_of_what_was_added_removed_and_renamed(played: Player) -> None:
    rewrite(
        played,
        "events.yaml",
        ("grain_offer:", "grain_gift:"),
        ("grain_offer.", "grain_gift."),
        ("      stern:\n", "      harsh:\n"),
        ("  new_year:\n    title: New year", "  old_year:\n    title: The year ends"),
    )
    rewrite(played, "scenario.yaml", ("version: 1", "version: 2"), ("quiet_waters", "calm_waters"))
    before = (played.saves / f"{NAME}.wakhan").read_bytes()
    for how in ("--json", "--line"):
        done = played.types("resume", NAME, how)
        assert (done.code, done.out) == (Exit.PROBLEMS, "")
        assert done.err.splitlines() == [
            f"wakhan: “{NAME}” has been edited since this game was saved (version 1 then, 2 now).",
            "Added: the event “The year ends” (old_year).",
            "Removed: the event “New year” (new_year).",
            "Renamed: the event “Grain for a berth” (grain_offer), now grain_gift.",
            "Renamed: the option (stern) of customs_row, now harsh.",
            "Renamed: the goal “Quiet waters” (quiet_waters), now calm_waters.",
            "What was removed or renamed is forgotten in the game.",
            "What is new stands where it starts.",
            f"To go on in it as it is now: wakhan resume '{NAME}' --anyway",
        ]
    assert (played.saves / f"{NAME}.wakhan").read_bytes() == before


def test_going_on_anyway_keeps_the_numbers_and_can_be_proven_from_there(played: Player) -> None:
    scores = json.loads(played.types("resume", NAME, "--json").out)["scores"]
    rewrite(played, "events.yaml", ("grain_offer:", "grain_gift:"), ("grain_offer.", "grain_gift."))
    stuck = played.types("replay", NAME)
    assert stuck.code == Exit.PROBLEMS
    assert "This order cannot be given any more: answer grain_offer accept." in stuck.out
    assert f"wakhan resume '{NAME}' --anyway" in stuck.out
    done = played.types("resume", NAME, "--anyway", "--json", piped="why trade\nundo\nend\n")
    assert done.err == (
        "wakhan: The scenario has been edited since this game was saved; it goes on with the edited one.\n"
    )
    first, *_ = map(json.loads, done.out.splitlines())
    assert (first["turn"], first["scores"]) == (4, scores)
    proven = played.types("replay", NAME)
    assert proven.code == Exit.DONE
    assert "to turn 5 from turn 4, where an edited scenario was taken up" in proven.out
    early = played.types("resume", NAME, "--turn", "2", "--json")
    assert "Before turn 4 this game is known by its figures only" in early.err
    assert played.types("resume", NAME, "--turn", "4", "--json").code == Exit.DONE
    assert played.types("resume", NAME, "--line", piped="w\n1\ng\nb\nq\n").code == Exit.DONE


def test_an_edit_of_words_alone_is_told_as_that(played: Player) -> None:
    rewrite(played, "events.yaml", ("Bells on both islands.", "Bells on one island."))
    done = played.types("resume", NAME, "--json")
    assert "The same events, options and orders are there: texts or numbers have changed." in done.err
    replay = played.types("replay", NAME)
    assert replay.code == Exit.DONE
    assert "So far the edit has changed not one number of this game." in replay.out
    went = played.types("resume", NAME, "--anyway", "--json", "--turn", "2")
    assert json.loads(went.out)["turn"] == 2


def test_an_edit_of_a_number_names_what_came_out_otherwise(played: Player) -> None:
    rewrite(played, "events.yaml", ("effects: {aral.trust: +6, bora.trust: -4}", "effects: {aral.trust: +9}"))
    done = played.types("replay", NAME, "--format", "json")
    row = json.loads(done.out)
    assert (done.code, row["verdict"], row["refused"]) == (Exit.PROBLEMS, "edited", None)
    by_name = {(each["name"], each["turn"]): each for each in row["differences"]}
    assert by_name["aral.trust", 4]["again"] > by_name["aral.trust", 4]["saved"]
    assert ("aral.trust", 2) in by_name
    assert ("works", 4) not in by_name


def test_a_scenario_that_is_gone_or_broken_proves_nothing_and_harms_nothing(played: Player) -> None:
    (played.scenario / "events.yaml").write_text("events: [", "utf-8")
    done = played.types("saves", "verify")
    assert done.code == Exit.PROBLEMS
    assert f"{NAME}: not proven. Tiny cannot be played yet:" in done.out
    for file in played.scenario.iterdir():
        file.unlink()
    played.scenario.rmdir()
    assert "The scenario 'tiny' of this save is not found" in played.types("replay", NAME).out
    carried = played.types("saves", "export", NAME, str(played.home / "x"))
    assert carried.code == Exit.DONE
    assert played.types("saves", "import", str(played.home / "x"), "--name", "B").code == Exit.DONE


def test_a_scenario_from_elsewhere_can_be_named(played: Player) -> None:
    elsewhere = played.home / "tiny"
    played.scenario.rename(elsewhere)
    assert played.types("replay", NAME).code == Exit.PROBLEMS
    (played.scenario.parent / "islet").rename(played.home / "islet")
    for command in (["replay", NAME], ["saves", "verify"], ["resume", NAME, "--json"]):
        assert played.types(*command, "--scenario", str(elsewhere)).code == Exit.DONE
    compared = played.types("saves", "compare", NAME, "auto-1", "--scenario", str(elsewhere))
    assert "has come further" in compared.out
