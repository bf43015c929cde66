"""Signed changes, prices, and everything an act brings about."""

from __future__ import annotations

import re

from game.engine.content import Consequence, Effect, How, Later, Lock, Outcome, Price, Text
from game.scenario.context import Context
from game.scenario.expressions import condition
from game.scenario.fields import Field, FieldError, scalar, turns, whole_between
from game.scenario.nodes import Mapping, Node, Scalar, Sequence, sort_of
from game.scenario.notes import EffectUse, NameUse
from game.scenario.scalars import number, whole
from game.scenario.shapes import Got, Shape, list_of, made, merged
from game.scenario.texts import prose

_TARGET = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?")


def changes(key: str) -> Field[tuple[Effect, ...]]:
    """Make a field for `effects:` or `lasting:`; groups become one effect for each member."""

    def read(node: Node, context: Context) -> tuple[Effect, ...]:
        if not isinstance(node, Mapping):
            raise FieldError(
                node, "wrong-type", f"a mapping is wanted here, not {sort_of(node)}", "{trade: +4}"
            )
        found: list[Effect] = []
        for name, value in node.pairs:
            found.extend(_changes(key, name, value, context))
        return tuple(found)

    return Field("a mapping of names to signed amounts", read, ())


def _changes(key: str, name: Scalar, value: Node, context: Context) -> list[Effect]:
    signed = _signed(value, context)
    if signed is None:
        return []
    amount, sets = signed
    how = How.SET if sets else How.SHOCK if key == "effects" else How.LASTING
    target = _target(name, context)
    use = EffectUse(key, target, amount if sets else None, name)
    context.notes.effects.append(use)
    group, dot, rest = target.partition(".")
    if dot and group in context.groups:
        return [Effect(f"{member}.{rest}", amount, how) for member in context.groups[group]]
    return [Effect(target, amount, how)]


def _target(name: Scalar, context: Context) -> str:
    head, dot, rest = name.value.partition(".")
    if dot and head == "actor" and context.member is not None:
        return f"{context.member.id}.{rest}"
    return name.value


def _signed(node: Node, context: Context) -> tuple[float, bool] | None:
    """Read `+4`, `-2` or `=4`: the amount, and whether it is the value itself."""
    text = _signed_text(node, context)
    if text is None:
        return None
    sets = text.startswith("=")
    value = number(text[1:].strip() if sets else text)
    if value is None:
        hint = "write +4, -2 or =4"
        context.error(node, "wrong-type", f"a signed amount is wanted here, not {sort_of(node)}", hint)
        return None
    if not sets and text[0] not in "+-":
        context.error(node, "sign", f"this amount has no sign: {text}", f"write +{text} or -{text}")
    return value, sets


def _signed_text(node: Node, context: Context) -> str | None:
    try:
        return scalar(node, "a signed amount").value.strip() or None
    except FieldError as error:
        context.error(error.node, error.code, error.message, "write +4, -2 or =4")
        return None


def _cost(node: Node, context: Context) -> dict[str, float]:
    if not isinstance(node, Mapping):
        raise FieldError(
            node, "wrong-type", f"a mapping is wanted here, not {sort_of(node)}", "{treasury: 2}"
        )
    found = {}
    for name, value in node.pairs:
        amount = _positive(value, context)
        if name.value == "attention":
            hint = "write 'attention: 1' beside 'cost'"
            context.error(name, "cost", "attention is not part of a cost", hint)
        elif amount is not None:
            context.notes.names.append(NameUse("resource", name.value, name))
            found[name.value] = amount
    return found


def _positive(node: Node, context: Context) -> float | None:
    text = _signed_text(node, context)
    value = number(text) if text else None
    if text is not None and (value is None or value <= 0):
        context.error(node, "cost", f"a price is a positive number, not {sort_of(node)}", "write 2")
        return None
    return value


cost = Field("a mapping of resources to amounts", _cost, {})
PRICE = {"attention": whole_between(0, 9), "cost": cost}
LOCK = {"needs": condition, "locked": prose("locked")}
CHANGES = {"effects": changes("effects"), "lasting": changes("lasting")}


def price(got: Got, attention: int = 1) -> Price:
    """Make the price of an order."""
    return Price(float(got.get("attention", attention)), got.get("cost", {}))


def lock(got: Got, node: Node, context: Context) -> Lock:
    """Make the lock of an order; a reason without a condition would never be read."""
    if "locked" in got and "needs" not in got:
        context.error(node, "missing-key", "'locked' is never shown without 'needs'", again="needs")
    return Lock(got.get("needs"), got.get("locked", Text()))


def effects(got: Got) -> tuple[Effect, ...]:
    """Join passing and lasting effects, in that order."""
    return (*got.get("effects", ()), *got.get("lasting", ()))


def _later(got: Got, node: Node, context: Context) -> Later:
    return Later(
        after=got["in"],
        effects=effects(got),
        note=got["note"],
        when=got.get("when"),
        otherwise=got.get("otherwise", Text()),
        place=context.place(node),
    )


_LATER = Shape(
    "a late effect",
    {"in": turns, "note": prose("note")},
    {"when": condition, "otherwise": prose("note"), **CHANGES},
)
later = list_of(made(_LATER, _later))


def _outcome(got: Got, _node: Node, _context: Context) -> Outcome:
    return Outcome(got["chance"], got["text"], effects(got), got.get("later", ()))


_OUTCOME = Shape(
    "an outcome", {"chance": whole_between(1, 99), "text": prose("note")}, {"later": later, **CHANGES}
)
_outcomes = list_of(made(_OUTCOME, _outcome), most=9)


def _odds(node: Node, context: Context) -> tuple[Outcome, ...]:
    found = _outcomes(node, context)
    chances = [whole(item.value) for item in _chances(node) if isinstance(item, Scalar)]
    total = sum(chance or 0 for chance in chances)
    if len(chances) == len(found) and None not in chances and total != 100:
        context.error(node, "odds-sum", f"the chances add up to {total}, not to 100")
    return found


def _chances(node: Node) -> list[Node | None]:
    items = node.items if isinstance(node, Sequence) else []
    return [item.get("chance") for item in items if isinstance(item, Mapping)]


odds = Field("a list of outcomes", _odds, ())
ACT = merged(CHANGES, {"later": later, "odds": odds, "note": prose("note")})


def consequence(got: Got) -> Consequence:
    """Make everything an act brings about."""
    return Consequence(effects(got), got.get("later", ()), got.get("odds", ()), got.get("note", Text()))
