"""Closeness to goals follows the author's comparisons."""

import numpy as np
import pytest
from attrs import evolve

from game.bots.closeness import Closeness
from game.engine.content import Ending, Goal
from game.engine.rules import Rules
from game.engine.turn import start
from game.engine.worlds import Worlds
from game.expr import parse
from tests.stories import content


def _wanting(when: str) -> Rules:
    goal = Goal("wish", "A wish", parse(when), "army")
    return Rules(evolve(content("tiny"), goals={"wish": goal}, endings=_plain_endings(), tests=()))


def _plain_endings() -> dict[str, Ending]:
    endings = content("tiny").endings
    return {name: ending for name, ending in endings.items() if name != "busy"}


def _two_worlds(rules: Rules, name: str, values: tuple[float, float]) -> Worlds:
    worlds = start(rules, np.array([1, 2], dtype=np.uint64))
    worlds.table[rules.layout.value.row(name)] = values
    return worlds


def _near(when: str, name: str, values: tuple[float, float]) -> list[float]:
    rules = _wanting(when)
    return list(Closeness(rules)(_two_worlds(rules, name, values).table)[0])


def test_a_goal_that_holds_with_room_is_as_near_as_can_be() -> None:
    assert _near("trade > 30", "trade", (40.0, 90.0)) == [1.0, 1.0]


@pytest.mark.parametrize(
    ("when", "worse", "better"),
    [
        ("trade > 60", 20.0, 40.0),
        ("trade <= 20", 60.0, 40.0),
        ("10 < trade < 20", 60.0, 40.0),
        ("trade > 60 and security > 0", 20.0, 40.0),
        ("trade > 60 or trade < 1", 30.0, 50.0),
        ("max(trade, 5) >= 60", 20.0, 40.0),
        ("(trade if turn > 0 else 0) > 50", 20.0, 40.0),
    ],
)
def test_coming_nearer_counts_before_the_goal_is_reached(when: str, worse: float, better: float) -> None:
    far, near = _near(when, "trade", (worse, better))
    assert far < near < 1.0


def test_one_missing_half_is_worth_less_than_none() -> None:
    both = _near("trade > 10 and security > 10", "trade", (30.0, 0.0))
    assert both[0] > both[1]


@pytest.mark.parametrize("when", ["count(islands.trust > 50) >= 1", "count(islands.trust > 50) > 0"])
def test_a_count_asks_the_nearest_members_of_the_group(when: str) -> None:
    far, near = _near(when, "aral.trust", (0.0, 40.0))
    assert far < near < 1.0
    assert _near(when, "aral.trust", (60.0, 80.0)) == [1.0, 1.0]


def test_a_plain_truth_is_far_until_it_holds() -> None:
    off, on = _near("flag_shown", "trade", (30.0, 30.0)), _near("not flag_shown", "trade", (30.0, 30.0))
    assert max(off) < 1.0
    assert on == [1.0, 1.0]


def test_only_the_goals_wanted_are_looked_at() -> None:
    rules = Rules(content("tiny"))
    worlds = start(rules, np.array([1], dtype=np.uint64))
    assert Closeness(rules)(worlds.table).shape == (2, 1)
    assert Closeness(rules, ("quiet_waters",))(worlds.table).shape == (1, 1)
