"""The careful bot plays by the rules, peeks at no luck, and reaches more than the others do."""

import numpy as np
import pytest

from game.bots.all import bot_named
from game.bots.careful import Careful
from game.bots.foresight import look_ahead, quiet_turn
from game.bots.player import give_orders
from game.engine.orders import Verb
from game.engine.turn import end_turn, start
from game.engine.worlds import Worlds
from game.lab.runner import play_out, seeds_of
from game.lab.tally import Tally
from tests.stories import rules


def _begun(name: str, count: int, turns: int = 0) -> Worlds:
    worlds = start(rules(name), seeds_of(1, count))
    for _ in range(turns):
        give_orders(worlds, Careful())
        end_turn(worlds)
    return worlds


@pytest.mark.parametrize("name", ["tiny", "burning-road"])
def test_every_order_it_gives_is_legal(name: str) -> None:
    worlds, bot = _begun(name, 6), Careful()
    for _ in range(4):
        for step in range(5):
            codes = bot(worlds, np.arange(6), step)
            assert worlds.rules.legal.allowed(worlds, codes[codes > 0], np.flatnonzero(codes)).all()
        give_orders(worlds, bot)
        end_turn(worlds)


def test_thinking_changes_nothing() -> None:
    worlds = _begun("burning-road", 3)
    table, seeds = worlds.table.copy(), worlds.seeds.copy()
    Careful()(worlds, np.arange(3), 0)
    assert np.array_equal(worlds.table, table)
    assert np.array_equal(worlds.seeds, seeds)


def test_a_game_is_played_the_same_alone_and_among_others() -> None:
    together, alone = _begun("tiny", 3, turns=3), start(rules("tiny"), seeds_of(2, 1))
    for _ in range(3):
        give_orders(alone, Careful())
        end_turn(alone)
    assert np.array_equal(together.table[:, 1], alone.table[:, 0])


def test_its_luck_is_never_the_players() -> None:
    worlds = _begun("burning-road", 1, turns=2)
    seen = []
    original = Worlds.__init__

    def spy(self: Worlds, *args: object, **more: object) -> None:
        original(self, *args, **more)  # type: ignore[arg-type]
        seen.append(self.seeds.copy())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Worlds, "__init__", spy)
        Careful()(worlds, np.arange(1), 0)
    assert seen
    assert all(worlds.seeds[0] not in seeds for seeds in seen)


def test_a_quiet_turn_deals_nothing_and_moves_the_clock() -> None:
    worlds = _begun("burning-road", 2)
    quiet_turn(worlds)
    quiet_turn(worlds)
    assert worlds.turn == 3
    assert not worlds.rules.tray.open(worlds).any()


def test_looking_ahead_stops_at_the_end_of_the_story() -> None:
    worlds = _begun("tiny", 2)
    look_ahead(worlds, 50)
    assert worlds.turn == worlds.rules.content.calendar.turns + 1


def test_it_does_nothing_in_an_empty_batch() -> None:
    worlds = _begun("tiny", 2)
    assert len(Careful()(worlds, np.zeros(0, dtype=np.intp), 0)) == 0


def test_a_choosy_one_wants_its_goal_alone() -> None:
    bot = bot_named("careful:gas_line")
    assert bot is not None
    tally = Tally.empty(rules("burning-road"))
    play_out(start(rules("burning-road"), seeds_of(1, 6)), bot, tally)
    met = dict(zip(rules("burning-road").content.goals, tally.goals, strict=True))
    assert met["gas_line"] >= 5
    assert met["five_palaces"] + met["quiet_frontier"] <= 2


def test_it_spends_its_attention_on_several_things() -> None:
    worlds, given = _begun("burning-road", 4, turns=3), []
    give_orders(worlds, Careful(), lambda codes, _: given.extend(codes.tolist()))
    verbs = {worlds.rules.catalogue.orders[code].verb for code in given}
    assert Verb.ANSWER in verbs
    assert len(given) >= 6
