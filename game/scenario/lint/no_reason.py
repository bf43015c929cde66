"""Orders that are locked at times, and never say why."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model


def _find(model: Model) -> Iterator[Found]:
    told: set[tuple[str, ...]] = set()
    for order in model.orders:
        where = order.where("needs")
        if order.lock.needs is None or order.lock.reason.variants or where in told:
            continue
        told.add(where)
        node = model.at(*where)
        if model.own(node):
            hint = "add locked: with what is missing, in the words of the story"
            yield Found(node, "while this fails players see the order locked, and not why", hint)


NO_REASON = Lint(
    code="no-reason",
    title="A lock without a reason",
    why="What is locked is shown all the same, so that players can work toward it. They need to read what it takes.",
    passes="""\
initiatives:
  oath: {label: An oath, family: words, needs: trade > 20, locked: Too few ships, effects: {trade: +3, security: -3}}
""",
    fails="""\
initiatives:
  oath: {label: An oath, family: words, needs: trade > 20, effects: {trade: +3, security: -3}}
""",
    find=_find,
)
