"""Divisions by what can be zero."""

from __future__ import annotations

from collections.abc import Iterator

from game.expr.nodes import Binary, Expr, walk
from game.expr.ranges import range_of
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model


def _find(model: Model) -> Iterator[Found]:
    for uses in model.formulas:
        use = uses[0]
        if use.node.file.world or "/" not in use.expr.text:
            continue
        for node, _ in walk(use.expr.root):
            if isinstance(node, Binary) and node.operator == "/":
                divisor = range_of(Expr("", node.right, ()), model.range)
                if divisor.low <= 0.0 <= divisor.high:
                    hint = "a division by 0 gives 0; write max(1, ...) around what you divide by"
                    yield Found(use.node, "this divides by what can be 0", hint, use.spot(node.column))


DIVISION = Lint(
    code="by-zero",
    title="A division by what can be zero",
    why="In the game anything divided by zero is zero, which is a sudden jump and seldom what was meant.",
    passes="goals: {rich: {label: Rich, when: 'trade / max(1, security) > 2', patron: business}}",
    fails="goals: {rich: {label: Rich, when: trade / security > 2, patron: business}}",
    find=_find,
)
