"""How many times over what there is to spend is asked for."""

from functools import cache

import pytest
from attrs import evolve

from game.engine.content import Price
from game.engine.rules import Rules
from game.lab.demand import Want, wants
from tests.stories import content, rules


@cache
def _tiny() -> dict[str, Want]:
    return {want.resource: want for want in wants(rules("tiny"), games=8)}


def _priced(times: float) -> Rules:
    """Make every answer of the tiny story dearer or cheaper in money."""
    whole = content("tiny")

    def dearer(price: Price) -> Price:
        return evolve(price, cost={name: times * each for name, each in price.cost.items()})

    events = {
        name: evolve(e, options=tuple(evolve(o, price=dearer(o.price)) for o in e.options))
        for name, e in whole.events.items()
    }
    return Rules(evolve(whole, events=events))


def _richer(more: float) -> Rules:
    """Give the tiny story's treasury more at the start, and room for it."""
    whole = content("tiny")
    purse = whole.resources["treasury"]
    assert purse.start is not None
    purse = evolve(purse, start=purse.start + more, most=purse.most + more)
    return Rules(evolve(whole, resources={**whole.resources, "treasury": purse}))


def test_attention_is_had_anew_every_turn() -> None:
    attention = content("tiny").resources["attention"]
    assert attention.start is not None
    assert _tiny()["attention"].supply <= content("tiny").calendar.turns * attention.start
    assert _tiny()["attention"].supply >= 3 * attention.start


def test_what_is_had_is_at_least_what_there_was_at_the_start() -> None:
    for name in ("capital", "treasury"):
        start = content("tiny").resources[name].start
        assert start is not None
        assert _tiny()[name].supply >= 0.9 * start


def test_a_wish_counts_once_however_long_it_waits() -> None:
    """What is to be bought in the story, as often as it can be had, is the most that can be asked."""
    whole, most = content("tiny"), 0.0
    turns = whole.calendar.turns
    for event in whole.events.values():
        most += (1 if event.once else turns) * max(
            (o.price.cost.get("treasury", 0.0) for o in event.options), default=0
        )
    for each in whole.initiatives.values():
        most += each.price.cost.get("treasury", 0.0) * turns / max(whole.families[each.family].cooldown, 1)
    for project in whole.projects.values():
        most += project.price.cost.get("treasury", 0.0) + project.takes * project.dues.get("treasury", 0.0)
    assert 0.0 < _tiny()["treasury"].demand <= most + 10


def test_dearer_answers_ask_for_more_and_a_fuller_purse_is_more_supply() -> None:
    dear = {want.resource: want for want in wants(_priced(2.0), games=8)}
    rich = {want.resource: want for want in wants(_richer(5.0), games=8)}
    assert dear["treasury"].demand > _tiny()["treasury"].demand
    assert rich["treasury"].supply > _tiny()["treasury"].supply + 1.0


def test_nothing_had_is_no_division_by_zero() -> None:
    assert Want("purse", 3.0, 0.0).times == 0.0
    assert Want("purse", 3.0, 2.0).times == pytest.approx(1.5)


def test_the_same_seeds_give_the_same_figures() -> None:
    assert wants(rules("tiny"), games=3, seed=5) == wants(rules("tiny"), games=3, seed=5)
