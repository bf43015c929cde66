"""How far apart the answers to a file leave the end of the story."""

from attrs import evolve

from game.engine.content import Consequence, Effect, How
from game.engine.rules import Rules
from game.lab.ends import end_partings, judged
from game.lab.options import desk
from tests.stories import content, rules


def _second_answer(*effects: Effect) -> Rules:
    """Let the second answer to the customs row do what the first does, and these effects besides."""
    whole = content("tiny")
    event = whole.events["customs_row"]
    first, second = event.options
    clone = evolve(second, act=Consequence(effects=(*first.act.effects, *effects)), lock=first.lock)
    plain = evolve(first, act=Consequence(effects=first.act.effects))
    changed = evolve(event, options=(plain, evolve(clone, price=first.price)))
    return Rules(evolve(whole, events={**whole.events, "customs_row": changed}))


def _gap(*effects: Effect) -> float:
    (found,) = end_partings(_second_answer(*effects), {"customs_row"}, games=40)
    return found.points


def test_only_the_files_asked_for_are_tried() -> None:
    assert {p.event for p in end_partings(rules("tiny"), {"grain_offer"}, games=40)} == {"grain_offer"}
    assert end_partings(rules("tiny"), set(), games=5) == []


def test_the_same_answer_twice_ends_in_one_place() -> None:
    assert _gap() == 0.0


def test_what_passes_is_less_at_the_end_than_what_stays() -> None:
    passing, staying = _gap(Effect("security", 8.0)), _gap(Effect("security", 8.0, How.LASTING))
    assert 0.0 < passing < staying


def test_what_goals_ask_about_counts_beside_the_desk() -> None:
    road = rules("deep-water")
    assert "ships" not in desk(road)
    assert "ships" in judged(road)
    assert set(desk(road)) <= set(judged(road))
