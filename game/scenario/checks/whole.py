"""What a check is given."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Content
from game.engine.names import Names
from game.scenario.context import Context
from game.scenario.nodes import Mapping, Node
from game.scenario.notes import Notes
from game.scenario.sections import Sections


@frozen(eq=False)
class Whole:
    """A scenario as far as it could be built, what was used where, and where to report."""

    content: Content
    context: Context
    names: Names
    sections: Sections
    anchor: Node  # where to point for what is missing altogether
    story: bool  # False for a shared world on its own

    @property
    def notes(self) -> Notes:
        """What was used where."""
        return self.context.notes

    def key(self, event: str, *path: str) -> Node:
        """Give the node at a path inside an event, or the nearest above it."""
        key, node = self.notes.events[event]
        found: Node = key
        for name in path:
            inner = node.get(name) if isinstance(node, Mapping) else None
            if inner is None:
                return found
            found = node = inner
        return found
