"""Pieces put together: constants are worked out at once, the rest becomes a closure."""

from collections.abc import Sequence

import numpy as np

from game.expr import closures
from game.expr.closures import Piece

ARITHMETIC = {"+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide}
COMPARISONS = {
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
    "==": np.equal,
    "!=": np.not_equal,
}


def negative(piece: Piece) -> Piece:
    """A number with its sign turned."""
    return closures.applied(np.negative, piece) if callable(piece) else -piece


def denial(piece: Piece) -> Piece:
    """A truth turned round."""
    return closures.applied(np.logical_not, piece) if callable(piece) else not piece


def absolute(piece: Piece) -> Piece:
    """A number without its sign."""
    return closures.applied(np.absolute, piece) if callable(piece) else abs(piece)


def number(truth: Piece) -> Piece:
    """A truth as 0 or 1."""
    return closures.as_number(truth) if callable(truth) else float(truth)


def truth(number: Piece) -> Piece:
    """Whether a number is anything but 0."""
    return closures.joined(np.not_equal, number, 0.0) if callable(number) else number != 0


def arithmetic(operator: str, left: Piece, right: Piece) -> Piece:
    """One of the four operations; whatever is divided by zero is 0."""
    if operator == "/" and callable(right):
        return closures.divided(left, right)
    if operator == "/" and not right:
        return 0.0
    function = ARITHMETIC[operator]
    if callable(left) or callable(right):
        return closures.joined(function, left, right)
    return float(function(left, right))


def chain(operators: Sequence[str], operands: Sequence[Piece]) -> Piece:
    """A chain of comparisons; a link between two constants that fails settles all of it."""
    links = [COMPARISONS[operator] for operator in operators]
    pairs = zip(links, operands, operands[1:], strict=False)
    known = [link(a, b) for link, a, b in pairs if not callable(a) and not callable(b)]
    if len(known) == len(links) or not all(known):
        return all(known)
    match operands:
        case [left, right]:
            return closures.joined(links[0], left, right)
        case [float(low), middle, float(high)] if callable(middle):
            return closures.between(low, links[0], middle, links[1], high)
    return closures.chained(links, operands)


def logic(word: str, parts: Sequence[Piece]) -> Piece:
    """A run of `and` or `or`; a constant either settles all of it or does not matter."""
    settles = word == "or"
    columns = [part for part in parts if callable(part)]
    if any(part == settles for part in parts if not callable(part)):
        return settles
    if not columns:
        return not settles
    function = np.logical_or if word == "or" else np.logical_and
    return closures.run(function, columns) if columns[1:] else columns[0]


def clamp(value: Piece, low: Piece, high: Piece) -> Piece:
    """A value held between two others; the high end wins where they are crossed."""
    if callable(value) and not callable(low) and not callable(high):
        return closures.clamped(value, low, high)
    return extreme(np.minimum, [extreme(np.maximum, [value, low]), high])


def extreme(function: np.ufunc, values: Sequence[Piece]) -> Piece:
    """The least or greatest value: that of the columns first, then the best of all constants."""
    columns = [value for value in values if callable(value)]
    fixed = [value for value in values if not callable(value)]
    best = fixed[0] if fixed else 0.0
    for value in fixed[1:]:
        best = float(function(best, value))
    if not columns:
        return best + 0.0
    several = closures.run(function, columns) if columns[1:] else columns[0]
    return closures.settled(closures.joined(function, several, best) if fixed else several)


def total(terms: Sequence[Piece]) -> Piece:
    """The terms added from left to right; either all of them are constant or none is."""
    columns = [term for term in terms if callable(term)]
    if columns:
        return closures.run(np.add, columns) if columns[1:] else columns[0]
    result = 0.0
    for term in terms:
        result += 0.0 if callable(term) else term
    return result
