"""The lab's report in words."""

import re

import pytest

from game.engine.rules import Rules
from game.lab.measures import report
from game.lab.runner import simulate
from game.play.session import starts
from game.view.lab import WIDTH, words
from tests.stories import content


@pytest.mark.parametrize("name", ["tiny", "burning-road"])
@pytest.mark.parametrize("bot", ["idle", "random", "greedy"])
def test_it_fits_the_screen_and_names_what_matters(name: str, bot: str) -> None:
    scenario = content(name)
    text = words(scenario, report(Rules(scenario), simulate(scenario, bot, 20, 3), bot, 3))
    assert max(map(len, text.splitlines())) <= WIDTH
    assert f"20 games by the bot {bot}, from seed 3" in text
    for heading in (
        "At the end",
        "Goals:",
        "Endings",
        "The regional complex",
        "Recalled by home at least once",
    ):
        assert heading in text
    for score in (i.label for i in scenario.indicators.values() if i.score):
        assert f"  {score} " in text
    assert all(ending.title in text for ending in scenario.endings.values())


def test_what_never_happened_is_listed() -> None:
    scenario = content("burning-road")
    text = words(scenario, report(Rules(scenario), simulate(scenario, "greedy", 3, 1), "greedy", 1))
    assert "Options never chosen:" in text
    assert " more" in text
    idle = words(scenario, report(Rules(scenario), simulate(scenario, "idle", 3, 1), "idle", 1))
    assert "Options never chosen:" not in idle  # it answers nothing, in every story


def test_what_always_or_never_holds_is_told_with_what_it_asks_and_where_that_ended() -> None:
    scenario = content("tiny")
    found = report(Rules(scenario), simulate(scenario, "idle", 20, 3), "idle", 3)
    gauges = {*scenario.indicators, *scenario.resources}
    goal = next(each for each in scenario.goals.values() if each.when.names[0].name in gauges)
    text = " ".join(words(scenario, found | {"goals": dict.fromkeys(scenario.goals, 0.0)}).split())
    name = goal.when.names[0].name
    assert f"asks: {goal.when.text}; {name} ended at " in text
    sometimes = words(scenario, found | {"goals": dict.fromkeys(scenario.goals, 0.5)})
    assert f"asks: {goal.when.text}" not in sometimes


def test_the_start_is_told_where_it_is_worked_out() -> None:
    scenario = content("burning-road")
    rules = Rules(scenario)
    found = report(rules, simulate(scenario, "idle", 3, 1), "idle", 1)
    assert re.search(r"^  Unity at home .* -$", words(scenario, found), re.MULTILINE)
    text = words(scenario, found | {"starts": starts(rules)})
    assert re.search(r"^  Unity at home .* \d+\.\d$", text, re.MULTILINE)


def test_reasons_are_given_where_they_were_found() -> None:
    scenario = content("tiny")
    found = report(Rules(scenario), simulate(scenario, "random", 40, 1), "random", 1)
    found |= {"never": ["storm"], "why": {"storm": "never held: when: turn >= 2"}}
    assert "  storm: never held: when: turn >= 2" in words(scenario, found)
    found |= {"never": [], "why": {}}
    assert "Every event came up" in words(scenario, found)


@pytest.mark.parametrize("bot", ["idle", "careful"])
def test_a_bot_that_gives_no_reasons_says_which_one_does(bot: str) -> None:
    scenario = content("tiny")
    found = report(Rules(scenario), simulate(scenario, bot, 3, 1), bot, 1)
    told = words(scenario, found | {"never": ["storm"]})
    assert "Events that never came up: 1\n  storm\n  (--bot random tells what kept an event away)\n" in told
    assert "--bot random" not in words(scenario, found | {"never": []})
