"""The small functions that compiled expressions are made of.

Each takes a table and a choice of columns and answers with one value per column. Only operations
that treat every column by itself are used, so a batch gives the same bits as each world alone.
Constants are arrays without dimensions: numpy takes them faster than Python's own numbers.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]
At = slice | NDArray[np.intp]
Column = Callable[[Table, At], NDArray[Any]]
# A part of an expression: worked out for each column, or known once and for all.
Piece = Column | float

ZERO = np.array(0.0)


def width(table: Table, at: At) -> int:
    """How many columns are chosen."""
    if isinstance(at, slice):
        return len(range(*at.indices(table.shape[1])))
    return at.size


def constant(value: float) -> Column:
    """The same number or truth in every column, in a new array each time."""
    one = np.array([value])
    return lambda table, at: one.repeat(width(table, at))


def copied(raw: Column) -> Column:
    """A raw column that no longer shares memory with the table."""
    return lambda table, at: raw(table, at).copy()


def as_number(truth: Column) -> Column:
    """Truths as 0 and 1."""
    return lambda table, at: truth(table, at).astype(np.float64)


def applied(function: np.ufunc, inner: Column) -> Column:
    """A function of one value."""
    return lambda table, at: function(inner(table, at))


def joined(function: np.ufunc, left: Piece, right: Piece) -> Column:
    """A function of two values, at most one of them constant."""
    if callable(left) and callable(right):
        return lambda table, at: function(left(table, at), right(table, at))
    if callable(left):
        fixed = np.array(right)
        return lambda table, at: function(left(table, at), fixed)
    if callable(right):
        fixed = np.array(left)
        return lambda table, at: function(fixed, right(table, at))
    raise TypeError("two constants need no column")


def run(function: np.ufunc, parts: Sequence[Column]) -> Column:
    """A function of two values over two or more columns, from left to right."""
    if len(parts) == 2:
        return joined(function, *parts)
    first, second, *rest = parts

    def column(table: Table, at: At) -> NDArray[Any]:
        result: NDArray[Any] = function(first(table, at), second(table, at))
        for part in rest:
            function(result, part(table, at), out=result)
        return result

    return column


def settled(inner: Column) -> Column:
    """The result of a minimum or maximum, its zero unsigned: which zero wins is left to chance."""

    def column(table: Table, at: At) -> NDArray[Any]:
        result = inner(table, at)
        np.add(result, ZERO, out=result)
        return result

    return column


def divided(left: Piece, right: Column) -> Column:
    """A quotient that is 0 where the divisor is, without a warning."""
    over = left if callable(left) else _still(left)

    def column(table: Table, at: At) -> NDArray[Any]:
        divisor = right(table, at)
        result: NDArray[Any] = np.zeros(divisor.shape)
        somewhere = np.not_equal(divisor, ZERO)
        np.divide(over(table, at), divisor, out=result, where=somewhere)
        return result

    return column


def clamped(inner: Column, low: float, high: float) -> Column:
    """A value held between two constants."""
    least, most = np.array(low), np.array(high)

    def column(table: Table, at: At) -> NDArray[Any]:
        result: NDArray[Any] = np.maximum(inner(table, at), least)
        np.minimum(result, most, out=result)
        np.add(result, ZERO, out=result)
        return result

    return column


def chosen(condition: Column, then: Piece, otherwise: Piece) -> Column:
    """One value where the condition holds and the other elsewhere; both are worked out."""
    yes = then if callable(then) else _still(then)
    no = otherwise if callable(otherwise) else _still(otherwise)
    return lambda table, at: np.where(condition(table, at), yes(table, at), no(table, at))


def between(low: float, first: np.ufunc, middle: Column, second: np.ufunc, high: float) -> Column:
    """`low < middle <= high` with constant ends, the middle worked out once."""
    least, most = np.array(low), np.array(high)

    def column(table: Table, at: At) -> NDArray[Any]:
        value = middle(table, at)
        result: NDArray[Any] = np.logical_and(first(least, value), second(value, most))
        return result

    return column


def chained(links: Sequence[np.ufunc], operands: Sequence[Piece]) -> Column:
    """A chain of comparisons of any length, each operand worked out once."""
    first, second, *rest = (each if callable(each) else _still(each) for each in operands)
    steps = tuple(zip(links[1:], rest, strict=True))

    def column(table: Table, at: At) -> NDArray[Any]:
        left = second(table, at)
        result: NDArray[Any] = links[0](first(table, at), left)
        for link, operand in steps:
            right = operand(table, at)
            result = np.logical_and(result, link(left, right))
            left = right
        return result

    return column


def _still(value: float) -> Column:
    """A constant as a piece of a wider column; without dimensions, so only ever beside one."""
    fixed = np.array(value)
    return lambda _table, _at: fixed
