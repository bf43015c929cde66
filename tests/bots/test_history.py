"""The bot that plays what was done in fact."""

from __future__ import annotations

import numpy as np
from attrs import evolve

from game.bots.all import BOTS, bot_named
from game.bots.history import History, has_history
from game.bots.player import give_orders
from game.engine.content import Content
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.lab.runner import seeds_of
from tests.stories import content, rules


def told(story: Content, seed: int = 1, turns: int = 3) -> list[list[str]]:
    """Play history in one world and list its orders turn by turn."""
    made = Rules(story)
    worlds = start(made, seeds_of(seed, 1))
    orders: list[list[str]] = []
    for _ in range(turns):
        given: list[str] = []
        give_orders(
            worlds,
            BOTS["history"],
            lambda codes, _, given=given: given.extend(made.catalogue.text(int(code)) for code in codes),  # type: ignore[misc]
        )
        orders.append(given)
        end_turn(worlds)
    return orders


def test_dated_moves_and_marked_answers_are_given() -> None:
    month = content("tiny").calendar.start
    first, second, _ = told(evolve(content("tiny"), history=((month + 4, "climb patrols"),)))
    assert "answer grain_offer refuse" in first
    assert second[0] == "climb patrols"
    assert "answer harbour_fire wait" in [*first, *second]


def test_a_move_is_given_as_often_as_it_stands_there() -> None:
    month = content("tiny").calendar.start
    moves = ("climb patrols", "descend patrols", "climb patrols")
    for count in (1, 3):
        given = told(
            evolve(content("tiny"), history=tuple((month, move) for move in moves[:count])), turns=1
        )[0]
        assert given[:count] == list(moves[:count])


def test_what_cannot_be_given_is_left_out() -> None:
    month = content("tiny").calendar.start
    moves = ("launch nothing", "halt sea_wall", "end", "climb patrols")
    odd = evolve(content("tiny"), history=tuple((month, move) for move in moves))
    first = told(odd, turns=1)[0]
    assert "climb patrols" in first
    assert not {"end", "launch nothing", "halt sea_wall"} & set(first)


def test_history_is_the_same_alone_and_among_others() -> None:
    together = start(rules("burning-road"), seeds_of(1, 4))
    alone = start(rules("burning-road"), seeds_of(3, 1))
    for worlds, bot in ((together, History()), (alone, History())):
        for _ in range(6):
            give_orders(worlds, bot)
            end_turn(worlds)
    assert np.array_equal(together.table[:, 2], alone.table[:, 0])


def test_it_is_found_by_name_and_knows_where_it_has_nothing_to_say() -> None:
    assert bot_named("history") is BOTS["history"]
    assert has_history(content("tiny"))
    events = {
        name: evolve(event, options=tuple(evolve(each, history=False) for each in event.options))
        for name, event in content("tiny").events.items()
    }
    assert not has_history(evolve(content("tiny"), history=(), events=events))
