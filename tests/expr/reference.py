"""A second, plain way to work out an expression: one world, Python's own numbers, no cleverness."""

from collections.abc import Mapping

from game.expr.nodes import (
    Binary,
    Call,
    Compare,
    IfElse,
    Logic,
    NameRef,
    Node,
    Number,
    Unary,
    walk,
)

from .worlds import GROUPS, TRUE

World = Mapping[str, float]


def value(node: Node, world: World, member: int | None = None) -> float | bool:
    """The value of a node in one world: a bool only where the node is a truth."""
    match node:
        case Number():
            return node.value
        case NameRef():
            name = _read(node.name, member)
            return bool(world[name]) if name in TRUE else world[name]
        case IfElse():
            return _if_else(node, world, member)
        case Call(function="mean" | "count"):
            return _over_group(node, world)
        case Unary(operator="not"):
            return not value(node.operand, world, member)
        case Logic(operator=word):
            parts = [bool(value(part, world, member)) for part in node.parts]
            return all(parts) if word == "and" else any(parts)
        case Compare():
            return _chain(node, world, member)
    return _number(node, world, member)


def number(node: Node, world: World, member: int | None = None) -> float:
    """The node as a number; a truth name by the number that is stored."""
    if isinstance(node, NameRef):
        return world[_read(node.name, member)]
    if isinstance(node, IfElse):
        return number(node.then if _holds(node, world, member) else node.otherwise, world, member)
    return float(value(node, world, member))


def _read(name: str, member: int | None) -> str:
    return name if member is None or name not in GROUPS else GROUPS[name][member]


def _number(node: Node, world: World, member: int | None) -> float:
    match node:
        case Unary():
            return -number(node.operand, world, member)
        case Binary():
            left, right = number(node.left, world, member), number(node.right, world, member)
            return _arithmetic(node.operator, left, right)
        case Call():
            return _call(node.function, [number(each, world, member) for each in node.arguments])
    raise AssertionError(node)


def _arithmetic(operator: str, left: float, right: float) -> float:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
    return left / right if right else 0.0


def _call(function: str, values: list[float]) -> float:
    match function:
        case "abs":
            return abs(values[0])
        case "clamp":
            return min(max(values[0], values[1]), values[2]) + 0.0
        case "min":
            return min(values) + 0.0
    return max(values) + 0.0


def _over_group(node: Call, world: World) -> float:
    argument = node.arguments[0]
    names = [each.name for each, _ in walk(argument) if isinstance(each, NameRef)]
    size = next(len(GROUPS[name]) for name in names if name in GROUPS)
    if node.function == "count":
        return float([bool(value(argument, world, index)) for index in range(size)].count(True))
    total = number(argument, world, 0)
    for index in range(1, size):
        total = total + number(argument, world, index)
    return total / size


def _holds(node: IfElse, world: World, member: int | None) -> bool:
    return bool(value(node.condition, world, member))


def _if_else(node: IfElse, world: World, member: int | None) -> float | bool:
    then, otherwise = (value(each, world, member) for each in (node.then, node.otherwise))
    if isinstance(then, bool) and isinstance(otherwise, bool):
        return then if _holds(node, world, member) else otherwise
    return number(node, world, member)


def _chain(node: Compare, world: World, member: int | None) -> bool:
    values = [number(each, world, member) for each in node.operands]
    return all(
        {
            "<": left < right,
            "<=": left <= right,
            ">": left > right,
            ">=": left >= right,
            "==": left == right,
            "!=": left != right,
        }[operator]
        for operator, left, right in zip(node.operators, values, values[1:], strict=False)
    )
