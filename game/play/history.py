"""The same story with the same luck, played as history went: the line that a player is compared with."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.bots.all import BOTS
from game.bots.player import give_orders
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.play.past import values


class HistoryLine:
    """History's own game: its column (rows, 1) at the start of each turn."""

    def __init__(self, rules: Rules, columns: tuple[NDArray[np.float64], ...]) -> None:
        self._rules = rules
        self._columns = columns

    def __len__(self) -> int:
        """Count the turns."""
        return len(self._columns)

    def of(self, name: str) -> list[float]:
        """Give a number at the start of each turn."""
        return values(self._rules, self._columns, name)


@lru_cache(maxsize=2)
def history_line(rules: Rules, seed: int) -> HistoryLine:
    """Play history once from the story's start with a seed; about a tenth of a second, kept afterwards."""
    worlds = start(rules, np.array([seed], dtype=np.uint64))
    columns = [worlds.table.copy()]
    while not worlds.over[0]:
        give_orders(worlds, BOTS["history"])
        end_turn(worlds)
        columns.append(worlds.table.copy())
    return HistoryLine(rules, tuple(columns))
