"""Every name an expression may read in a scenario, and whether it is a number or a truth.

This is the list the loader checks against; `game.engine.layout` gives each of these names its place in a world.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.engine.content import Content
from game.expr import Kind

CLOCK = ("turn", "date", "act", "dismissals")


class Names:
    """The namespace of one scenario; satisfies `game.expr.Scope`."""

    def __init__(self, content: Content) -> None:
        self._kinds = dict(_every_name(content))
        self._groups = dict(content.groups)

    def kind(self, name: str) -> Kind | None:
        """Give the kind of a name, None when nothing has it."""
        return self._kinds.get(name)

    def members(self, name: str) -> tuple[str, ...] | None:
        """Expand `republics.trust` to one name per member, None when it does not start with a group."""
        group, dot, rest = name.partition(".")
        if not dot or group not in self._groups:
            return None
        return tuple(f"{actor}.{rest}" for actor in self._groups[group])

    def known(self) -> Iterable[str]:
        """List every name, and every group's names."""
        yield from self._kinds
        for group, actors in self._groups.items():
            for actor in actors[:1]:
                for name in self._kinds:
                    if name.startswith(f"{actor}."):
                        yield f"{group}.{name.removeprefix(actor + '.')}"


def _every_name(content: Content) -> Iterator[tuple[str, Kind]]:
    number, truth = Kind.NUMBER, Kind.TRUTH
    for name in CLOCK:
        yield name, number
    for name in (*content.indicators, *content.resources):
        yield name, number
        yield f"{name}.start", number
        yield f"{name}.last", number
    for name in content.flags:
        yield name, truth
    yield from _mechanisms(content)
    for event in content.events.values():
        yield f"{event.id}.turn", number
        yield f"{event.id}.seen", truth
        yield f"{event.id}.ignored", truth
        for option in event.options:
            yield f"{event.id}.{option.id}", truth
    for name in content.openings:
        yield f"{name}.drawn", truth
    for name in (*content.initiatives, *content.families):
        yield f"{name}.count", number
    for name in content.goals:
        yield f"{name}.pledged", truth
        yield f"{name}.met", truth


def _mechanisms(content: Content) -> Iterator[tuple[str, Kind]]:
    number, truth = Kind.NUMBER, Kind.TRUTH
    for name in content.situations:
        yield name, truth
        yield f"{name}.turns", number
    for ladder in content.ladders.values():
        yield f"{ladder.id}.rung", number
        yield f"{ladder.id}.held", number
        for rung in ladder.rungs:
            yield f"{ladder.id}.{rung.id}", number
    for name in content.projects:
        yield f"{name}.progress", number
        for fact in ("done", "active", "stalled"):
            yield f"{name}.{fact}", truth
    for market in content.markets.values():
        yield f"{market.id}.share", number
        for route in market.routes:
            yield f"{market.id}.{route.id}.share", number
            yield f"{market.id}.{route.id}.cost", number
            yield f"{market.id}.{route.id}.open", truth
