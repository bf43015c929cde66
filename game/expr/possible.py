"""Whether conditions can come out as wanted all at once: a small search over the ranges of their names.

Each condition is taken apart at its `or`, every way through is narrowed by what it says of single names, and the
parts are read again. "No" is certain; "yes" only means that no contradiction was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.expr.nodes import Compare, IfElse, Logic, NameRef, Node, Number, Unary, children
from game.expr.ranges import ALWAYS, ENDLESS, NEVER, SOMETIMES, Names, Range, Reader

MOST_WAYS = 64  # a tangle of more alternatives is not followed to its end
Wanted = tuple[Node, bool]
Apart = Mapping[str, str]  # truths of which no two hold at once, each with what they share
_FREE: Apart = {}
_DENIED = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "=="}


def certain(node: Node, names: Names, apart: Apart = _FREE) -> bool | None:
    """Say whether a condition always or never holds, None where it depends."""
    found = Reader(names).truth(node)
    if found.always or found.never:
        return found.always
    if not _searched(node, apart):
        return None
    if not possible([(node, True)], names, apart):
        return False
    return None if possible([(node, False)], names, apart) else True


def fails(node: Node, names: Names) -> bool:
    """Say whether a condition never holds."""
    found = Reader(names).truth(node)
    if found.always or found.never:
        return found.never
    return _searched(node) and not possible([(node, True)], names)


def holds(node: Node, names: Names) -> bool:
    """Say whether a condition always holds."""
    found = Reader(names).truth(node)
    if found.always or found.never:
        return found.always
    return _searched(node) and not possible([(node, False)], names)


def _searched(node: Node, apart: Apart = _FREE) -> bool:
    """Whether a search may find more in a condition than a look."""
    return not _plain(node) and repeats(node, apart)


def _plain(node: Node) -> bool:
    """Whether a condition is a name, or one name beside one number, as most are."""
    if isinstance(node, Compare):
        return len(node.operators) == 1 and isinstance(node.operands[1], Number)
    return isinstance(node, NameRef)


def possible(wanted: Iterable[Wanted], names: Names, apart: Apart = _FREE) -> bool:
    """Say whether some world within the ranges might give every condition the truth wanted of it."""
    ways = [MOST_WAYS]
    return _search(list(wanted), [], names, ways, apart)


def repeats(node: Node, apart: Apart = _FREE) -> bool:
    """Say whether a condition has parts that speak of one thing, so that a search may find more than a look."""
    seen: list[str] = []
    joined = chained = False
    left = [node]
    while left:  # a look at every condition of a story: a loop, for it is much faster than `walk`
        each = left.pop()
        if isinstance(each, NameRef):
            seen.append(apart.get(each.name, each.name))
        else:
            joined = joined or isinstance(each, Logic | IfElse)
            chained = chained or (isinstance(each, Compare) and len(each.operators) > 1)
            left.extend(children(each))
    return chained or (joined and len(seen) > len(set(seen)))


def _search(open_: list[Wanted], facts: list[Wanted], names: Names, ways: list[int], apart: Apart) -> bool:
    """Take the open conditions apart one by one; where there are alternatives follow each, until one agrees."""
    while open_:
        node, truth = open_.pop()
        alternatives = _apart(node, truth)
        if alternatives is None:
            facts.append((node, truth))
        elif len(alternatives) == 1:
            open_.extend(alternatives[0])
        else:
            ways[0] -= len(alternatives) - 1
            return ways[0] < 0 or any(
                _search([*open_, *each], [*facts], names, ways, apart) for each in alternatives
            )
    return _agree(facts, names, apart)


def _apart(node: Node, truth: bool) -> list[tuple[Wanted, ...]] | None:
    """Give the alternatives that a condition comes down to; None for one that is a fact by itself."""
    match node:
        case Unary(operator="not"):
            return [((node.operand, not truth),)]
        case Logic():
            parts = tuple((part, truth) for part in node.parts)
            return [parts] if (node.operator == "and") is truth else [(part,) for part in parts]
        case Compare() if len(node.operators) > 1:
            links = tuple((link, truth) for link in _links(node))
            return [links] if truth else [(link,) for link in links]
        case Compare() if not truth or node.operators == ("!=",):
            return _denied(node) if not truth else _unequal(node)
        case IfElse():
            condition = node.condition
            return [((condition, True), (node.then, truth)), ((condition, False), (node.otherwise, truth))]
    return None


def _links(node: Compare) -> list[Compare]:
    pairs = zip(node.operators, node.operands, node.operands[1:], strict=False)
    return [Compare(node.column, (operator,), (left, right)) for operator, left, right in pairs]


def _denied(node: Compare) -> list[tuple[Wanted, ...]]:
    return [((Compare(node.column, (_DENIED[node.operators[0]],), node.operands), True),)]


def _unequal(node: Compare) -> list[tuple[Wanted, ...]]:
    return [((Compare(node.column, (operator,), node.operands), True),) for operator in ("<", ">")]


def _agree(facts: list[Wanted], names: Names, apart: Apart) -> bool:
    """Narrow each name by every fact, then read all facts again; False when one contradicts the others."""
    narrowed: dict[str, Range] = {}
    plain = Reader(names)
    for node, truth in facts:
        for name, limit in _limits(node, truth, plain):
            known = narrowed.get(name) or names(name)
            both = Range(max(known.low, limit.low), min(known.high, limit.high))
            if both.low > both.high:
                return False
            narrowed[name] = both
    held = [apart[name] for name, known in narrowed.items() if name in apart and known.low > 0.0]
    if len(held) > len(set(held)):
        return False
    reader = Reader(lambda name: narrowed.get(name) or names(name))
    return all(_fits(reader.truth(node), truth) for node, truth in facts)


def _fits(found: Range, truth: bool) -> bool:
    return not found.never if truth else not found.always


def _limits(node: Node, truth: bool, plain: Reader) -> Iterator[tuple[str, Range]]:
    """Read what a fact says of a name: a comparison limits either side by what the other can be."""
    if isinstance(node, NameRef):
        if plain.number(node) == SOMETIMES:  # a truth, which is 0 or 1
            yield node.name, ALWAYS if truth else NEVER
    elif isinstance(node, Compare) and truth:
        operator, (left, right) = node.operators[0], node.operands
        if isinstance(left, NameRef):
            yield left.name, _limit(operator, plain.number(right))
        if isinstance(right, NameRef):
            yield right.name, _limit(_TURNED[operator], plain.number(left))


def _limit(operator: str, other: Range) -> Range:
    low = -ENDLESS if operator in ("<", "<=") else other.low
    return Range(low, ENDLESS if operator in (">", ">=") else other.high)
