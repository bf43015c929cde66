"""What was used where, noted while content is built and checked once all of it is known."""

from __future__ import annotations

from collections.abc import Callable

from attrs import Factory, define

from game.expr import Expr, Kind
from game.scenario.nodes import Node, Scalar


@define(eq=False, repr=False)
class ExprUse:
    """An expression, the kind wanted of it, and how its columns lead back to the file's."""

    expr: Expr
    want: Kind
    node: Node
    spot: Callable[[int], tuple[int, int]]
    late: bool = False  # read at the end of the story, when goals are judged


@define(eq=False, repr=False)
class NameUse:
    """A name that must belong to something of one sort: `actor`, `codex`, `topic`..."""

    sort: str
    name: str
    node: Node


@define(eq=False, repr=False)
class EffectUse:
    """A change written for one target, before groups are expanded."""

    key: str  # effects or lasting
    target: str
    sets: float | None  # the value after `=`
    node: Node
    amount: float = 0.0  # as written, that after `=` too
    unsigned: Scalar | None = None  # where the amount stands without a sign


@define(eq=False, repr=False)
class TextUse:
    """A text shown to a player; `kind` decides how long it may be."""

    kind: str
    body: str
    node: Node


@define(eq=False, repr=False)
class DateUse:
    """A month that should lie within the story."""

    month: int
    node: Node


@define(eq=False, repr=False)
class OrderUse:
    """An order in the grammar, in a test or in history."""

    text: str
    node: Node


@define(eq=False, repr=False)
class Notes:
    """Everything noted, in the order of building."""

    exprs: list[ExprUse] = Factory(list)
    names: list[NameUse] = Factory(list)
    effects: list[EffectUse] = Factory(list)
    texts: list[TextUse] = Factory(list)
    dates: list[DateUse] = Factory(list)
    events: dict[str, tuple[Scalar, Node]] = Factory(dict)
    orders: list[OrderUse] = Factory(list)
    ids: dict[str, dict[str, Node]] = Factory(dict)
