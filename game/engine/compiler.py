"""Expressions of a scenario compiled to column functions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.engine.layout import Lookup
from game.expr import Expr, Kind, infer
from game.expr.compiled import At, Column, Table, compile_expr

Truth = Callable[[Table, At], NDArray[np.bool_]]


class Compiler:
    """Compiles each distinct expression once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._made: dict[str, Column] = {}
        self._scope = lookup.names

    def number(self, expr: Expr) -> Column:
        """Compile to float64 columns; a truth counts 0 or 1."""
        column = self._column(expr)
        if infer(expr, self._scope) is Kind.NUMBER:
            return column

        def counted(table: Table, at: At) -> NDArray[np.float64]:
            return column(table, at).astype(np.float64)

        return counted

    def truth(self, expr: Expr) -> Truth:
        """Compile to boolean columns."""
        return self._column(expr)

    def maybe(self, expr: Expr | None) -> Truth | None:
        """Compile a condition that may be missing."""
        return None if expr is None else self.truth(expr)

    def expand(self, name: str) -> tuple[str, ...]:
        """Give the members' names of a group's name, or the name alone."""
        return self._lookup.members(name) or (name,)

    def _column(self, expr: Expr) -> Column:
        if expr.text not in self._made:
            lookup = self._lookup
            self._made[expr.text] = compile_expr(expr, lookup.column, lookup.members, lookup.truth)
        return self._made[expr.text]
