"""Orders in tests and in history are orders that the scenario has."""

from __future__ import annotations

from game.engine.grammar import every_order, tidied
from game.scenario.checks.whole import Whole


def orders(whole: Whole) -> None:
    """Check that each order can be given at all; whether it can at its turn shows when it is played.

    Passes: `do: climb taliban`. Fails: `do: climb talbian` (unknown-order).
    """
    if not whole.notes.orders:
        return
    known = {order.text for order in every_order(whole.content)}
    verbs = sorted({text.partition(" ")[0] for text in known})
    for use in whole.notes.orders:
        text = tidied(use.text)
        if text in known:
            continue
        verb = text.partition(" ")[0]
        same = [each for each in known if each.startswith(f"{verb} ")]
        hint = whole.context.nearest(text, same) if same else f"orders begin with {', '.join(verbs)}"
        whole.context.error(use.node, "unknown-order", f"there is no order '{use.text[:60]}'", hint)
