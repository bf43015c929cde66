"""The bot that keeps one ladder on one step, and else plays as a plain one."""

import numpy as np
import pytest

from game.bots.all import bot_named
from game.bots.player import Bot, give_orders
from game.engine.turn import end_turn, start
from game.engine.worlds import Worlds
from game.lab.runner import seeds_of
from tests.stories import content, rules

ROAD = "burning-road"


def _bot(name: str) -> Bot:
    found = bot_named(name)
    assert found is not None
    return found


def _played(bot: Bot, turns: int) -> tuple[Worlds, list[str]]:
    """Play some worlds and list the orders that moved the border."""
    worlds, moves = start(rules(ROAD), seeds_of(1, 12)), []
    for _ in range(turns):
        seen: list[int] = []
        give_orders(worlds, bot, lambda codes, _, seen=seen: seen.extend(codes.tolist()))  # type: ignore[misc]
        moves += [text for code in seen if (text := worlds.rules.catalogue.text(code)).endswith(" border")]
        end_turn(worlds)
        worlds = worlds.keep(~worlds.over)
    return worlds, moves


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("plain", ["greedy", "random"])
def test_it_brings_the_ladder_to_its_step_and_never_moves_it_away(number: int, plain: str) -> None:
    ladder = content(ROAD).ladders["border"]
    worlds, moves = _played(_bot(f"setting:border={ladder.rungs[number].id},{plain}"), 12)
    toward = {"climb border"} if number > ladder.at else {"descend border"} if number < ladder.at else set()
    back = {"climb border", "descend border"} - toward if not toward else set()
    assert worlds.count
    assert (worlds.read("border.rung") == float(number)).mean() > 0.7
    assert not toward or toward <= set(moves)
    assert not back or len(moves) <= 2 * worlds.count  # a story may move a ladder; the bot then moves it back


def test_the_rest_is_the_plain_bots() -> None:
    worlds = start(rules(ROAD), seeds_of(1, 20))
    for _ in range(4):
        give_orders(worlds, _bot("random"))
        end_turn(worlds)
    at = np.arange(20)
    here = content(ROAD).ladders["border"].rungs[int(worlds.read("border.rung")[0])].id
    still = at[worlds.read("border.rung") == worlds.read("border.rung")[0]]
    mine, plain = _bot(f"setting:border={here},random")(worlds, still, 0), _bot("random")(worlds, still, 0)
    border = {worlds.rules.catalogue.code(text) for text in ("climb border", "descend border")}
    same = [a == b for a, b in zip(mine.tolist(), plain.tolist(), strict=True) if b not in border]
    assert same
    assert all(same)


def test_what_it_does_to_make_up_its_mind_leaves_no_trace() -> None:
    worlds = start(rules(ROAD), seeds_of(1, 6))
    before = worlds.table.copy()
    _bot("setting:border=open,random")(worlds, np.arange(6), 0)
    assert np.array_equal(worlds.table, before)


@pytest.mark.parametrize("name", ["setting:border", "setting:", "setting:border=open,nobody"])
def test_half_a_setting_is_none(name: str) -> None:
    assert bot_named(name) is None
