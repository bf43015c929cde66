"""How far apart the options of a file leave the whole story: each is tried, and the game goes on to its end."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from game.bots.idle import idle
from game.bots.player import give_orders
from game.bots.random import random
from game.engine.chance import offspring
from game.engine.layout import Rows
from game.engine.obey import obey
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.engine.worlds import Floats, Worlds
from game.lab.options import Parting, Study, desk, situations
from game.lab.runner import seeds_of

_PURPOSE = 78_000


def end_partings(
    rules: Rules, events: Collection[str], games: int = 200, seed: int = 1, each: int = 8
) -> list[Parting]:
    """Give of each of these files the two options that part most at the end of the story.

    Random games are played; in the first `each` situations met a turn every legal option of the file is tried with the
    same luck, and from there nobody acts but for the free answers to crises: what differs at the end follows from the
    option alone. The gap is the largest on the desk or among what the goals ask about, in the mean of the situations.
    """
    numbers = judged(rules)
    wanted = [number for number, name in enumerate(rules.content.events, 1) if name in events]
    worlds = start(rules, seeds_of(seed, games))
    trials = [_trial(worlds, numbers, wanted, each)]
    while True:
        give_orders(worlds, random)
        end_turn(worlds)
        worlds = worlds.keep(~worlds.over)
        if not worlds.count:
            break
        trials.append(_trial(worlds, numbers, wanted, each))
    codes, places, values = (np.concatenate(parts, axis=-1) for parts in zip(*trials, strict=True))
    most: dict[str, Parting] = {}
    for parting in Study(rules, numbers, codes, places, values[None], values).partings():
        if parting.event not in most or parting.points > most[parting.event].points:
            most[parting.event] = parting
    return list(most.values())


def judged(rules: Rules) -> tuple[str, ...]:
    """Name the numbers of the desk and those that the goals of the story ask about."""
    known = rules.layout.value.ids
    asked = [ref.name for goal in rules.content.goals.values() for ref in goal.when.names]
    return tuple(dict.fromkeys([*desk(rules), *(name for name in asked if name in known)]))


def _trial(
    worlds: Worlds, numbers: tuple[str, ...], wanted: list[int], each: int
) -> tuple[Rows, Rows, Floats]:
    rules = worlds.rules
    codes, columns = situations(worlds, each, wanted)
    luck = offspring(worlds.seeds[columns], _PURPOSE + worlds.turn)  # the same for all options of a file
    places = worlds.seeds[columns].astype(np.intp) * 1000 + worlds.turn
    fork = Worlds(rules, worlds.table[:, columns], luck)
    rows = np.array([rules.layout.value.row(name) for name in numbers])
    if len(codes):
        obey(fork, codes, np.arange(len(codes)))
    return codes, places, _at_the_end(fork, rows)


def _at_the_end(worlds: Worlds, rows: Rows) -> Floats:
    """Play on without orders and give the numbers of each world when its story is over."""
    values = np.empty((len(rows), worlds.count))
    going = np.arange(worlds.count)
    while worlds.count:
        give_orders(worlds, idle)
        end_turn(worlds)
        over = worlds.over
        values[:, going[over]] = worlds.table[rows][:, over]
        going, worlds = going[~over], worlds.keep(~over)
    return values
