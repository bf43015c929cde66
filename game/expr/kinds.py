"""The two kinds of value, and what a scope must say about names."""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Protocol

from game.expr.nodes import Compare, Expr, IfElse, Logic, NameRef, Node, Unary


class Kind(Enum):
    """A number, or a truth (which counts as 0 or 1 where a number is wanted)."""

    NUMBER = "number"
    TRUTH = "truth"


KindOf = Callable[[str], Kind | None]


class Scope(Protocol):
    """What the names of an expression mean to those who wrote it."""

    def kind(self, name: str) -> Kind | None:
        """The kind of a name, or None for an unknown one."""

    def members(self, name: str) -> tuple[str, ...] | None:
        """The names that a group name stands for, in order, or None for any other name."""

    def known(self) -> Iterable[str]:
        """Every name there is, asked for only to find the nearest spelling."""


def node_kind(node: Node, kind_of: KindOf) -> Kind | None:
    """The kind of a node, or None where it hangs on a name that is not known."""
    match node:
        case NameRef():
            return kind_of(node.name)
        case Compare() | Logic() | Unary(operator="not"):
            return Kind.TRUTH
        case IfElse():
            both = {node_kind(node.then, kind_of), node_kind(node.otherwise, kind_of)}
            if None in both:
                return None
            return Kind.TRUTH if both == {Kind.TRUTH} else Kind.NUMBER
    return Kind.NUMBER


def infer(expr: Expr, scope: Scope) -> Kind:
    """The kind of the whole expression; a name nobody knows counts as a number."""
    return node_kind(expr.root, scope.kind) or Kind.NUMBER
