"""Orders in tests and in history are orders that the scenario has."""

from __future__ import annotations

from collections.abc import Collection

from game.engine.grammar import every_order, tidied
from game.expr.spelling import nearest
from game.scenario.checks.known import MOST_LISTED, NAMES
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
        hint = _hint(text, known, whole) or f"orders begin with {', '.join(verbs)}"
        whole.context.error(use.node, "unknown-order", f"there is no order '{use.text[:60]}'", hint)


def _hint(text: str, known: Collection[str], whole: Whole) -> str | None:
    """Say how an order with a known verb goes on; None for a verb that is not known or stands alone."""
    if "," in text:
        return f"write several orders in a list: [{text[:60]}]"
    if text.lower() in known:
        return f"write {text.lower()}"
    if text.startswith("end "):
        return "after 'end' comes nothing, or how many turns: end 2"
    verb, _, rest = text.partition(" ")
    own = sorted(each.removeprefix(f"{verb} ") for each in known if each.startswith(f"{verb} "))
    first = rest.partition(" ")[0]
    here = [each for each in own if each.startswith(f"{first} ")]
    head, tails, asked = verb, own, rest
    if here:
        head, asked = f"{verb} {first}", rest.partition(" ")[2]
        tails = [each.partition(" ")[2] for each in here]
    if not tails:
        return None
    close = nearest(asked, tails, 0.75) if asked and whole.context.hinting() else None
    if close:
        return f"did you mean '{head} {close}'?"
    return f"after '{head}' comes one of {', '.join(tails)}" if len(tails) <= MOST_LISTED else NAMES
