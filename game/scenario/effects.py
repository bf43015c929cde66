"""Signed changes of indicators, resources and flags."""

from __future__ import annotations

import unicodedata

from game.engine.content import Effect, How
from game.expr.mistakes import LOOKALIKES
from game.scenario.context import Context
from game.scenario.fields import Field, FieldError, scalar
from game.scenario.mends import as_mapping, space, tightly
from game.scenario.nodes import Mapping, Node, Scalar, Sequence, is_nothing, sort_of
from game.scenario.notes import EffectUse
from game.scenario.scalars import number
from game.scenario.shapes import Table

_RUNG = "write the number of the rung, the lowest being 0: =2"


def changes(key: str) -> Field[tuple[Effect, ...]]:
    """Make a field for `effects:` or `lasting:`; groups become one effect for each member."""

    def read(node: Node, context: Context) -> tuple[Effect, ...]:
        if not isinstance(node, Mapping):
            hint = as_mapping(node) if isinstance(node, Sequence) and node.items else None
            message = f"a mapping is wanted here, not {sort_of(node)}"
            raise FieldError(node, "wrong-type", message, hint or "write {trade: +4}")
        found: list[Effect] = []
        for name, value in node.pairs:
            found.extend(_changes(key, name, value, context))
        return tuple(found)

    return Field("a mapping of names to signed amounts", read, ())


def _changes(key: str, name: Scalar, value: Node, context: Context) -> list[Effect]:
    if is_nothing(value):
        _no_amount(name, context)
        return []
    signed = _signed(value, context, name.value.endswith(".rung"))
    if signed is None:
        return []
    amount, sets, bare = signed
    how = How.SET if sets else How.SHOCK if key == "effects" else How.LASTING
    target = _target(name, context)
    use = EffectUse(key, target, amount if sets else None, name, amount, bare)
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


def _signed(node: Node, context: Context, rung: bool) -> tuple[float, bool, Scalar | None] | None:
    """Read `+4`, `-2` or `=4`: the amount, whether it is the value itself, and where it stands without a sign."""
    text = signed_text(node, context)
    if text is None:
        return None
    sets = text.startswith("=")
    value = number(text[1:].strip() if sets else text)
    if value is None:
        message = f"a signed amount is wanted here, not {sort_of(node)}"
        context.error(node, "wrong-type", message, _RUNG if rung else _as_amount(text))
        return None
    signed = sets or text[0] in "+-"
    return value, sets, None if signed or not isinstance(node, Scalar) else node


def _no_amount(name: Scalar, context: Context) -> None:
    """Report a name without an amount, for which a comma, or a space left out after the colon, is often to blame."""
    tight = tightly(name.value)
    if tight:
        space(name, tight, context)
        return
    if name.value.isdigit():
        message, hint = f"a comma stands before '{name.value}'", "write decimals with a point: +6.5"
    else:
        message, hint = f"'{name.value[:60]}' has no amount", "write it after a colon and a space: trade: +4"
    context.error(name, "wrong-type", message, hint)


def _as_amount(text: str) -> str:
    """Say how something else is written as an amount."""
    if text.lower() in ("true", "yes", "on", "set"):
        return "write =1 to set a flag"
    if text.lower() in ("false", "no", "off", "unset"):
        return "write =0 to clear a flag"
    plain = unicodedata.normalize("NFKC", "".join(LOOKALIKES.get(char, char) for char in text))
    bare = plain.rstrip("%").replace(" ", "")
    if number(bare.removeprefix("=")) is not None:
        return (
            f"write {bare}"
            if bare.isascii() and text.isascii()
            else f"write {bare}, with the keyboard's own signs"
        )
    if number(f"0{bare.lstrip('+-=')}") is not None and "." in bare:
        return f"write {bare[:1] if bare[:1] in '+-=' else '+'}0{bare.lstrip('+-=')}"
    if bare.strip("+-") and number(bare.strip("+-")) is not None:
        return f"write +{bare.strip('+-')} or -{bare.strip('+-')}"
    if any(sign in text[1:] for sign in "*/+-("):
        return "an effect is a number, as +4; a formula goes under 'pushes'"
    return "write +4, -2 or =4"


def signed_text(node: Node, context: Context) -> str | None:
    """Give an amount as written, None when something else stands there."""
    try:
        return scalar(node, "a signed amount").value.strip() or None
    except FieldError as error:
        context.error(error.node, error.code, error.message, "write +4, -2 or =4")
        return None


CHANGES: Table = {"effects": changes("effects"), "lasting": changes("lasting")}
