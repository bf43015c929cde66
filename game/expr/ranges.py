"""What an expression can amount to, found from what its names can: abstract interpretation over intervals.

A number is a closed interval; a truth is one too: (1, 1) always, (0, 0) never, (0, 1) sometimes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from game.expr.nodes import Binary, Call, Compare, Expr, IfElse, Logic, NameRef, Node, Number, Unary

ENDLESS = float("inf")


class Range(NamedTuple):
    """Every value from `low` to `high`, both included."""

    low: float
    high: float

    @property
    def always(self) -> bool:
        """Whether, as a truth, it always holds."""
        return self.low > 0.0 or self.high < 0.0

    @property
    def never(self) -> bool:
        """Whether, as a truth, it never holds."""
        return self.low == 0.0 == self.high


NEVER, SOMETIMES, ALWAYS = Range(0.0, 0.0), Range(0.0, 1.0), Range(1.0, 1.0)
ANY = Range(-ENDLESS, ENDLESS)
Names = Callable[[str], Range]


def range_of(expr: Expr, names: Names) -> Range:
    """Find the range of a checked expression; `names` gives that of each name, a group's over all its members."""
    return Reader(names).number(expr.root)


class Reader:
    """Works out nodes from what each name can be."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def number(self, node: Node) -> Range:
        """Give the range of a node."""
        if isinstance(node, NameRef):  # most are this or the next, and a match takes its time
            return self._names(node.name)
        if isinstance(node, Number):
            return Range(node.value, node.value)
        match node:
            case Unary(operator="-"):
                inner = self.number(node.operand)
                return Range(-inner.high, -inner.low)
            case Binary():
                return _arithmetic(node.operator, self.number(node.left), self.number(node.right))
            case IfElse():
                return self._if_else(node)
            case Call():
                return self._call(node)
        return self.truth(node)

    def truth(self, node: Node) -> Range:
        """Give whether a node holds: always, never or sometimes."""
        if isinstance(node, Compare):
            return _chain(node.operators, [self.number(each) for each in node.operands])
        match node:
            case Unary(operator="not"):
                inner = self.truth(node.operand)
                return Range(1.0 - inner.high, 1.0 - inner.low)
            case Logic():
                pick = max if node.operator == "or" else min
                parts = [self.truth(part) for part in node.parts]
                return Range(pick(part.low for part in parts), pick(part.high for part in parts))
        inner = self.number(node)
        return ALWAYS if inner.always else NEVER if inner.never else SOMETIMES

    def _if_else(self, node: IfElse) -> Range:
        condition = self.truth(node.condition)
        then, other = self.number(node.then), self.number(node.otherwise)
        if condition.always:
            return then
        return other if condition.never else Range(min(then.low, other.low), max(then.high, other.high))

    def _call(self, node: Call) -> Range:
        if node.function == "count":
            return Range(0.0, ENDLESS) if not self.truth(node.arguments[0]).never else NEVER
        values = [self.number(argument) for argument in node.arguments]
        match node.function, values:
            case "mean", [value]:
                return value
            case "abs", [value]:
                least = 0.0 if value.low <= 0.0 <= value.high else min(abs(value.low), abs(value.high))
                return Range(least, max(abs(value.low), abs(value.high)))
            case "clamp", [value, low, high]:
                return Range(
                    min(max(value.low, low.low), high.low), min(max(value.high, low.high), high.high)
                )
        pick = min if node.function == "min" else max
        return Range(pick(value.low for value in values), pick(value.high for value in values))


def _arithmetic(operator: str, left: Range, right: Range) -> Range:
    if operator == "+":
        return _hull((left.low + right.low, left.high + right.high))
    if operator == "-":
        return _hull((left.low - right.high, left.high - right.low))
    if operator == "*":
        return _hull(_product(a, b) for a in left for b in right)
    if right.low <= 0.0 <= right.high:  # x / 0 is 0
        return NEVER if right == NEVER else ANY
    return _hull(a / b for a in left for b in right)


def _product(a: float, b: float) -> float:
    return 0.0 if a == 0.0 or b == 0.0 else a * b


def _hull(ends: Iterable[float]) -> Range:
    """Give the range between the ends; what is undefined, endless less endless, may be anything."""
    found = tuple(ends)
    return ANY if any(end != end for end in found) else Range(min(found), max(found))


def _chain(operators: tuple[str, ...], values: list[Range]) -> Range:
    if len(operators) == 1:
        return _compare(operators[0], *values)
    links = [_compare(op, a, b) for op, a, b in zip(operators, values, values[1:], strict=False)]
    return Range(min(link.low for link in links), min(link.high for link in links))


def _compare(operator: str, left: Range, right: Range) -> Range:
    match operator:
        case ">" | ">=":
            return _compare({">": "<", ">=": "<="}[operator], right, left)
        case "<":
            return ALWAYS if left.high < right.low else NEVER if left.low >= right.high else SOMETIMES
        case "<=":
            return ALWAYS if left.high <= right.low else NEVER if left.low > right.high else SOMETIMES
        case "!=":
            same = _compare("==", left, right)
            return Range(1.0 - same.high, 1.0 - same.low)
    if left.high < right.low or right.high < left.low:
        return NEVER
    return ALWAYS if left.low == left.high == right.low == right.high else SOMETIMES
