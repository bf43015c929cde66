"""No two things answer to one name."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.names import CLOCK
from game.scenario.checks.whole import Whole
from game.scenario.nodes import Mapping, Node, Scalar


def twins(whole: Whole) -> None:
    """Check that names an expression may read have one meaning each.

    Passes: a ladder `taliban` and an actor `taliban`. Fails: a flag `trade` beside an indicator
    (two-meanings).
    """
    for kinds in (_BARE, _COUNTED, _ACTED):
        seen: dict[str, str] = dict.fromkeys(CLOCK, "the clock's own name") if kinds is _BARE else {}
        for sort, name, node in _names(kinds, whole):
            if seen.get(name, sort) != sort:
                message = f"'{name}' is also {seen[name]}"
                whole.context.error(node, "two-meanings", message, "rename one of them")
            seen.setdefault(name, sort)


_BARE = ("indicators", "resources", "flags", "situations")
_COUNTED = ("initiatives", "families")
_ACTED = ("groups", "actors")
_SAID = {
    "indicators": "an indicator",
    "resources": "a resource",
    "flags": "a flag",
    "situations": "a situation",
    "initiatives": "an initiative",
    "families": "a family",
    "groups": "a group",
    "actors": "an actor",
}


def _names(kinds: tuple[str, ...], whole: Whole) -> Iterator[tuple[str, str, Node]]:
    sections = whole.sections
    for kind in kinds:
        for key, node in sections.of(kind):
            yield _SAID[kind], key.value, key
            inline = node.get("family") if isinstance(node, Mapping) else None
            if kind == "initiatives" and isinstance(inline, Mapping):
                name = inline.get("name")
                if isinstance(name, Scalar) and name.value == key.value:
                    yield "a family", name.value, name
        for item in sections.items(kind):
            if isinstance(item, Scalar):
                yield _SAID[kind], item.value, item
