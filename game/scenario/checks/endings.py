"""Every game finds an ending."""

from __future__ import annotations

from game.scenario.checks.whole import Whole
from game.scenario.nodes import Node


def endings(whole: Whole) -> None:
    """Check that the last ending, and only the last, stands without a condition.

    Passes: `quiet: {title: Quiet, text: ...}` as the last. Fails: none without `when` (no-default-ending).
    """
    if not whole.story:
        return
    found = list(whole.content.endings.values())
    open_ones = [ending for ending in found if ending.when is None]
    keys = {key.value: key for key, _ in whole.sections.of("endings")}
    if not open_ones:
        where: Node = keys[found[-1].id] if found else whole.anchor
        hint = "add a last ending without 'when'"
        whole.context.error(where, "no-default-ending", "a game may end without an ending", hint)
    elif open_ones[0] is not found[-1]:
        message = f"the endings after '{open_ones[0].id}' are never reached"
        whole.context.error(
            keys[open_ones[0].id], "never-shown", message, "move it to the end, or give it a 'when'"
        )
