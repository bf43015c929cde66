"""Expressions in YAML: parsed at once, noted so that their names are checked when all names are known."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.expr import Expr, ExprError, Kind, parse
from game.scenario.context import Context
from game.scenario.fields import Field, FieldError, scalar
from game.scenario.nodes import Mapping, Node, Scalar, Sequence, is_nothing
from game.scenario.notes import ExprUse
from game.scenario.tracing import Spot, trace

_ACTOR = re.compile(r"(?<![\w.])actor(?=\.)")
NOTHING = parse("0")
LONGEST = 2_000


def _expression(want: Kind, wanted: str) -> Field[Expr]:
    def read(node: Node, context: Context) -> Expr:
        if isinstance(node, Sequence) and len(node.items) > 1 and want is Kind.TRUTH:
            joined = " and ".join(each.value for each in node.items if isinstance(each, Scalar))
            message = f"{wanted} is wanted here, not a list"
            raise FieldError(node, "wrong-type", message, f"join them: {joined[:60]}")
        if isinstance(node, Mapping) and not all(is_nothing(value) for _, value in node.pairs):
            message = f"{wanted} is wanted here, not a mapping"
            raise FieldError(node, "wrong-type", message, "write it as one text: trade > 20")
        text = scalar(node, wanted)
        return _parsed(text, want, context)

    return Field(wanted, read, NOTHING)


def _parsed(node: Scalar, want: Kind, context: Context) -> Expr:
    written = node.value.rstrip()
    if len(written) > LONGEST:
        message = f"an expression of {len(written)} characters, and {LONGEST} are the most"
        raise FieldError(node, "too-big", message, "let situations or flags stand for parts of it")
    text, spot = _for_member(written, node, context)
    expr = context.parsed.get(text)
    if expr is None:
        try:
            expr = parse(text)
        except ExprError as error:
            line, column = spot(error.column)
            context.report(node, line, column, "bad-expression", "error", error.message, error.hint)
            return NOTHING
        context.parsed[text] = expr
    context.notes.exprs.append(ExprUse(expr, want, node, spot, context.late))
    return expr


def _for_member(text: str, node: Scalar, context: Context) -> tuple[str, Callable[[int], Spot]]:
    """Put the member's id in place of `actor`; also give how columns lead back to what was written."""
    if context.member is None or "actor" not in text:
        return text, lambda column: trace(node, column)
    longer = len(context.member.id) - len("actor")
    starts = [match.start() for match in _ACTOR.finditer(text)]

    def spot(column: int) -> Spot:
        passed = sum(1 for at, start in enumerate(starts) if start + longer * at + 1 < column)
        return trace(node, max(1, column - longer * passed))

    return _ACTOR.sub(context.member.id, text), spot


condition = _expression(Kind.TRUTH, "a condition")
amount = _expression(Kind.NUMBER, "an amount")
