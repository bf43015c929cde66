"""Formulas that always come to 0."""

from __future__ import annotations

from collections.abc import Iterator

from game.expr import Kind
from game.expr.ranges import NEVER, range_of
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model


def _find(model: Model) -> Iterator[Found]:
    weights = {
        id(model.at("events", event.id, "weight")) for event in model.content.events.values() if event.weight
    }
    for uses in model.formulas:
        first = uses[0]
        if first.want is not Kind.NUMBER or not model.own(first.node) or not first.expr.names:
            continue
        if id(first.node) in weights:
            continue  # told by `never-fires`
        if all(range_of(use.expr, model.known.ever) == NEVER for use in uses):
            yield Found(first.node, "this is always 0", "see the ranges of what it reads")


ALWAYS_ZERO = Lint(
    code="always-zero",
    title="A formula that is always 0",
    why="A push of 0 pushes nothing and a weight of 0 deals nothing. A sign or a limit in the formula is wrong.",
    passes="pushes: {trade: [{by: 'max(0, security - 50) / 10', because: Safe water}]}",
    fails="pushes: {trade: [{by: 'max(0, security - 500) / 10', because: Safe water}]}",
    find=_find,
)
