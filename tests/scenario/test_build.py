"""What stories may do with their world, and what a longer or shorter turn does to amounts."""

from pathlib import Path

import pytest

from game.engine.content import Content, Effect
from game.scenario import load

from .helpers import GOOD, HEAD, said, story, write

HALF_YEARS = HEAD.replace("turn: quarter", "turn: half-year")
MONTHS = HEAD.replace("turn: quarter", "turn: month")


def content(folder: Path, text: str = "", head: str = HEAD) -> Content:
    loaded = story(folder, text, head)
    assert loaded.problems == ()
    assert loaded.content
    return loaded.content


@pytest.mark.parametrize(("head", "scale"), [(HEAD, 1), (HALF_YEARS, 2), (MONTHS, 1 / 3)])
def test_amounts_of_the_world_are_per_quarter(head: str, scale: float, tmp_path: Path) -> None:
    got = content(tmp_path, head=head)
    assert got.resources["treasury"].scale == pytest.approx(scale)
    assert got.indicators["works"].pushes[0].scale == pytest.approx(scale)
    assert got.indicators["trade"].pushes[0].scale == 1
    assert got.projects["sea_wall"].dues["treasury"] == pytest.approx(scale)
    assert got.projects["sea_wall"].price.cost["treasury"] == 2
    assert got.ladders["patrols"].held[0].amount == pytest.approx(-scale)
    assert got.indicators["trade"].settles == pytest.approx(4 / scale)


def test_amounts_of_a_story_are_per_turn(tmp_path: Path) -> None:
    own = "indicators:\n  mud: {range: [0, 9], pushes: [{by: 1, because: Rain}]}\n"
    own += "projects:\n  weir: {label: Weir, takes: 3 turns, each_turn: {cost: {treasury: 1}}}\n"
    got = content(tmp_path, own, HALF_YEARS)
    assert got.indicators["mud"].pushes[0].scale == 1
    assert got.projects["weir"].dues["treasury"] == 1
    assert (got.projects["weir"].takes, got.projects["sea_wall"].takes) == (3, 2)


def test_a_story_adds_causes_to_its_world(tmp_path: Path) -> None:
    got = content(tmp_path, "pushes:\n  trade: [{by: 2, because: Rain}]\n  works: [{by: 1, because: Mud}]\n")
    assert [push.because for push in got.indicators["trade"].pushes][-1] == "Rain"
    assert len(got.indicators["works"].pushes) == 2


def test_a_story_adds_an_indicator_to_an_actor(tmp_path: Path) -> None:
    got = content(tmp_path, "indicators:\n  aral.debt: {range: [0, 9], start: 4}\n")
    assert got.indicators["aral.debt"].owner == "aral"
    assert got.actors["aral"].indicators == ("aral.debt", "aral.trust")


def test_a_story_adds_routes_to_a_market(tmp_path: Path) -> None:
    text = "markets: {strait: {routes: {tunnel: {label: Tunnel, cost: 30, ours: true}}}}\n"
    assert [route.id for route in content(tmp_path, text).markets["strait"].routes][-1] == "tunnel"


def test_a_story_drops_a_thing_to_write_its_own(tmp_path: Path) -> None:
    text = "drop: [strait.ferry, survey, trade_mission, tariff]\n"
    text += "markets: {strait: {routes: {ferry: {label: New ferry, cost: 9, ours: true}}}}\n"
    text += "ladders: {tariff: {label: New tariff, rungs: [none_at_all, some]}}\n"
    got = content(tmp_path, text)
    assert {route.id: route.label for route in got.markets["strait"].routes}["ferry"] == "New ferry"
    assert got.ladders["tariff"].label == "New tariff"
    assert "survey" not in got.projects
    assert list(got.initiatives) == ["fair"]


def test_a_route_that_was_not_dropped_stays(tmp_path: Path) -> None:
    text = "markets: {strait: {routes: {ferry: {label: New ferry, cost: 9}}}}\n"
    loaded = story(tmp_path, text)
    assert said(loaded) == ["duplicate-key 7:29"]
    assert "islet/world.yaml" in loaded.problems[0].message


def test_a_family_says_what_its_repeats_yield(tmp_path: Path) -> None:
    body = """
families:
  convoys: {cooldown: 1 turns, repeats: [100, 85, 70]}
initiatives:
  convoy: {label: A convoy, family: convoys, effects: {trade: +3, security: -3}}
  ferry:
    label: A ferry
    family: {name: ferries, cooldown: 1 turns, repeats: [100]}
    effects: {trade: +3, security: -3}
"""
    families = content(tmp_path, body).families
    assert [families["convoys"].yields(k) for k in range(4)] == [100, 85, 70, 70]
    assert families["ferries"].repeats == (100,)
    assert families["missions"].repeats == (100, 60, 30)


def test_a_story_has_its_own_rules_of_home(tmp_path: Path) -> None:
    got = content(tmp_path, "yield: 1\nmend: {for_each: islands, effects: {actor.trust: +2}}\n")
    assert str(got.efficiency) == "1"
    assert got.mends["aral"].label == "Mend Aral"
    assert got.mends["aral"].act.effects == (Effect("aral.trust", 2),)


def test_begin_reaches_whole_groups(tmp_path: Path) -> None:
    got = content(tmp_path, "begin: {aral.trust: 7, islands.trust: 3}\n")
    assert (got.indicators["aral.trust"].start, got.indicators["bora.trust"].start) == (7, 3)


def test_begin_gives_a_story_purses_of_its_own(tmp_path: Path) -> None:
    text = "begin: {treasury: {start: 4, most: 9, income: 2 + trade / 50}, capital: {most: 5}}\n"
    got = content(tmp_path, text).resources
    treasury, capital = got["treasury"], got["capital"]
    assert (treasury.start, treasury.most, treasury.scale) == (4, 9, 1)
    assert str(treasury.income) == "2 + trade / 50"
    assert (capital.start, capital.most) == (3, 5)
    assert "home.unity" in str(capital.income)


def test_acts_open_things(tmp_path: Path) -> None:
    text = (
        "initiatives:\n  ask: {label: Ask, family: {name: asks, cooldown: 2 turns}, act: 2, from: 1992-04}\n"
    )
    gate = content(tmp_path, text).initiatives["ask"].gate
    assert (gate.turn, gate.start, gate.end) == (3, 1992 * 12 + 3, None)


def test_an_act_the_story_lacks_is_no_fault_of_the_world(tmp_path: Path) -> None:
    world = (GOOD / "islet" / "world.yaml").read_text("utf-8").replace("turn: 2,", "act: 9,")
    write(tmp_path / "islet", world=world)
    folder = write(tmp_path / "story", scenario=HEAD)
    loaded = load(folder, lambda name: tmp_path / name)
    assert loaded.problems == ()
    assert loaded.content
    assert loaded.content.initiatives["fair"].gate.turn > loaded.content.calendar.turns


def test_an_inline_family_needs_a_cooldown_once(tmp_path: Path) -> None:
    one = "initiatives:\n  ask: {label: Ask, family: {name: asks}}\n"
    loaded = story(tmp_path, one)
    assert said(loaded) == ["missing-key 8:29"]
    two = one + "  beg: {label: Beg, family: asks}\nfamilies: {asks: {cooldown: 3 turns}}\n"
    assert content(tmp_path, two).families["asks"].cooldown == 3


def test_history_stands_in_the_order_of_its_dates(tmp_path: Path) -> None:
    text = "history: [{on: 1992-07, do: [climb patrols, end]}, {on: 1992-04, do: climb tariff}]\n"
    got = content(tmp_path, text)
    assert [order for _, order in got.history] == ["climb tariff", "climb patrols", "end"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("begin: [trade]\n", ["wrong-type 7:8"]),
        ("begin: {treasury: {start: 9, most: 4}}\n", ["out-of-range 7:19"]),
        ("begin: {treasury: {mosst: 4}}\n", ["unknown-key 7:20"]),
        ("begin: {trade: {start: 4}}\n", ["wrong-type 7:16"]),
        ("drop: {a: 1}\n", ["unknown-name 7:7"]),
        ("flags: boat\n", ["wrong-type 7:8"]),
        ("goals: [calm]\n", ["wrong-type 7:8"]),
        ("pushes: {trad: [{by: 1, because: Rain}]}\n", ["unknown-name 7:10"]),
        ("indicators: {rivall.debt: {range: [0, 1]}}\n", ["unknown-name 7:14"]),
        ("mend: {label: Mend}\n", ["missing-key 7:7"]),
        ("mend: {for_each: isles}\n", ["unknown-name 7:18"]),
        ("ladders: {one: {label: One, rungs: [only]}}\n", ["missing-key 7:16"]),
        ("markets: {lake: {routes: {}}}\n", ["missing-key 7:17"]),
        ("request: {topics: {boats: Boats, x: [a]}}\n", ["wrong-type 7:37"]),
        ("slides: [quiet]\ncomplex: no\n", ["wrong-type 7:10", "wrong-type 8:10"]),
        ("goals: {calm: {label: Calm, when: trade > 1, patron: army}, calm2: 3}\n", ["wrong-type 7:68"]),
        ("groups: {all_of_them: [aral, borra]}\n", ["unknown-name 7:30"]),
    ],
)
def test_wrong_sections(text: str, codes: list[str], tmp_path: Path) -> None:
    assert said(story(tmp_path, text)) == codes
