"""Everything that is wrong with an expression once it is known what its names mean.

Each check is a function of its own; all problems are reported together.
"""

from collections.abc import Callable, Iterable, Iterator

from game.expr.errors import ExprError, quote
from game.expr.kinds import Kind, KindOf, Scope, node_kind
from game.expr.nodes import Binary, Call, Compare, Expr, IfElse, Logic, NameRef, Node, Number, Unary, walk
from game.expr.spelling import did_you_mean

# Is given a node, and whether it stands inside `mean` or `count`.
Check = Callable[[Node, bool, Scope], Iterator[ExprError]]


def check(expr: Expr, scope: Scope, want: Kind | None) -> list[ExprError]:
    """Every problem of an expression that should be of the kind wanted, from left to right."""
    nodes = tuple(walk(expr.root))
    found = list(check_names(nodes, scope))
    if want is Kind.TRUTH:
        found.extend(_untrue(expr.root, scope.kind))
    for node, grouped in nodes:
        for each in _CHECKS[type(node)]:
            found.extend(each(node, grouped, scope))
    return sorted(found, key=lambda problem: problem.column)


def check_names(nodes: Iterable[tuple[Node, bool]], scope: Scope) -> Iterator[ExprError]:
    """Every name is known, and group names stand inside `mean` or `count`."""
    known: tuple[str, ...] | None = None
    for node, grouped in nodes:
        if not isinstance(node, NameRef) or scope.kind(node.name):
            continue
        members = scope.members(node.name)
        if members is None:
            known = tuple(scope.known()) if known is None else known
            yield ExprError(f"there is no {quote(node.name)}", node.column, did_you_mean(node.name, known))
        elif not grouped:
            yield ExprError(
                f"{quote(node.name)} is a group of {len(members)}, not one value",
                node.column,
                "write mean(...) or count(... > 0) round it",
            )


def check_group(call: Node, _grouped: bool, scope: Scope) -> Iterator[ExprError]:
    """Each `mean` and `count` goes over exactly one group."""
    if not isinstance(call, Call) or not call.over_group:
        return
    names = [node for node, _ in walk(call) if isinstance(node, NameRef)]
    groups = [(name, scope.members(name.name)) for name in names]
    stems = [(name, _stems(members)) for name, members in groups if members is not None]
    other = next((name for name, stem in stems if stem != stems[0][1]), None)
    if other:
        first = quote(stems[0][0].name)
        yield ExprError(
            f"{first} and {quote(other.name)} are not the same group",
            other.column,
            f"{call.function} goes over one group at a time",
        )
    # An unknown name may well be a group's, misspelt: one problem is enough.
    elif not stems and all(scope.kind(name.name) for name in names):
        yield ExprError(
            f"{call.function} needs the name of a group",
            call.column,
            f"write {call.function}(republics.trust{' > 0' * (call.function == 'count')})",
        )


def _stems(members: tuple[str, ...]) -> tuple[str, ...]:
    """Who the members are, whatever is read of each."""
    return tuple(member.rpartition(".")[0] or member for member in members)


def check_kinds(node: Node, grouped: bool, scope: Scope) -> Iterator[ExprError]:
    """Conditions are truths; a truth may stand for a number, but not the other way round."""
    inside = grouped or (isinstance(node, Call) and node.over_group)
    for condition in _conditions(node):
        yield from _untrue(condition, _member_kind(scope) if inside else scope.kind)


def check_division(node: Node, _grouped: bool, _scope: Scope) -> Iterator[ExprError]:
    """Nothing is divided by a literal zero."""
    match node:
        case Binary(operator="/", right=right) if _literal(right) == 0:
            yield ExprError("this divides by zero", right.column)


def check_clamp(node: Node, _grouped: bool, _scope: Scope) -> Iterator[ExprError]:
    """No clamp has its ends the wrong way round."""
    match node:
        case Call(function="clamp", arguments=(_, low, high)):
            ends = _literal(low), _literal(high)
            if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
                message = "the low end of this clamp is above its high end"
                yield ExprError(message, low.column, "write clamp(x, low, high)")


def check_years(node: Node, _grouped: bool, _scope: Scope) -> Iterator[ExprError]:
    """A date is compared with a year and a month, never with a year alone."""
    operands = node.operands if isinstance(node, Compare) else ()
    years = [each for each in operands if isinstance(each, Number) and _FIRST_YEAR <= each.value < _LAST_YEAR]
    if any(isinstance(each, NameRef) and each.name == "date" for each in operands):
        for each in years:
            yield ExprError("a date is a year and a month", each.column, f"write {each.value:g}-01")


_FIRST_YEAR, _LAST_YEAR = 1800.0, 2200.0
_CHECKS: dict[type[Node], tuple[Check, ...]] = {
    Number: (),
    NameRef: (),
    Unary: (check_kinds,),
    Binary: (check_division,),
    Compare: (check_years,),
    Logic: (check_kinds,),
    IfElse: (check_kinds,),
    Call: (check_group, check_kinds, check_clamp),
}


def _conditions(node: Node) -> tuple[Node, ...]:
    """The parts of a node that must be truths."""
    match node:
        case Logic():
            return node.parts
        case Unary(operator="not"):
            return (node.operand,)
        case IfElse():
            return (node.condition,)
        case Call(function="count"):
            return node.arguments
    return ()


def _untrue(node: Node, kind_of: KindOf) -> Iterator[ExprError]:
    """The numbers that stand where a truth is wanted, each alternative on its own."""
    if isinstance(node, IfElse):
        yield from _untrue(node.then, kind_of)
        yield from _untrue(node.otherwise, kind_of)
    elif node_kind(node, kind_of) is Kind.NUMBER:
        name = node.name if isinstance(node, NameRef) else None
        yield ExprError(
            f"{quote(name) if name else 'this'} is a number where a condition is wanted",
            node.column,
            _compared(node, name),
        )


def _compared(node: Node, name: str | None) -> str:
    """Say how a number is made a condition; one as large as a date is one."""
    value = _literal(node) or 0.0
    if value >= 12.0 * _FIRST_YEAR:
        return f"write date >= {int(value) // 12}-{int(value) % 12 + 1:02}"
    return f"compare it with something{f': {name} > 0' if name else ''}"


def _member_kind(scope: Scope) -> KindOf:
    """The kind of a name inside `mean` or `count`, where a group stands for each of its members."""

    def kind_of(name: str) -> Kind | None:
        members = scope.members(name)
        return scope.kind(members[0] if members else name)

    return kind_of


def _literal(node: Node) -> float | None:
    """The value of a number written out, signed or not."""
    match node:
        case Number():
            return node.value
        case Unary(operator="-", operand=Number(value=value)):
            return -value
    return None
