"""Ids inside a thing do not hide what the rules themselves know of it."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.checks.whole import Whole
from game.scenario.nodes import Mapping, Node, Scalar, Sequence

OF_EVENTS = ("turn", "seen", "ignored")
OF_LADDERS = ("rung", "held")


def reserved(whole: Whole) -> None:
    """Check the ids of options and rungs.

    Passes: an option `wait`. Fails: an option `ignored` (reserved), a rung that stands twice (duplicate-key).
    """
    for _, node in whole.sections.of("events"):
        for key in _options(node):
            _check(key, OF_EVENTS, "an option", whole)
    for _, node in whole.sections.of("ladders"):
        seen: set[str] = set()
        for rung in _rungs(node):
            _check(rung, OF_LADDERS, "a rung", whole)
            if rung.value in seen:
                message = f"the rung '{rung.value}' stands twice"
                whole.context.error(rung, "duplicate-key", message)
            seen.add(rung.value)


def _check(key: Scalar, taken: tuple[str, ...], said: str, whole: Whole) -> None:
    if key.value in taken:
        message = f"{said} cannot be called '{key.value}': expressions read something else by that name"
        whole.context.error(key, "reserved", message, "rename it")


def _options(node: Node) -> Iterator[Scalar]:
    options = node.get("options") if isinstance(node, Mapping) else None
    if isinstance(options, Mapping):
        yield from (key for key, _ in options.pairs)


def _rungs(node: Node) -> Iterator[Scalar]:
    rungs = node.get("rungs") if isinstance(node, Mapping) else None
    for item in rungs.items if isinstance(rungs, Sequence) else ():
        name = item.get("id") if isinstance(item, Mapping) else item
        if isinstance(name, Scalar):
            yield name
