"""Which part of a scenario a name of the expression language belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Content
from game.expr import Expr

_KINDS = (
    ("event", "events"),
    ("flag", "flags"),
    ("resource", "resources"),
    ("situation", "situations"),
    ("opening", "openings"),
    ("ladder", "ladders"),
    ("project", "projects"),
    ("market", "markets"),
    ("goal", "goals"),
    ("family", "families"),
    ("initiative", "initiatives"),
    ("indicator", "indicators"),  # last, so that a part which shares its name with one is not taken for it
)


class Owners:
    """Gives the id (`kind:name`) of the part that a name is a fact about."""

    def __init__(self, content: Content) -> None:
        self._groups = content.groups
        self._known = {
            name: f"{kind}:{name}" for kind, section in _KINDS for name in getattr(content, section)
        }

    def of(self, name: str) -> str | None:
        """Find the longest beginning of a name that is a part; None for the clock and what is unknown."""
        while name:
            if name in self._known:
                return self._known[name]
            name = name.rpartition(".")[0]
        return None

    def read_by(self, expr: Expr) -> tuple[str, ...]:
        """List the parts an expression reads, each once, groups by their members."""
        found = (self.of(name) for ref in expr.names for name in self._members(ref.name))
        return tuple(dict.fromkeys(each for each in found if each is not None))

    def _members(self, name: str) -> Iterator[str]:
        group, dot, rest = name.partition(".")
        if dot and group in self._groups:
            yield from (f"{actor}.{rest}" for actor in self._groups[group])
        else:
            yield name
