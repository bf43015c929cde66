"""Divisions by what can be zero."""

from __future__ import annotations

from collections.abc import Iterator

from game.expr.nodes import Binary, Compare, IfElse, Logic, Node, Number, children
from game.expr.possible import Wanted, possible
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model

_HINT = "a division by 0 gives 0; write max(1, ...) around what you divide by"


def _find(model: Model) -> Iterator[Found]:
    for uses in model.formulas:
        use = uses[0]
        if not model.own(use.node) or "/" not in use.expr.text:
            continue
        for node, known in _divisions(use.expr.root, ()):
            zero = Compare(node.column, ("==",), (node.right, Number(node.column, 0.0)))
            if possible([*known, (zero, True)], model.range):
                yield Found(use.node, "this divides by what can be 0", _HINT, use.spot(node.column))


def _divisions(node: Node, known: tuple[Wanted, ...]) -> Iterator[tuple[Binary, tuple[Wanted, ...]]]:
    """Go over the divisions, each with what its formula has asked before it counts."""
    if isinstance(node, Binary) and node.operator == "/":
        yield node, known
    if isinstance(node, IfElse):
        yield from _divisions(node.condition, known)
        yield from _divisions(node.then, (*known, (node.condition, True)))
        yield from _divisions(node.otherwise, (*known, (node.condition, False)))
    elif isinstance(node, Logic):
        for number, part in enumerate(node.parts):
            before = tuple((each, node.operator == "and") for each in node.parts[:number])
            yield from _divisions(part, (*known, *before))
    else:
        for child in children(node):
            yield from _divisions(child, known)


DIVISION = Lint(
    code="by-zero",
    title="A division by what can be zero",
    why=(
        "In the game anything divided by zero is zero, which is a sudden jump and seldom what was meant. A condition "
        "before it that rules zero out is enough: `a / b if b > 0 else 0`."
    ),
    passes="goals: {rich: {label: Rich, when: 'trade / max(1, security) > 2', patron: business}}",
    fails="goals: {rich: {label: Rich, when: trade / security > 2, patron: business}}",
    find=_find,
)
