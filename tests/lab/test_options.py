"""Options tried against each other in the same situations."""

import pytest
from attrs import evolve

from game.engine.content import Consequence, Effect
from game.engine.rules import Rules
from game.lab.options import Study, desk, study
from tests.stories import content, rules


@pytest.fixture(scope="module")
def tiny() -> Study:
    return study(rules("tiny"), games=60)


def _with_refusal_doing(*effects: Effect) -> Rules:
    """Change what refusing the grain does to what is given; everything else stays."""
    whole = content("tiny")
    event = whole.events["customs_row"]
    first, second = event.options
    clone = evolve(second, act=Consequence(effects=(*first.act.effects, *effects)), lock=first.lock)
    changed = evolve(event, options=(evolve(first, price=clone.price), clone))
    return Rules(evolve(whole, events={**whole.events, "customs_row": changed}))


def test_the_desk_shows_scores_resources_and_feelings() -> None:
    numbers = desk(rules("tiny"))
    assert {"trade", "security", "treasury", "capital", "army.support", "aral.trust"} <= set(numbers)
    assert "attention" not in numbers


def test_each_file_that_came_up_is_compared(tiny: Study) -> None:
    files = {p.event for p in tiny.partings()}
    assert {"harbour_fire", "grain_offer", "customs_row"} <= files
    assert all(p.points > 0 and p.situations > 0 for p in tiny.partings())


def test_the_same_option_twice_parts_by_nothing() -> None:
    closest = {p.event: p for p in study(_with_refusal_doing(), games=30).closest()}
    assert closest["customs_row"].points == 0.0


def test_luck_is_paired_so_a_gap_is_the_options_own() -> None:
    gap = Effect("security", 5.0)
    closest = {p.event: p for p in study(_with_refusal_doing(gap), games=30).closest()}
    assert closest["customs_row"].number == "security"
    assert 2.0 < closest["customs_row"].points < 9.0


def test_what_is_worse_everywhere_is_named() -> None:
    scenario = _with_refusal_doing(Effect("security", -40.0), Effect("trade", -40.0))
    found = study(scenario, games=30).dominated()
    assert [(d.event, d.option, d.by) for d in found] == [("customs_row", "stern", "seal")]


def test_nothing_is_dominated_where_each_option_has_its_good(tiny: Study) -> None:
    assert "customs_row" not in {d.event for d in tiny.dominated()}
