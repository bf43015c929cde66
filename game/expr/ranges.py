"""What an expression can amount to, found from what its names can: abstract interpretation over intervals.

A number is a closed interval; a truth is one too: (1, 1) always, (0, 0) never, (0, 1) sometimes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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
Narrowed = dict[str, Range]


def range_of(expr: Expr, names: Names) -> Range:
    """Find the range of a checked expression; `names` gives that of each name, a group's over all its members."""
    return _Reader(names, {}).number(expr.root)


def certain(node: Node, names: Names) -> bool | None:
    """Say whether a condition always or never holds, None where it depends."""
    found = _Reader(names, {}).truth(node)
    return True if found.always else False if found.never else None


class _Reader:
    """Works out nodes where some names are known to be narrower than usual."""

    def __init__(self, names: Names, narrowed: Mapping[str, Range]) -> None:
        self._names = names
        self._narrowed = narrowed

    def number(self, node: Node) -> Range:
        """Give the range of a node."""
        match node:
            case Number():
                return Range(node.value, node.value)
            case NameRef():
                return self._narrowed.get(node.name) or self._names(node.name)
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
        match node:
            case Unary(operator="not"):
                inner = self.truth(node.operand)
                return Range(1.0 - inner.high, 1.0 - inner.low)
            case Compare():
                return _chain(node.operators, [self.number(each) for each in node.operands])
            case Logic(operator="or"):
                parts = [self.truth(part) for part in node.parts]
                return Range(max(part.low for part in parts), max(part.high for part in parts))
            case Logic():
                return self._all(node)
        inner = self.number(node)
        return ALWAYS if inner.always else NEVER if inner.never else SOMETIMES

    def _all(self, node: Logic) -> Range:
        """Join by `and`: what one part says of a name holds while the others are read."""
        parts = [self.truth(part) for part in node.parts]
        narrowed = narrow(node, self._names)
        if narrowed is None:
            return NEVER
        inside = _Reader(self._names, {**self._narrowed, **narrowed})
        high = min(
            min(part.high, inside.truth(each).high) for part, each in zip(parts, node.parts, strict=True)
        )
        return Range(min(min(part.low for part in parts), high), high)

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


def narrow(node: Node, names: Names) -> Narrowed | None:
    """Give what must be true of single names where a condition holds; None where that contradicts itself."""
    found: Narrowed = {}
    for part in node.parts if isinstance(node, Logic) and node.operator == "and" else (node,):
        for name, limit, open_end in _limits(part):
            known = found.get(name) or names(name)
            both = Range(max(known.low, limit.low), min(known.high, limit.high))
            if both.low > both.high or (open_end and both.low == both.high and both.low in limit):
                return None
            found[name] = both
    return found


def _limits(node: Node) -> list[tuple[str, Range, bool]]:
    """Read `name < 5`, `5 <= name` and the like; the last says that the limit itself is left out."""
    if not isinstance(node, Compare):
        return []
    pairs = zip(node.operators, node.operands, node.operands[1:], strict=False)
    return [each for operator, left, right in pairs for each in _limit(operator, left, right)]


def _limit(operator: str, left: Node, right: Node) -> list[tuple[str, Range, bool]]:
    turned = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "=="}
    if isinstance(right, NameRef) and isinstance(left, Number) and operator in turned:
        operator, left, right = turned[operator], right, left
    if not (isinstance(left, NameRef) and isinstance(right, Number)):
        return []
    number = right.value
    limits = {
        "<": (Range(-ENDLESS, number), True),
        "<=": (Range(-ENDLESS, number), False),
        ">": (Range(number, ENDLESS), True),
        ">=": (Range(number, ENDLESS), False),
        "==": (Range(number, number), False),
    }
    return [(left.name, *limits[operator])] if operator in limits else []


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
