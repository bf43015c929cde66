"""What refers to something by its id refers to something that is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.engine.content import Content
from game.scenario.checks.known import MOST_LISTED, NAMES
from game.scenario.checks.whole import Whole
from game.scenario.habits import meant
from game.scenario.notes import NameUse


def references(whole: Whole) -> None:
    """Check actors, topics, codex pages, families, situations and the rest.

    Passes: `patron: commerce` with `commerce.support`. Fails: `topic: raods` (unknown-name).
    """
    known = {sort: frozenset(find(whole.content)) for sort, find in KNOWN.items()}
    for use in whole.notes.names:
        if use.name and use.sort in known and use.name not in known[use.sort]:
            _unknown(use, known[use.sort], whole)


def _unknown(use: NameUse, known: frozenset[str], whole: Whole) -> None:
    allowed = known - {"attention"} if use.sort == "resource" else known
    few = 0 < len(allowed) <= MOST_LISTED
    hint = whole.context.nearest(use.name, allowed, 0.75 if few else 0.6)
    hint = meant(use.name, allowed) or hint
    if hint is None and use.sort == "family":
        hint = f"a new family is written with its cool-down: {{name: {use.name[:40]}, cooldown: 9 months}}"
    if hint is None:
        hint = f"one of {', '.join(sorted(allowed))}" if few else NAMES
    message = f"there is no {_SAID.get(use.sort, use.sort)} '{use.name[:60]}'"
    whole.context.error(use.node, "unknown-name", message, hint)


def _patrons(content: Content) -> list[str]:
    return [name for name in _home(content) if f"{name}.support" in content.indicators]


def _home(content: Content) -> list[str]:
    return [actor.id for actor in content.actors.values() if actor.side == "home"]


KNOWN: dict[str, Callable[[Content], Iterable[str]]] = {
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
