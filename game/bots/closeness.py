"""How far worlds are from their goals, read from the comparisons that the author wrote."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from attrs import evolve

from game.engine.rules import Rules
from game.engine.worlds import Floats
from game.expr import Expr
from game.expr.nodes import Binary, Call, Compare, IfElse, Logic, NameRef, Node, Number, Unary, walk

Shortfall = Callable[[Floats], Floats]  # table -> (n,), 0 where the condition holds with room to spare

ALL = slice(None)
_UNIT = 10.0  # points by which a comparison is missed that count as one step from the goal
_ROOM = 1.5  # points beyond the mark before a careful player stops worrying
_FALSE = 1.0  # steps that a condition is off which is no comparison


class Closeness:
    """The goals of a scenario as distances: 1 for a goal that holds, falling to 0 with what is missing."""

    def __init__(self, rules: Rules, wanted: tuple[str, ...] = ()) -> None:
        self._rules = rules
        self._made = 0
        goals = rules.content.goals
        self._goals = [self._condition(goals[name].when.root) for name in wanted or goals]

    def __call__(self, table: Floats) -> Floats:
        """Give the closeness of every goal in every column, shape (goals, n), from the values as given."""
        near = np.zeros((len(self._goals), table.shape[1]))
        for k, missing in enumerate(self._goals):
            ease = 1.0 / (1.0 + missing(table))
            near[k] = ease * ease
        return near

    def _condition(self, node: Node) -> Shortfall:
        match node:
            case Logic(operator=word, parts=parts):
                return _joined(word, [self._condition(part) for part in parts])
            case Compare(operators=[sign], operands=[Call(function="count") as call, Number(value=least)]):
                if sign in (">", ">="):
                    return self._count(call, int(least) + (sign == ">"))
            case Compare(operators=signs, operands=operands):
                links = zip(signs, operands, operands[1:], strict=False)
                return _joined("and", [self._link(sign, left, right) for sign, left, right in links])
        return self._truth(node)

    def _link(self, sign: str, left: Node, right: Node) -> Shortfall:
        if sign in ("==", "!="):
            return self._truth(Compare(0, (sign,), (left, right)))
        above = Binary(0, "-", *((right, left) if sign in ("<", "<=") else (left, right)))
        margin = self._rules.compiler.number(self._expr(above))
        return lambda table: np.maximum(_ROOM - margin(table, ALL), 0.0) / _UNIT

    def _count(self, call: Call, least: int) -> Shortfall:
        """Ask the nearest `least` members of a group to come round."""
        condition = call.arguments[0]
        names = {node.name for node, _ in walk(condition) if isinstance(node, NameRef)}
        groups = {name: self._rules.compiler.expand(name) for name in names}
        size = max((len(members) for members in groups.values()), default=1)
        each = [self._condition(_member(condition, groups, k)) for k in range(size)]

        def nearest(table: Floats) -> Floats:
            missing = np.sort(np.array([one(table) for one in each]), axis=0)
            total = np.zeros(table.shape[1])
            for row in missing[:least]:
                total += row
            return total

        return nearest

    def _truth(self, node: Node) -> Shortfall:
        holds = self._rules.compiler.number(self._expr(node))
        return lambda table: np.where(holds(table, ALL) != 0.0, 0.0, _FALSE)

    def _expr(self, root: Node) -> Expr:
        """Make an expression of a part of one; compiled expressions are told apart by their text."""
        self._made += 1
        names = tuple(node for node, _ in walk(root) if isinstance(node, NameRef))
        return Expr(f"part {self._made} of the goals of {id(self)}", root, names)


def _joined(word: str, parts: list[Shortfall]) -> Shortfall:
    """Add what is missing of all conditions, or take the least that is missing of one."""
    join = np.add if word == "and" else np.minimum

    def missing(table: Floats) -> Floats:
        result = parts[0](table)
        for part in parts[1:]:
            result = join(result, part(table))
        return result

    return missing


def _member(node: Node, groups: Mapping[str, tuple[str, ...]], number: int) -> Node:
    """Write one member's names in place of its group's."""

    def inside(child: Node) -> Node:
        return _member(child, groups, number)

    match node:
        case NameRef(name=name):
            members = groups[name]
            return evolve(node, name=members[number] if len(members) > 1 else name)
        case Unary():
            return evolve(node, operand=inside(node.operand))
        case Binary():
            return evolve(node, left=inside(node.left), right=inside(node.right))
        case Compare():
            return evolve(node, operands=tuple(inside(part) for part in node.operands))
        case Logic():
            return evolve(node, parts=tuple(inside(part) for part in node.parts))
        case IfElse():
            parts = (inside(part) for part in (node.then, node.condition, node.otherwise))
            return IfElse(node.column, *parts)
        case Call():
            return evolve(node, arguments=tuple(inside(part) for part in node.arguments))
    return node
