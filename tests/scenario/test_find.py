"""Finding scenarios, and their headings for a picker."""

import shutil
from pathlib import Path

import pytest

from game.paths import Home
from game.scenario.find import UnknownScenarioError, every, find, here, is_scenario, world_finder
from game.scenario.headings import heading, headings

from .helpers import GOOD, HEAD, write

SHIPPED = Home("wakhan", GOOD)


def test_scenarios_leave_worlds_out() -> None:
    assert [(found.name, found.folder) for found in every([SHIPPED])] == [("wakhan/tiny", GOOD / "tiny")]
    assert every([Home("mine", GOOD / "nowhere")]) == []
    assert not is_scenario(GOOD / "islet")


def test_two_of_a_name_are_told_apart(tmp_path: Path) -> None:
    edited = write(tmp_path / "mine" / "tiny", scenario=HEAD)
    homes = [Home("mine", tmp_path / "mine"), SHIPPED]
    assert find("tiny", homes) == find("mine/tiny", homes) == edited
    assert find("wakhan/tiny", homes) == GOOD / "tiny"
    assert [(each.name, each.title) for each in headings(homes)] == [
        ("tiny", "A story"),
        ("wakhan/tiny", "The tiny strait"),
    ]


def test_a_pack_never_takes_a_name_that_is_at_home(tmp_path: Path) -> None:
    other = write(tmp_path / "pack" / "tiny", scenario=HEAD)
    new = write(tmp_path / "pack" / "new", scenario=HEAD)
    packs = (Home("wheat-pack", tmp_path / "pack", "1.2"),)
    assert find("tiny", [SHIPPED], lambda: packs) == GOOD / "tiny"
    assert find("wheat-pack/tiny", [SHIPPED], lambda: packs) == other
    assert find("new", [SHIPPED], lambda: packs) == new


def test_two_packs_with_one_name_want_the_whole_name(tmp_path: Path) -> None:
    packs = [Home(name, write(tmp_path / name / "new", scenario=HEAD).parent) for name in ("a", "b")]
    with pytest.raises(UnknownScenarioError, match=r"more than one scenario 'new' \(say a/new or b/new\)"):
        find("new", [SHIPPED], lambda: packs)
    assert find("b/new", [SHIPPED], lambda: packs) == tmp_path / "b" / "new"


def test_find_by_name_and_path(tmp_path: Path) -> None:
    mine = write(tmp_path / "mine", scenario=HEAD)
    assert find("tiny", [SHIPPED]) == GOOD / "tiny"
    assert find(str(mine), [SHIPPED]) == mine
    assert find(str(mine / "scenario.yaml"), [SHIPPED]) == mine


@pytest.mark.parametrize(
    ("name", "hint"), [("tinny", "did you mean 'tiny'?"), ("zebra", "there are tiny"), ("", "there are tiny")]
)
def test_an_unknown_name_gets_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UnknownScenarioError) as caught:
        find(name, [SHIPPED])
    assert (caught.value.name, caught.value.hint) == (name, hint)
    assert str(caught.value) == f"there is no scenario '{name}' ({hint})"


def test_nothing_to_find(tmp_path: Path) -> None:
    with pytest.raises(UnknownScenarioError, match=r"there is no scenario 'x'$"):
        find("x", [Home("mine", tmp_path)])


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
    assert [each.title for each in headings([SHIPPED])] == [got.title]
    assert heading(GOOD / "islet") is None


def test_a_broken_header_still_has_a_heading(tmp_path: Path) -> None:
    got = heading(write(tmp_path / "odd", scenario="title: [1]\ncalendar: 3\n", other="events: {a: [}\n"))
    assert got
    assert (got.title, got.summary) == ("odd", "")
    assert heading(write(tmp_path / "worse", scenario="title: {\n"))


def test_worlds_are_found_beside_and_among(tmp_path: Path) -> None:
    mine = write(tmp_path / "mine", scenario=HEAD)
    worlds = world_finder(mine, [SHIPPED])
    assert worlds("islet") == GOOD / "islet"
    write(tmp_path / "islet", world="")
    assert worlds("islet") == tmp_path / "islet"
    assert [worlds(name) for name in ("gone", "../mine", "", "/etc")] == [None] * 4


def test_one_stands_in_a_scenario_only_where_its_header_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(GOOD / "tiny", tmp_path / "below" / "tiny")
    monkeypatch.chdir(tmp_path)
    assert here() is None
    monkeypatch.chdir(tmp_path / "below")
    assert here() is None
    monkeypatch.chdir(tmp_path / "below" / "tiny")
    assert here() == tmp_path / "below" / "tiny"
