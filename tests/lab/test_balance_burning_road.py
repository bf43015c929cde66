"""What the balance of The burning road is held to, with fixed seeds.

WAKHAN_THOROUGH=1 plays 10,000 random games and 400 careful ones instead of a few hundred.
"""

import os
from functools import cache

import numpy as np
import pytest
from attrs import evolve

from game.bots.player import give_orders
from game.bots.random import random
from game.engine.content import Consequence
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.engine.worlds import Worlds
from game.lab.measures import report
from game.lab.options import Study, study
from game.lab.runner import seeds_of, simulate
from tests.stories import content, rules

ROAD = "burning-road"
SCORES = ("trade", "security", "energy")
OWN_GOALS = {"trade": {"open_road"}, "security": {"quiet_frontier"}, "energy": {"gas_line"}}
THOROUGH = bool(os.environ.get("WAKHAN_THOROUGH"))
GAMES = {"random": 10_000 if THOROUGH else 4000, "careful": 400 if THOROUGH else 50}
BOTS = ("idle", "random", "greedy", "greedy:trade", "greedy:security", "greedy:energy", "careful")


@cache
def played(bot: str) -> dict[str, object]:
    """Report a bot's games."""
    return report(rules(ROAD), simulate(content(ROAD), bot, GAMES.get(bot, 300), 1), bot, 1)


@cache
def tried() -> Study:
    return study(rules(ROAD), games=3000 if THOROUGH else 500)


def share(bot: str, section: str, name: str) -> float:
    return float(played(bot)[section][name])  # type: ignore[index]


def goals(bot: str) -> float:
    return float(played(bot)["goals_mean"])  # type: ignore[arg-type]


def middle(bot: str, name: str) -> float:
    return float(played(bot)["scores"][name]["p50"])  # type: ignore[index]


def with_all_met(bot: str) -> float:
    met: dict[str, int] = played(bot)["goals_met"]  # type: ignore[assignment]
    return met[str(len(content(ROAD).goals))] / sum(met.values())


def test_who_does_nothing_ends_badly_and_without_a_goal() -> None:
    tones = {e.id: e.tone for e in content(ROAD).endings.values()}
    bad = sum(share("idle", "endings", name) for name, tone in tones.items() if tone == "bad")
    assert bad > 0.95
    assert goals("idle") == 0.0
    for score in ("trade", "security", "credibility"):
        assert middle("idle", score) < rules(ROAD).content.indicators[score].start - 10  # type: ignore[operator]


@pytest.mark.parametrize("score", SCORES)
def test_who_wants_one_score_does_not_reach_the_goals_of_the_others(score: str) -> None:
    others = [name for name in content(ROAD).goals if name not in OWN_GOALS[score]]
    assert all(share(f"greedy:{score}", "goals", name) < 0.15 for name in others)
    assert goals(f"greedy:{score}") < 1.0


def test_thought_beats_greed_and_greed_beats_chance() -> None:
    assert goals("careful") > goals("greedy") + 1.0
    assert goals("greedy") > goals("random") + 0.1
    assert 0.2 < goals("random") < 1.2


def test_careful_play_reaches_three_goals_of_five_and_never_all() -> None:
    assert 2.5 < goals("careful") < 3.5
    assert with_all_met("careful") <= (0.01 if THOROUGH else 0.02)


@pytest.mark.parametrize("goal", content(ROAD).goals)
def test_each_goal_can_be_had_by_who_wants_it(goal: str) -> None:
    found = report(rules(ROAD), simulate(content(ROAD), f"careful:{goal}", 12, 1), "careful", 1)
    assert found["goals"][goal] > 0.2  # type: ignore[index]
    assert sum(found["goals"].values()) < 2.5  # type: ignore[attr-defined]


def test_every_random_game_comes_to_an_ending() -> None:
    endings: dict[str, float] = played("random")["endings"]  # type: ignore[assignment]
    assert sum(endings.values()) == pytest.approx(1.0, abs=1e-3)
    finals: dict[str, dict[str, float]] = played("random")["scores"]  # type: ignore[assignment]
    assert all(np.isfinite(cut) for cuts in finals.values() for cut in cuts.values())


@pytest.mark.parametrize("ending", [e.id for e in content(ROAD).endings.values() if not e.any_time])
def test_no_ending_is_out_of_reach_or_swallows_the_others(ending: str) -> None:
    greedy = sum(share(bot, "endings", ending) for bot in BOTS if bot.startswith("greedy")) / 4
    whole = (greedy + sum(share(bot, "endings", ending) for bot in ("idle", "random", "careful"))) / 4
    assert 0.01 <= whole <= 0.6


def test_all_evolutions_of_the_complex_are_reached() -> None:
    assert share("random", "outcomes", "none") == 0.0
    assert all(share("random", "outcomes", name) > 0.03 for name in ("external", "internal", "status_quo"))


def test_a_recall_is_a_danger_and_not_a_rule() -> None:
    assert 0.01 <= int(played("random")["dismissed"]) / GAMES["random"] <= 0.1  # type: ignore[call-overload]


def test_everything_happens_sometimes() -> None:
    assert played("random")["why"] == {}
    events: dict[str, int] = played("random")["events"]  # type: ignore[assignment]
    common = [name for name, n in events.items() if n >= GAMES["random"] / 200]
    assert len(common) >= 0.9 * len(events)


def test_the_options_of_a_file_part() -> None:
    closest = tried().closest()
    assert len(closest) >= 70
    assert sum(p.points >= 3.0 for p in closest) >= 0.9 * len(closest)


def test_no_option_is_worse_than_its_sibling_in_everything() -> None:
    assert tried().dominated() == []


def test_the_world_at_rest_is_at_rest() -> None:
    """Everything starts where its causes put it, and with the calendar stopped it stays there."""
    worlds = _opened()
    own, table = worlds.rules, worlds.table
    layout = own.layout
    assert np.abs(table[layout.began.rows]).max() <= 1.0
    before = table[layout.settled.rows].copy()
    for _ in range(8):
        own.indicators.move(worlds)
        own.situations.turn(worlds)
        own.markets.split(table)
    moved = dict(zip(layout.settled.ids, np.abs(table[layout.settled.rows] - before)[:, 0], strict=True))
    assert max(moved.values()) < 1.5, max(moved, key=lambda name: moved[name])


def test_the_war_in_kabul_can_end() -> None:
    worlds = start(rules(ROAD), seeds_of(1, 400))
    began = np.zeros(400, dtype=np.bool_)
    ended = began.copy()
    for _ in range(rules(ROAD).content.calendar.turns - 2):
        on = np.isin(seeds_of(1, 400), worlds.seeds[worlds.read("kabul_war") > 0.0])
        gone = np.isin(seeds_of(1, 400), worlds.seeds) & began & ~on
        ended, began = ended | gone, began | on
        give_orders(worlds, random)
        end_turn(worlds)
        worlds = worlds.keep(~worlds.over)
    assert 0.3 < began.mean() < 0.95
    assert ended.sum() > 0.05 * began.sum()


def test_careful_play_leaves_nothing_in_the_purse() -> None:
    most = content(ROAD).resources
    assert middle("careful", "capital") < 0.5 * most["capital"].most
    assert middle("careful", "treasury") < 0.5 * most["treasury"].most
    assert middle("idle", "treasury") > 0.9 * most["treasury"].most


def _opened() -> Worlds:
    """Open the story as its causes have it, without what its seed's openings do beside them."""
    silent = {name: evolve(each, act=Consequence()) for name, each in content(ROAD).openings.items()}
    return start(Rules(evolve(content(ROAD), openings=silent)), seeds_of(1, 1))
