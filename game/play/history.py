"""The same story with the same luck, played as history went: the line that a player is compared with."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.bots.all import BOTS
from game.bots.player import give_orders
from game.engine.layout import Rows
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.play.past import values


class HistoryLine:
    """History's own game: its column (rows, 1) at the start of each turn, and the orders given in each."""

    def __init__(
        self,
        rules: Rules,
        columns: tuple[NDArray[np.float64], ...],
        orders: tuple[tuple[str, ...], ...] = (),
    ) -> None:
        self._rules = rules
        self._columns = columns
        self.orders = orders

    def __len__(self) -> int:
        """Count the turns."""
        return len(self._columns)

    def of(self, name: str) -> list[float]:
        """Give a number at the start of each turn."""
        return values(self._rules, self._columns, name)


@lru_cache(maxsize=2)
def history_line(rules: Rules, seed: int) -> HistoryLine:
    """Play history once from the story's start with a seed; about a tenth of a second, kept afterwards.

    A player whom home recalls twice loses the desk and the story; the years went on. So does this line, to the last
    turn: an ending before it is struck out.
    """
    worlds = start(rules, np.array([seed], dtype=np.uint64))
    columns, orders = [worlds.table.copy()], []
    for _ in range(rules.content.calendar.turns):
        given: list[str] = []

        def watch(codes: Rows, _at: Rows, given: list[str] = given) -> None:
            given.extend(rules.catalogue.text(int(code)) for code in codes)

        give_orders(worlds, BOTS["history"], watch)
        end_turn(worlds)
        orders.append(tuple(given))
        columns.append(worlds.table.copy())
        worlds.table[rules.over_row] = 0.0
    return HistoryLine(rules, tuple(columns), tuple(orders))
