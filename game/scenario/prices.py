"""What an order costs, and what must hold before it may be given."""

from __future__ import annotations

from game.engine.content import Lock, Price, Text
from game.scenario.context import Context
from game.scenario.effects import signed_text
from game.scenario.expressions import condition
from game.scenario.fields import Field, FieldError, whole_between
from game.scenario.nodes import Mapping, Node, Scalar, is_nothing, sort_of
from game.scenario.notes import NameUse
from game.scenario.scalars import number
from game.scenario.shapes import Got, Table
from game.scenario.texts import prose


def _cost(node: Node, context: Context) -> dict[str, float]:
    if not isinstance(node, Mapping):
        paid = number(node.value) if isinstance(node, Scalar) else None
        hint = f"write {{treasury: {paid or 2:g}}}"
        raise FieldError(node, "wrong-type", f"a mapping is wanted here, not {sort_of(node)}", hint)
    found = {}
    for name, value in node.pairs:
        if is_nothing(value):
            message = f"'{name.value[:60]}' has no amount"
            context.error(name, "wrong-type", message, "write it after a colon and a space: treasury: 2")
            continue
        amount = _positive(value, context)
        if name.value == "attention":
            hint = f"write 'attention: {amount or 1:g}' beside 'cost'"
            context.error(name, "cost", "attention is not part of a cost", hint)
        elif amount is not None:
            context.notes.names.append(NameUse("resource", name.value, name))
            found[name.value] = amount
    return found


def _positive(node: Node, context: Context) -> float | None:
    text = signed_text(node, context)
    value = number(text) if text else None
    if text is not None and (value is None or value <= 0):
        hint = f"write {-value:g}" if value else "write 2"
        context.error(node, "cost", f"a price is a positive number, not {sort_of(node)}", hint)
        return None
    return value


cost: Field[dict[str, float]] = Field("a mapping of resources to amounts", _cost, {})
PRICE: Table = {"attention": whole_between(0, 9), "cost": cost}
LOCK: Table = {"needs": condition, "locked": prose("locked")}


def price(got: Got, attention: int = 1) -> Price:
    """Make the price of an order."""
    return Price(float(got.get("attention", attention)), got.get("cost", {}))


def lock(got: Got, node: Node, context: Context) -> Lock:
    """Make the lock of an order; a reason without a condition would never be read."""
    if "locked" in got and "needs" not in got:
        context.error(
            node,
            "missing-key",
            "'locked' is never shown without 'needs'",
            "add needs: with the condition, or take it away",
            again="needs",
        )
    return Lock(got.get("needs"), got.get("locked", Text()))
