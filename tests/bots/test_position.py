"""The bot that always answers with the option in the same place."""

import numpy as np
import pytest

from game.bots.all import bot_named
from game.bots.player import give_orders
from game.engine.orders import Verb
from game.engine.turn import end_turn, start
from game.engine.worlds import Worlds
from game.lab.runner import seeds_of
from tests.stories import rules

PLACES = {"position:1": 0, "position:2": 1, "position:3": 2, "position:last": -1}


def _legal_answers(worlds: Worlds) -> dict[str, list[int]]:
    """List the legal options of each open file of the only world, in the author's order."""
    found: dict[str, list[int]] = {}
    for number in worlds.rules.tray.open(worlds)[:, 0]:
        codes = [int(code) for code in worlds.rules.catalogue.answers[int(number)] if number and code > 0]
        legal = [c for c in codes if worlds.rules.legal.allowed(worlds, np.array([c]), np.array([0]))[0]]
        if legal:
            found[worlds.rules.catalogue.orders[legal[0]].subject] = legal
    return found


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("story", ["tiny", "burning-road"])
def test_it_takes_the_legal_option_in_its_place_and_answers_all_it_can(name: str, story: str) -> None:
    bot = bot_named(name)
    assert bot is not None
    worlds, given = start(rules(story), seeds_of(3, 1)), 0
    while worlds.count and worlds.turn < 10:
        for step in range(8):
            choices = _legal_answers(worlds)
            code = int(bot(worlds, np.array([0]), step)[0])
            if not choices:
                assert code == 0
                break
            legal = choices[worlds.rules.catalogue.orders[code].subject]
            assert code == legal[min(PLACES[name], len(legal) - 1)]
            give_orders(worlds, _only(code))
            given += 1
        end_turn(worlds)
        worlds = worlds.keep(~worlds.over)
    assert given >= 4


def _only(code: int):  # type: ignore[no-untyped-def]
    return lambda worlds, at, step: np.full(len(at), code if step == 0 else 0)


def test_it_orders_nothing_but_answers() -> None:
    bot, given = bot_named("position:1"), []
    assert bot is not None
    worlds = start(rules("burning-road"), seeds_of(1, 8))
    for _ in range(5):
        give_orders(worlds, bot, lambda codes, _: given.extend(codes.tolist()))
        end_turn(worlds)
    assert {worlds.rules.catalogue.orders[code].verb for code in given} == {Verb.ANSWER}


@pytest.mark.parametrize(
    "name", ["position:", "position:0", "position:-1", "position:first", "position:²", "position:999"]
)
def test_there_is_no_such_place(name: str) -> None:
    assert bot_named(name) is None
