"""Finding scenarios, and their headings for a picker."""

from pathlib import Path

import pytest

from game.scenario.find import (
    UnknownScenarioError,
    find,
    heading,
    headings,
    is_scenario,
    scenarios,
    world_finder,
)

from .helpers import GOOD, HEAD, write


def test_scenarios_leave_worlds_out() -> None:
    assert scenarios([GOOD]) == {"tiny": GOOD / "tiny"}
    assert scenarios([GOOD / "nowhere"]) == {}
    assert not is_scenario(GOOD / "islet")


def test_the_first_of_a_name_counts(tmp_path: Path) -> None:
    mine = write(tmp_path / "mine" / "tiny", scenario=HEAD)
    assert scenarios([tmp_path / "mine", GOOD]) == {"tiny": mine}


def test_find_by_name_and_path(tmp_path: Path) -> None:
    mine = write(tmp_path / "mine", scenario=HEAD)
    assert find("tiny", [GOOD]) == GOOD / "tiny"
    assert find(str(mine), [GOOD]) == mine
    assert find(str(mine / "scenario.yaml"), [GOOD]) == mine


@pytest.mark.parametrize(
    ("name", "hint"), [("tinny", "did you mean 'tiny'?"), ("zebra", "there are tiny"), ("", "there are tiny")]
)
def test_an_unknown_name_gets_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UnknownScenarioError) as caught:
        find(name, [GOOD])
    assert (caught.value.name, caught.value.hint) == (name, hint)
    assert str(caught.value) == f"there is no scenario '{name}' ({hint})"


def test_nothing_to_find(tmp_path: Path) -> None:
    with pytest.raises(UnknownScenarioError, match=r"there is no scenario 'x'$"):
        find("x", [tmp_path])


def test_a_heading_needs_no_world() -> None:
    got = heading(GOOD / "tiny")
    assert got
    assert (got.id, got.title, got.minutes, got.author) == (
        "tiny",
        "The tiny strait",
        (5, 10),
        "The test suite",
    )
    assert got.summary == "Six quarters on a strait. Two islands, one quay, one rival."
    assert (got.calendar.turns, got.calendar.months) == (6, 3)
    assert headings([GOOD]) == (got,)
    assert heading(GOOD / "islet") is None


def test_a_broken_header_still_has_a_heading(tmp_path: Path) -> None:
    got = heading(write(tmp_path / "odd", scenario="title: [1]\ncalendar: 3\n", other="events: {a: [}\n"))
    assert got
    assert (got.title, got.summary) == ("odd", "")
    assert heading(write(tmp_path / "worse", scenario="title: {\n"))


def test_worlds_are_found_beside_and_among(tmp_path: Path) -> None:
    mine = write(tmp_path / "mine", scenario=HEAD)
    worlds = world_finder(mine, [GOOD])
    assert worlds("islet") == GOOD / "islet"
    write(tmp_path / "islet", world="")
    assert worlds("islet") == tmp_path / "islet"
    assert [worlds(name) for name in ("gone", "../mine", "", "/etc")] == [None] * 4
