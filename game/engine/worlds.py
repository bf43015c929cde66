"""Many games at once: one column of a table per world."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from game.engine.chance import Seeds
from game.engine.layout import Rows
from game.engine.ledger import Book, Cause

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.rules import Rules

Floats = NDArray[np.float64]
ALL = slice(None)


class Worlds:
    """Worlds of one scenario at the same turn; `table` is float64 of shape (rows, worlds).

    With a `book` there must be exactly one world, and every change of its indicators is written down.
    """

    def __init__(self, rules: Rules, table: Floats, seeds: Seeds, book: Book | None = None) -> None:
        if book is not None and table.shape[1] != 1:
            raise ValueError("only a batch of one world keeps a ledger")
        self.rules = rules
        self.table = np.ascontiguousarray(table)
        self.seeds = seeds
        self.book = book

    @property
    def count(self) -> int:
        """Count the worlds."""
        return len(self.seeds)

    @property
    def turn(self) -> int:
        """Give the turn that all these worlds are in, from 1."""
        return int(self.table[self.rules.turn_row, 0])

    @property
    def over(self) -> NDArray[np.bool_]:
        """Say which worlds have ended."""
        ended: NDArray[np.bool_] = self.table[self.rules.over_row] > 0.0
        return ended

    def value(self, name: str) -> float:
        """Read one name in the first world."""
        return float(self.rules.lookup.column(name)(self.table, ALL)[0])

    def read(self, name: str) -> Floats:
        """Read one name in every world, shape (n,)."""
        return self.rules.lookup.column(name)(self.table, ALL).copy()

    def keep(self, mask: NDArray[np.bool_]) -> Worlds:
        """Copy the worlds where `mask` (n,) holds."""
        return Worlds(self.rules, self.table[:, mask], self.seeds[mask])

    def fork(self, seeds: Seeds) -> Worlds:
        """Copy the first world once per seed; the copies share its past and not its luck."""
        return Worlds(self.rules, np.repeat(self.table[:, :1], len(seeds), axis=1), seeds.copy())

    def copy(self, book: Book | None = None) -> Worlds:
        """Copy these worlds, luck included."""
        return Worlds(self.rules, self.table.copy(), self.seeds.copy(), book)

    def settle(self) -> None:
        """Bring every settling indicator's value in line with its parts."""
        self.rules.indicators.settle(self.table)

    def record(self, row: int, before: float, steps: Iterable[tuple[float, Cause]]) -> None:
        """Write down how the cell of `row` (a shock, a stock, a resource) went from `before` through `steps`."""
        target = self.rules.targets.get(row)
        if self.book is None or target is None:
            return
        shocked = row in self.rules.layout.shock
        base = self.rules.indicators.base_of(self.table, target) if shocked else 0.0
        low, high = self.rules.ranges[target]
        self.write(target, low, high, base + before, ((base + after, cause) for after, cause in steps))

    def deposit(self, row: int, amount: float, cause: Cause) -> None:
        """Write down what a cause has added to the cell of `row`, where that is ground."""
        ground = self.rules.layout.ground
        if self.book is not None and row in ground:
            self.book.deposit(self.turn, ground.ids[row - ground.first], amount, cause)

    def write(
        self, target: str, low: float, high: float, total: float, steps: Iterable[tuple[float, Cause]]
    ) -> None:
        """Write a chain of lines from the value shown to the value shown, the ends of the scale included."""
        if self.book is None:
            return
        turn = self.turn
        limit = Cause("limit", target, turn)
        self.book.line(turn, target, clip(total, low, high), total, limit)
        for after, cause in steps:
            self.book.line(turn, target, total, after, cause)
            total = after
        self.book.line(turn, target, total, clip(total, low, high), limit)

    def add(self, target: str, where: Rows, amounts: Floats, cause: Cause) -> None:
        """Move an indicator (as a shock), stock, resource or flag by `amounts` (m,) in the worlds `where`."""
        row = self.rules.effect_row(target)
        before = self.table[row, where]
        moved = before + amounts
        low, high = self.rules.cell_range(row)
        self.table[row, where] = np.minimum(np.maximum(moved, low), high) + 0.0
        if self.book is not None and len(where):
            self.record(row, float(before[0]), ((float(moved[0]), cause),))

    def assign(self, target: str, where: Rows, amount: float, cause: Cause) -> None:
        """Set the value of an indicator, stock, resource or flag now."""
        row = self.rules.value_row(target)
        self.add(target, where, amount - self.table[row, where], cause)
        self.settle()

    def keep_last(self, target: str, where: Rows) -> None:
        """Let what a resource holds now be what it held when the turn began."""
        self.table[self.rules.layout.last.row(target), where] = self.table[
            self.rules.value_row(target), where
        ]

    def set_rung(self, ladder: str, where: Rows, rung: float) -> None:
        """Put a ladder on a rung, as a decision that is no step of it does; `held` begins anew where it moved."""
        row, since = self.rules.layout.rung.row(ladder), self.rules.layout.since.row(ladder)
        moved = where[self.table[row, where] != rung]
        self.table[row, moved] = rung
        self.table[since, moved] = float(self.turn)


def clip(number: float, low: float, high: float) -> float:
    """Keep a number in its range, as the tables do (no signed zero)."""
    return min(max(number, low), high) + 0.0
