"""In how many games each answer could be given: the file lay open and the option was legal."""

from __future__ import annotations

import numpy as np

from game.bots.player import give_orders
from game.bots.random import random
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.lab.options import situations
from game.lab.runner import seeds_of


def legal_games(rules: Rules, games: int = 400, seed: int = 1) -> dict[str, int]:
    """Count, of `games` random games, those in which each answer was legal when some turn began."""
    seeds = seeds_of(seed, games)
    could = np.zeros((len(rules.catalogue), games), dtype=np.bool_)
    worlds = start(rules, seeds)
    while worlds.count:
        codes, columns = situations(worlds, games)
        could[codes, (worlds.seeds[columns] - seeds[0]).astype(np.intp)] = True
        give_orders(worlds, random)
        end_turn(worlds)
        worlds = worlds.keep(~worlds.over)
    answers = np.unique(rules.catalogue.answers[rules.catalogue.answers > 0])
    return {rules.catalogue.text(int(code)): int(could[code].sum()) for code in answers}
