"""Resources: what the player spends, and how it comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from game.engine.content import Content
from game.engine.ledger import Cause

if TYPE_CHECKING:
    from game.engine.compiler import Compiler
    from game.engine.worlds import Worlds

ALL = slice(None)


class Resources:
    """All resources of a scenario, and the phase that refills them."""

    def __init__(self, content: Content, compiler: Compiler) -> None:
        self._all = [
            (r, None if r.income is None else compiler.number(r.income)) for r in content.resources.values()
        ]

    def incomes(self, table: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
        """Give what each resource that carries takes in a turn, in every world of a table."""
        return {
            r.id: income(table, ALL) * r.scale for r, income in self._all if income is not None and r.carry
        }

    def refill(self, worlds: Worlds) -> None:
        """Take in each income, read before any is added; what does not carry is set anew (a phase)."""
        incomes, where = self.incomes(worlds.table), np.arange(worlds.count)
        for resource, _ in self._all:
            if not resource.carry:
                row = worlds.rules.value_row(resource.id)
                missing = resource.start - worlds.table[row]
                worlds.add(resource.id, where, missing, Cause("refill", resource.id, worlds.turn))
            elif resource.id in incomes:
                cause = Cause("income", resource.id, worlds.turn)
                worlds.add(resource.id, where, incomes[resource.id], cause)
