"""How a value that is not what it should be is mended: the hints of lists, pairs, records and keys."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable

from game.scenario.context import Context
from game.scenario.fields import first_of
from game.scenario.nodes import Mapping, Node, Scalar, Sequence, is_nothing
from game.scenario.scalars import is_ident

_TIGHT = re.compile(r"([a-z_][\w.]*)[:\N{FULLWIDTH COLON}] ?([^\s/:].{0,40})")
_TO = " ?(?:-|to|[.][.]|\N{EN DASH}|,) ?"
_SPAN = re.compile(rf"(\d{{4}}-\d\d){_TO}(\d{{4}}-\d\d)|(\d{{1,3}}){_TO}(\d{{1,3}})")
_SHORT = 30
_EXAMPLES = {
    "because": "Trucks wait at Torkham",
    "chance": "60",
    "cooldown": "9 months",
    "expect": "trade > trade.start",
    "family": "{name: offices, cooldown: 9 months}",
    "in": "2 turns",
    "kind": "file, or crisis, or news",
    "note": "The trucks are back with cotton",
    "patron": "business",
    "range": "[0, 100]",
    "stops": "date >= 1995-01",
    "starts": "date >= 1994-04 and date < 1995-01",
    "takes": "9 months",
    "theme": "Kabul",
    "turn": "quarter",
    "when": "trade > 25",
}
_PAIRS = {"a month": "[1994-01, 1994-09]", "a number": "[0, 100]"}


def as_list(node: Node) -> str:
    """Say how a value that should be a list is made one."""
    if isinstance(node, Scalar) and not is_nothing(node) and len(node.value) <= _SHORT:
        return f"write [{node.value}]"
    flow = isinstance(node, Mapping) and node.flow
    chance = _as_chance(node)
    if chance:
        return f"write [{chance}, ...]"
    return (
        "write '- ' before it, or [ ] around it"
        if flow
        else "write '- ' before each item, each on a line of its own"
    )


def _as_chance(node: Node) -> str | None:
    """Write the first of `60: They pay` as an outcome of odds is written."""
    key, value = node.pairs[0] if isinstance(node, Mapping) and node.pairs else (None, None)
    if key is None or not key.value.isdigit() or not isinstance(value, Scalar):
        return None
    return f"{{chance: {key.value}, text: {value.value[:_SHORT]}}}"


def as_mapping(node: Node) -> str | None:
    """Say how a list that should be a mapping is made one: by names, where its items have any."""
    if not isinstance(node, Sequence):
        return "write its keys below it, indented further" if is_nothing(node) else None
    first = node.items[0] if node.items else None
    if not isinstance(first, Mapping):
        return "write a name and a colon before each, without '-' or [ ]"
    named = next((value for key, value in first.pairs if key.value in ("id", "name")), None)
    if isinstance(named, Scalar) and is_ident(named.value):
        return f"write '{named.value}:' in place of '- id: {named.value}', and its keys below it"
    if len(first.pairs) == 1:
        return "write { } in place of [ ]" if node.flow else "take the '- ' away"
    return "give each a name with a colon, in place of the '- ', and write its keys below the name"


def as_pairs(node: Mapping) -> str:
    """Say how a mapping that should be a list of pairs is written."""
    pairs = [f"[{key.value}, {value.value}]" for key, value in node.pairs[:2] if isinstance(value, Scalar)]
    return f"write [{', '.join(pairs)}{', ...' if len(node.pairs) > len(pairs) else ''}]"


def two_of(name: str) -> str:
    """Speak of two of what a field calls by its name: `a month` makes `two months`."""
    bare = name.removeprefix("a ")
    for one in ("month", "whole number", "number", "duration"):
        if bare == one or bare.startswith(f"{one} "):
            return f"two {one}s{bare.removeprefix(one)}"
    return f"two of {name}"


def like_this(key: str, name: str) -> str:
    """Say how a key that is missing is written."""
    shown = _EXAMPLES.get(key)
    return f"write {key}: {shown}" if shown else f"it is {name}"


def as_pair(name: str, node: Node | None = None) -> str:
    """Say how a pair of something is written."""
    span = _SPAN.fullmatch(node.value) if isinstance(node, Scalar) else None
    if span:
        return f"write [{span[1] or span[3]}, {span[2] or span[4]}]"
    return f"write two in brackets: {_PAIRS.get(name, '[10, 20]')}"


def as_record(node: Node, keys: Iterable[str], needed: Collection[str] = ()) -> str:
    """Say how a value that should be a record is made one; where it `needed` one key alone, by that."""
    if is_nothing(node):
        return "write its keys below it, indented further"
    if isinstance(node, Sequence):
        return "take the '-' or the [ ] away"
    only = next(iter(needed)) if len(needed) == 1 else None
    if only == "label" and isinstance(node, Scalar) and len(node.value) <= 2 * _SHORT:
        return f"write {{label: {node.value}}}"
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
