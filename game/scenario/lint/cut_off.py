"""Texts of which YAML took the end for a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Node, Scalar

_COMMENT = re.compile(r" #[\w(]")  # comments of people stand apart, or have a space after the sign


def _find(model: Model) -> Iterator[Found]:
    commented = {id(file) for file in model.files if _COMMENT.search(file.text)}
    for text in model.told if commented else ():
        spot = _sign(text.node) if id(text.node.file) in commented else None
        if spot is not None:
            message = f"this text ends before the '#': {text.body[-30:]}"
            yield Found(text.node, message, "put the whole text in quotes", spot=spot)


def _sign(node: Node) -> tuple[int, int] | None:
    """Find the sign that follows a plain text after a single space."""
    if not isinstance(node, Scalar) or not node.plain:
        return None
    start = node.column - 1
    row = node.file.line(node.line)
    end = start + len(node.value)
    cut = row[start:end] == node.value and _COMMENT.match(row, end)
    return (node.line, end + 2) if cut else None


CUT_OFF = Lint(
    code="cut-off",
    title="A text cut off by a #",
    why="After a space, YAML takes a # for the beginning of a comment: what follows is never shown.",
    passes='goals: {calm: {label: "Calm at berth #1", when: security > 50, patron: army}}',
    fails="""\
goals:
  calm:
    when: security > 50
    patron: army
    label: Calm at berth #1
""",
    find=_find,
)
