"""Checked expressions as functions over the columns of a table of worlds.

The author's text is never evaluated by Python: each node becomes a closure over numpy's functions,
and whatever is constant is worked out here, once. Results are always new arrays of one value per
chosen column: float64 for a number, bool for a truth.
"""

from collections.abc import Callable

import numpy as np
from attrs import evolve, field, frozen

from game.expr import closures, folding
from game.expr.closures import At, Column, Piece, Table
from game.expr.kinds import Kind, node_kind
from game.expr.nodes import (
    Binary,
    Call,
    Compare,
    Expr,
    IfElse,
    Logic,
    NameRef,
    Node,
    Number,
    Unary,
    walk,
)

__all__ = ["At", "Column", "Table", "compile_expr"]

Lookup = Callable[[str], Column]
Members = Callable[[str], tuple[str, ...] | None]
Truths = Callable[[str], bool]

EXTREMES = {"min": np.minimum, "max": np.maximum}


def compile_expr(expr: Expr, lookup: Lookup, members: Members, truths: Truths) -> Column:
    """The function that works out an expression, which must have passed `check`."""
    compiler = _Compiler(lookup, members)
    kind = node_kind(expr.root, lambda name: Kind.TRUTH if truths(name) else Kind.NUMBER)
    piece = compiler.truth(expr.root) if kind is Kind.TRUTH else compiler.number(expr.root)
    if not callable(piece):
        return closures.constant(piece)
    if any(piece is raw for raw in compiler.raw):
        return closures.copied(piece)
    return piece


@frozen
class _Compiler:
    """Turns nodes into pieces, within one member of a group or outside of any."""

    lookup: Lookup
    members: Members
    member: int | None = None
    # Columns that may be views on the table: never handed out as they are.
    raw: list[Column] = field(factory=list)

    def number(self, node: Node) -> Piece:
        """The node as a number."""
        match node:
            case Number():
                return node.value
            case NameRef():
                return self._name(node)
            case Unary(operator="-"):
                return folding.negative(self.number(node.operand))
            case Binary():
                left, right = self.number(node.left), self.number(node.right)
                return folding.arithmetic(node.operator, left, right)
            case IfElse():
                return self._if_else(node, self.number)
            case Call():
                return self._over_group(node) if node.over_group else self._call(node)
        return folding.number(self.truth(node))

    def truth(self, node: Node) -> Piece:
        """The node as a truth; a number counts as true when it is not 0."""
        match node:
            case Unary(operator="not"):
                return folding.denial(self.truth(node.operand))
            case Compare():
                return folding.chain(node.operators, [self.number(each) for each in node.operands])
            case Logic():
                return folding.logic(node.operator, [self.truth(part) for part in node.parts])
            case IfElse():
                return self._if_else(node, self.truth)
        return folding.truth(self.number(node))

    def _name(self, node: NameRef) -> Column:
        group = None if self.member is None else self.members(node.name)
        name = node.name if group is None or self.member is None else group[self.member]
        column = self.lookup(name)
        self.raw.append(column)
        return column

    def _if_else(self, node: IfElse, piece: Callable[[Node], Piece]) -> Piece:
        condition = self.truth(node.condition)
        if not callable(condition):
            return piece(node.then if condition else node.otherwise)
        return closures.chosen(condition, piece(node.then), piece(node.otherwise))

    def _call(self, node: Call) -> Piece:
        values = [self.number(argument) for argument in node.arguments]
        match node.function, values:
            case "abs", [value]:
                return folding.absolute(value)
            case "clamp", [value, low, high]:
                return folding.clamp(value, low, high)
        return folding.extreme(EXTREMES[node.function], values)

    def _over_group(self, node: Call) -> Piece:
        """One term for each member, added in the order of the members."""
        (argument,) = node.arguments
        within = [evolve(self, member=index) for index in range(self._size(argument))]
        if node.function == "count":
            return folding.total([folding.number(each.truth(argument)) for each in within])
        total = folding.total([each.number(argument) for each in within])
        return folding.arithmetic("/", total, float(len(within)))

    def _size(self, argument: Node) -> int:
        """How many members the group has that the argument reads."""
        names = (node.name for node, _ in walk(argument) if isinstance(node, NameRef))
        sizes = {len(group) for name in names if (group := self.members(name)) is not None}
        if len(sizes) != 1:
            raise ValueError("mean and count go over one group: check the expression first")
        return sizes.pop()
