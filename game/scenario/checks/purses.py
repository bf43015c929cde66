"""The three purses that the rules themselves use are there."""

from __future__ import annotations

from game.scenario.checks.whole import Whole

NEEDED = ("attention", "capital", "treasury")


def purses(whole: Whole) -> None:
    """Check the resources.

    Passes: attention, capital and treasury. Fails: a world without `capital` (missing-key).
    """
    if whole.story and "resources" not in whole.sections.entries:
        return  # `load` has told that no world is named
    for name in NEEDED:
        if name not in whole.content.resources:
            message = f"there is no resource '{name}'"
            whole.context.error(whole.anchor, "missing-key", message, "every world needs it", again=name)
