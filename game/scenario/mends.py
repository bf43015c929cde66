"""How a value that is not what it should be is mended: the hints of lists, pairs, records and keys."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from game.scenario.context import Context
from game.scenario.fields import first_of
from game.scenario.nodes import Mapping, Node, Scalar, Sequence, is_nothing

_TIGHT = re.compile(r"([a-z_][\w.]*)[:\N{FULLWIDTH COLON}] ?([^\s/:].{0,40})")
_SHORT = 30
_PAIRS = {"a month": "[1994-01, 1994-09]", "a number": "[0, 100]"}


def as_list(node: Node) -> str:
    """Say how a value that should be a list is made one."""
    if isinstance(node, Scalar) and not is_nothing(node) and len(node.value) <= _SHORT:
        return f"write [{node.value}]"
    flow = isinstance(node, Mapping) and node.flow
    return "write [ ] around it" if flow else "write '- ' before each item, each on a line of its own"


def as_pair(name: str) -> str:
    """Say how a pair of something is written."""
    return f"write two in brackets: {_PAIRS.get(name, '[10, 20]')}"


def as_record(node: Node, keys: Iterable[str]) -> str:
    """Say how a value that should be a record is made one."""
    if is_nothing(node):
        return "write its keys below it, indented further"
    if isinstance(node, Sequence):
        return "take the '-' or the [ ] away"
    tight = tightly(node.value) if isinstance(node, Scalar) and node.plain else None
    return (
        f"put a space after the colon: {tight[0]}: {tight[1]}" if tight else f"its keys are {first_of(keys)}"
    )


def tightly(text: str) -> tuple[str, str] | None:
    """Read `kind:file` as a key and its value that stand too close."""
    match = _TIGHT.fullmatch(text)
    return (match[1], match[2]) if match else None


def space(key: Scalar, tight: tuple[str, str], context: Context) -> None:
    """Report a key and its value written without a space between them."""
    message = f"a space is missing after the colon of '{tight[0]}:'"
    context.error(key, "colon", message, f"write {tight[0]}: {tight[1]}")


def without_strays(
    pairs: list[tuple[Scalar, Node]], name: str, keys: Container[str], context: Context
) -> list[tuple[Scalar, Node]]:
    """Leave out keys of a record that stand among the records; the first is reported, for one mend moves them all."""
    strayed = [key for key, node in pairs if key.value in keys and not _is_record(node, keys)]
    if not strayed:
        return pairs
    message = f"'{strayed[0].value}' stands where the name of {name} should"
    context.error(strayed[0], "misplaced", message, "indent it further, so that it belongs to the name above")
    return [(key, node) for key, node in pairs if key not in strayed and not is_nothing(node)]


def _is_record(node: Node, keys: Container[str]) -> bool:
    return isinstance(node, Mapping) and any(key.value in keys for key, _ in node.pairs)
