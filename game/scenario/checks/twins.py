"""No two things answer to one name."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.names import CLOCK
from game.scenario.checks.whole import Whole
from game.scenario.nodes import Node, Scalar


def twins(whole: Whole) -> None:
    """Check that names an expression may read have one meaning each.

    Passes: a ladder `taliban` and an actor `taliban`. Fails: a flag `trade` beside an indicator
    (two-meanings).
    """
    for kinds in (_BARE, _ACTED):
        seen: dict[str, str] = dict.fromkeys(CLOCK, "the clock's own name") if kinds is _BARE else {}
        for sort, name, node in _names(kinds, whole):
            if seen.get(name, sort) != sort:
                _report(name, seen[name], node, whole)
            seen.setdefault(name, sort)
    for key, _ in whole.sections.of("initiatives"):
        if key.value in whole.content.families and key.value in whole.content.initiatives:
            _report(key.value, "a family", key, whole)


_BARE = ("indicators", "resources", "flags", "situations")
_ACTED = ("groups", "actors")
_SAID = {
    "indicators": "an indicator",
    "resources": "a resource",
    "flags": "a flag",
    "situations": "a situation",
    "groups": "a group",
    "actors": "an actor",
}


def _names(kinds: tuple[str, ...], whole: Whole) -> Iterator[tuple[str, str, Node]]:
    for kind in kinds:
        for key, _ in whole.sections.of(kind):
            yield _SAID[kind], key.value, key
        for item in whole.sections.items(kind):
            if isinstance(item, Scalar):
                yield _SAID[kind], item.value, item


def _report(name: str, other: str, node: Node, whole: Whole) -> None:
    whole.context.error(node, "two-meanings", f"'{name}' is also {other}", "rename one of them")
