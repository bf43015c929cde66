"""Every event says how far it happened and where that is written."""

from __future__ import annotations

from game.scenario.checks.whole import Whole
from game.scenario.nodes import Mapping


def sources(whole: Whole) -> None:
    """Check that events have a basis and a source.

    Passes: `basis: documented` with `source: [E038]`. Fails: neither (no-source, a warning).
    """
    for event, (key, node) in whole.notes.events.items():
        if not isinstance(node, Mapping):
            continue
        missing = [name for name in ("basis", "source") if node.get(name) is None]
        if missing:
            hint = "write basis: documented, composite or invented, and source: [E038, ¶15]"
            whole.context.warn(key, "no-source", f"'{event}' does not say its {' and '.join(missing)}", hint)
