"""From a place inside a value back to the line and column of the file where an author wrote it."""

from __future__ import annotations

import re

from game.scenario.nodes import Scalar

_TOKEN = re.compile(r"[\w.]+|\S")
LOOK_AHEAD = 80

Spot = tuple[int, int]


def trace(node: Scalar, column: int) -> Spot:
    """Turn a column of the value, from 1, into a line and column; as near as folding and escapes allow."""
    start = node.column - 1 + (0 if node.plain else 1)
    if node.file.line(node.line)[start : start + len(node.value)] == node.value:
        return node.line, start + column
    token = _TOKEN.search(node.value, column - 1)
    if token is None:
        return node.line, node.column
    before = node.value[: token.start()].count(token[0])
    return find(node, token[0], before) or (node.line, node.column)


def find(node: Scalar, text: str, skip: int = 0) -> Spot | None:
    """Find a piece of text at or below where a value begins, passing over some that come earlier."""
    for number in range(node.line, node.line + LOOK_AHEAD):
        line = node.file.line(number)
        at = line.find(text, node.column - 1 if number == node.line else 0)
        while at >= 0:
            if skip == 0:
                return number, at + 1
            skip -= 1
            at = line.find(text, at + len(text))
    return None
