"""Comparisons inside a longer formula that cannot come out both ways."""

from __future__ import annotations

from collections.abc import Iterator

from game.expr import Kind
from game.expr.nodes import Compare, NameRef, Node, walk
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.certain import because
from game.scenario.lint.model import Model


def _find(model: Model) -> Iterator[Found]:
    for uses in model.formulas:
        first = uses[0]
        if not model.own(first.node) or isinstance(first.expr.root, Compare):
            continue
        if "<" not in first.expr.text and ">" not in first.expr.text and "=" not in first.expr.text:
            continue
        if first.want is Kind.TRUTH and model.certain(first.expr.root) is not None:
            continue  # told of the whole
        for parts in zip(*(_compares(use.expr.root) for use in uses), strict=True):
            found = {model.certain(part) for part in parts}
            if found in ({True}, {False}):
                said = "always holds" if True in found else "never holds"
                hint = _because(model, parts[0])
                yield Found(first.node, f"this part of the formula {said}", hint, first.spot(parts[0].column))


def _because(model: Model, part: Compare) -> str | None:
    names = [node.name for node, _ in walk(part) if isinstance(node, NameRef)]
    return because(model, names) if names else None


def _compares(root: Node) -> list[Compare]:
    return [node for node, _ in walk(root) if isinstance(node, Compare) and node is not root]


BEYOND_RANGE = Lint(
    code="beyond-range",
    title="A threshold that is never crossed",
    why=(
        "One comparison of a longer formula is beyond what its numbers can reach, so that part decides nothing. "
        "Mostly the limit has a digit too many, or the sign looks the wrong way."
    ),
    passes="goals: {rich: {label: Rich, when: trade > 60 or security < 10, patron: business}}",
    fails="goals: {rich: {label: Rich, when: trade > 160 or security < 10, patron: business}}",
    find=_find,
)
