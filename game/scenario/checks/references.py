"""What refers to something by its id refers to something that is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.engine.content import Content
from game.scenario.checks.whole import Whole
from game.scenario.nodes import Node


def references(whole: Whole) -> None:
    """Check actors, topics, codex pages, families, situations and the rest.

    Passes: `patron: commerce` with `commerce.support`. Fails: `topic: raods` (unknown-name).
    """
    for use in whole.notes.names:
        find = _KNOWN.get(use.sort)
        if find is None or not use.name:
            continue
        known = find(whole.content)
        if use.name not in known:
            _unknown(use.sort, use.name, known, whole, use.node)


def _unknown(sort: str, name: str, known: Iterable[str], whole: Whole, node: Node) -> None:
    context = whole.context
    listed = sorted(known)
    hint = context.nearest(name, listed) or (f"one of {', '.join(listed)}" if 0 < len(listed) <= 12 else None)
    said = _SAID.get(sort, sort)
    context.error(node, "unknown-name", f"there is no {said} '{name[:60]}'", hint)


def _patrons(content: Content) -> list[str]:
    return [name for name in _home(content) if f"{name}.support" in content.indicators]


def _home(content: Content) -> list[str]:
    return [actor.id for actor in content.actors.values() if actor.side == "home"]


_KNOWN: dict[str, Callable[[Content], Iterable[str]]] = {
    "actor": lambda content: content.actors,
    "voice": _home,
    "patron": _patrons,
    "topic": lambda content: content.topics,
    "codex": lambda content: content.codex,
    "family": lambda content: content.families,
    "resource": lambda content: content.resources,
    "indicator": lambda content: content.indicators,
    "situation": lambda content: content.situations,
}
_SAID = {
    "voice": "home actor",
    "patron": "home actor with support",
    "codex": "codex page",
}
