"""Every name in every expression is known and of the kind that is wanted."""

from __future__ import annotations

from collections.abc import Iterable

from game.expr import ExprError, Kind
from game.expr import check as check_expr
from game.scenario.checks.known import FOR_EACH, NAMES
from game.scenario.checks.meaning import in_formula
from game.scenario.checks.whole import Whole
from game.scenario.nodes import Scalar
from game.scenario.notes import ExprUse

_TAILS = ("start", "last")


def expressions(whole: Whole) -> None:
    """Check names and kinds.

    Passes: `when: trade > 20`. Fails: `when: trad > 20` (unknown-name), `when: trade` (bad-expression).
    """
    good: set[tuple[int, object]] = set()
    scope = _Scope(whole)
    for use in whole.notes.exprs:
        if (id(use.expr), use.want) in good:
            continue
        problems = check_expr(use.expr, scope, use.want)
        if not problems:
            good.add((id(use.expr), use.want))
        for problem in problems:
            _report(use, problem, whole)


class _Scope:
    """The scenario's names, with an end to the search for near spellings."""

    def __init__(self, whole: Whole) -> None:
        self._names, self._context = whole.names, whole.context

    def kind(self, name: str) -> Kind | None:
        return self._names.kind(name)

    def members(self, name: str) -> tuple[str, ...] | None:
        return self._names.members(name)

    def known(self) -> Iterable[str]:
        return self._names.known() if self._context.hinting() else ()


def _hint(name: str, near: str | None, whole: Whole) -> str | None:
    """Say what an unknown name may be: a flag that only effects know, the tail of a name, or one spelt nearly so."""
    if name in _TAILS:
        return f"say of what: trade.{name}"
    if any(use.target == name and use.sets in (0.0, 1.0) for use in whole.notes.effects):
        return f"name it in the header: flags: [{name[:40]}]"
    if near and any(f".{tail}'" in near and not name.endswith(f".{tail}") for tail in _TAILS):
        near = None  # `tea.last` is not what anybody meant by `tea_sent`
    return near or NAMES


def _report(use: ExprUse, problem: ExprError, whole: Whole) -> None:
    node, context = use.node, whole.context
    if not isinstance(node, Scalar):
        return
    unknown = problem.message.startswith("there is no")
    code = "unknown-name" if unknown else "bad-expression"
    hint = problem.hint
    name = problem.message.partition("'")[2].partition("'")[0]
    if unknown and any(name == each or name.startswith(f"{each}.") for each in context.dropped):
        hint = "this scenario drops it"
    elif unknown:
        hint = in_formula(name, use.expr, whole.content) or _hint(name, hint, whole)
    message = problem.message
    if unknown and name.startswith("actor."):
        message, hint = FOR_EACH, "add for_each: republics, or name one"
    line, column = use.spot(problem.column)
    context.report(node, line, column, code, "error", message, hint)
