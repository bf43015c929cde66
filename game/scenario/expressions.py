"""Expressions in YAML: parsed at once, noted so that their names are checked when all names are known."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.expr import Expr, ExprError, Kind, parse
from game.scenario.context import Context
from game.scenario.fields import Fault, Field, scalar
from game.scenario.nodes import Node, Scalar
from game.scenario.notes import ExprUse

_ACTOR = re.compile(r"(?<![\w.])actor(?=\.)")
NOTHING = parse("0")
LONGEST = 2_000


def _expression(want: Kind, wanted: str) -> Field[Expr]:
    def read(node: Node, context: Context) -> Expr:
        text = scalar(node, wanted)
        return _parsed(text, want, context)

    return Field(wanted, read, NOTHING)


def _parsed(node: Scalar, want: Kind, context: Context) -> Expr:
    written = node.value.rstrip()
    if len(written) > LONGEST:
        raise Fault(node, "too-big", f"an expression of {len(written)} characters")
    text, column = _for_member(written, node, context)
    expr = context.parsed.get(text)
    if expr is None:
        try:
            expr = parse(text)
        except ExprError as error:
            complain(node, column(error.column), error, context)
            return NOTHING
        context.parsed[text] = expr
    context.notes.exprs.append(ExprUse(expr, want, node, column, context.late))
    return expr


def complain(node: Scalar, column: int, error: ExprError, context: Context, code: str = "") -> None:
    """Report a problem inside an expression at its own column."""
    code = code or "bad-expression"
    context.report(node, node.line, column, code, "error", error.message, error.hint)


def _for_member(text: str, node: Scalar, context: Context) -> tuple[str, Callable[[int], int]]:
    """Put the member's id in place of `actor`; also give how columns lead back to what was written."""
    if context.member is None or "actor" not in text:
        return text, lambda column: _in_file(node, text, column)
    longer = len(context.member.id) - len("actor")
    starts = [match.start() for match in _ACTOR.finditer(text)]

    def column_of(column: int) -> int:
        passed = sum(1 for at, start in enumerate(starts) if start + longer * at + 1 < column)
        return _in_file(node, text, max(1, column - longer * passed))

    return _ACTOR.sub(context.member.id, text), column_of


def _in_file(node: Scalar, text: str, column: int) -> int:
    """Turn a column of the text into one of the file; a text over several lines points to its start."""
    start = node.column - 1 + (0 if node.plain else 1)
    if node.file.line(node.line)[start : start + len(text)] == text:
        return start + column
    return node.column


condition = _expression(Kind.TRUTH, "a condition")
amount = _expression(Kind.NUMBER, "an amount")
