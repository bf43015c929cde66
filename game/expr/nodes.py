"""What an expression becomes: small frozen nodes, each knowing its column."""

from collections.abc import Callable, Iterator
from typing import Any

from attrs import field, frozen


@frozen(eq=False, repr=False)
class Number:
    """A literal; a date is the number of its month, counted from year 0."""

    column: int
    value: float


@frozen(eq=False, repr=False)
class NameRef:
    """One place where a name is read."""

    column: int
    name: str


@frozen(eq=False, repr=False)
class Unary:
    """`-operand` or `not operand`."""

    column: int
    operator: str
    operand: "Node"


@frozen(eq=False, repr=False)
class Binary:
    """`left operator right` for the four operations of arithmetic."""

    column: int
    operator: str
    left: "Node"
    right: "Node"


@frozen(eq=False, repr=False)
class Compare:
    """A chain: `operators[i]` stands between `operands[i]` and `operands[i + 1]`."""

    column: int
    operators: tuple[str, ...]
    operands: "tuple[Node, ...]"


@frozen(eq=False, repr=False)
class Logic:
    """Two or more conditions joined by the same word, `and` or `or`."""

    column: int
    operator: str
    parts: "tuple[Node, ...]"


@frozen(eq=False, repr=False)
class IfElse:
    """`then if condition else otherwise`."""

    column: int
    then: "Node"
    condition: "Node"
    otherwise: "Node"


@frozen(eq=False, repr=False)
class Call:
    """A function of the language applied to its arguments."""

    column: int
    function: str
    arguments: "tuple[Node, ...]"

    @property
    def over_group(self) -> bool:
        """Whether the argument is worked out once for each member of a group."""
        return self.function in ("mean", "count")


Node = Number | NameRef | Unary | Binary | Compare | Logic | IfElse | Call


@frozen
class Expr:
    """A parsed expression, equal to another when the author's text is."""

    text: str
    root: Node = field(eq=False, repr=False)
    names: tuple[NameRef, ...] = field(eq=False, repr=False)

    def __str__(self) -> str:
        return self.text


def _none(_leaf: Node) -> "tuple[Node, ...]":
    return ()


# By class, for a `match` over all of them takes several times as long.
_BELOW: dict[type[Node], Callable[[Any], tuple[Node, ...]]] = {
    Number: _none,
    NameRef: _none,
    Unary: lambda node: (node.operand,),
    Binary: lambda node: (node.left, node.right),
    Compare: lambda node: node.operands,
    Logic: lambda node: node.parts,
    IfElse: lambda node: (node.then, node.condition, node.otherwise),
    Call: lambda node: node.arguments,
}


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below one node, in the order they were written."""
    return _BELOW[type(node)](node)


def walk(node: Node, *, grouped: bool = False) -> Iterator[tuple[Node, bool]]:
    """Every node from the top down, and whether it stands inside `mean` or `count`."""
    left = [(node, grouped)]
    while left:
        each, inside = left.pop()
        yield each, inside
        below = children(each)
        if below:
            inside = inside or (isinstance(each, Call) and each.over_group)
            left.extend([(child, inside) for child in reversed(below)])
