"""Every event says how far it happened and where that is written."""

from __future__ import annotations

from game.scenario.checks.whole import Whole
from game.scenario.nodes import Mapping

_HINTS = {
    "basis": "write basis: documented, composite or invented",
    "source": "write source: [E038, ¶15], or GK for general knowledge",
}


def sources(whole: Whole) -> None:
    """Check that events have a basis and a source.

    Passes: `basis: documented` with `source: [E038]`. Fails: neither (no-source, a warning).
    """
    for event, (key, node) in whole.notes.events.items():
        if not isinstance(node, Mapping):
            continue
        missing = [name for name in ("basis", "source") if node.get(name) is None]
        if missing:
            hint = " and ".join(_HINTS[name] for name in missing)
            whole.context.warn(key, "no-source", f"'{event}' does not say its {' and '.join(missing)}", hint)
