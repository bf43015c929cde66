"""Spaces too many inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Node, Scalar

_DOUBLE = re.compile(r"(?<=\S) {2,}(?=\S)")
_BEFORE_STOP = re.compile(r"(?<=\w) +(?=[,;.!?](\s|$))")


def _find(model: Model) -> Iterator[Found]:
    for text in model.told:
        body = text.body
        if "  " in body and _DOUBLE.search(body):
            yield Found(
                text.node, "two spaces stand in this text", "write one", spot=spot(text.node, _DOUBLE)
            )
        elif (" ," in body or " ." in body or " ;" in body) and _BEFORE_STOP.search(body):
            yield Found(
                text.node, "a space stands before a stop", "take it away", spot=spot(text.node, _BEFORE_STOP)
            )


def spot(node: Node, what: re.Pattern[str]) -> tuple[int, int] | None:
    """Find the place in the file, below where the text begins."""
    if not isinstance(node, Scalar):
        return None
    for number in range(node.line, node.line + node.value.count("\n") + 2):
        line = node.file.line(number)
        match = what.search(line, node.column if number == node.line else len(line) - len(line.lstrip()))
        if match:
            return number, match.start() + 1
    return None


DOUBLE_SPACE = Lint(
    code="double-space",
    title="A space too many",
    why="Two spaces in a row, or one before a comma, show as a hole in the line.",
    passes='slides: [{theme: sea, text: "The sea is calm, and cold."}]',
    fails='slides: [{theme: sea, text: "The sea is calm,  and cold."}]',
    find=_find,
    severity="note",
)
