"""A crisis never leaves the player without an answer."""

from __future__ import annotations

from game.engine.content import Option
from game.scenario.checks.whole import Whole


def crises(whole: Whole) -> None:
    """Check that each crisis has an option that is always open.

    Passes: `wait: {label: Wait, attention: 0}`. Fails: every option with a cost, needs or attention
    (crisis-free-option).
    """
    for event in whole.content.events.values():
        if event.kind == "crisis" and event.options and not any(map(_free, event.options)):
            hint = "give one option 'attention: 0', no cost, no needs and no unlocks"
            message = "this crisis may leave the player without an answer"
            whole.context.error(whole.key(event.id), "crisis-free-option", message, hint)


def _free(option: Option) -> bool:
    price = option.price
    return not (price.attention or price.cost or option.lock.needs or option.unlocks)
