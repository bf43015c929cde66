"""A small world of names to read, shared by the tests of expressions."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from game.expr import Expr, Kind
from game.expr.compiled import At, Column, Table, compile_expr

NUMBERS = ("trade", "home.unity", "transit.salang.share")
TRUTHS = ("border_closed", "gwadar_port.done")
REPUBLICS = ("kazakhstan", "tajikistan", "uzbekistan")
POWERS = ("china", "russia")
GROUPS = {
    "republics.trust": tuple(f"{each}.trust" for each in REPUBLICS),
    "republics.open": tuple(f"{each}.open" for each in REPUBLICS),
    "powers.trust": tuple(f"{each}.trust" for each in POWERS),
}
TRUE = {*TRUTHS, *GROUPS["republics.open"]}
NAMES = (*NUMBERS, *TRUTHS, *(name for group in GROUPS.values() for name in group))
ROW = {name: row for row, name in enumerate(NAMES)}


class Names:
    """The scope of the names above."""

    def kind(self, name: str) -> Kind | None:
        """Truths are known by name; groups have no kind of their own."""
        if name not in ROW:
            return None
        return Kind.TRUTH if name in TRUE else Kind.NUMBER

    def members(self, name: str) -> tuple[str, ...] | None:
        """The members of the three groups."""
        return GROUPS.get(name)

    def known(self) -> Iterable[str]:
        """All names and groups."""
        return (*NAMES, *GROUPS)


def raw(name: str) -> Column:
    """The column function of one name: a plain row of the table."""
    row = ROW[name]
    return lambda table, at: table[row, at]


def table(**rows: Sequence[float]) -> Table:
    """A table in which the rows named (with `__` for the point) differ from 0."""
    width = max((len(row) for row in rows.values()), default=1)
    result = np.zeros((len(NAMES), width))
    for name, row in rows.items():
        result[ROW[name.replace("__", ".")]] = row
    return result


def compiled(expr: Expr) -> Column:
    """An expression over the names above."""
    return compile_expr(expr, raw, GROUPS.get, TRUE.__contains__)


def bits(values: NDArray[np.generic]) -> list[int]:
    """What distinguishes even the two zeros."""
    if values.dtype == np.bool_:
        return [int(value) for value in values]
    return [int(value) for value in np.ascontiguousarray(values).view(np.int64)]


EVERY: At = slice(None)
