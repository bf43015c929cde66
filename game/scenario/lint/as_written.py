"""Signs of markup and of other languages in a text, which are shown as they stand."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.spaces import spot
from game.scenario.nodes import Node

_BOLD = re.compile(r"\*\*\S[^*]*\S?\*\*|(?<!\w)__\w[^_]*__(?!\w)")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*( [^<>]*)?/?>")
_SHELL = re.compile(r"\$\{|\{\{|\}\}")
_ONE = re.compile(r"(?<!\[)\[([^\[\]|]+)(?:\|[^\[\]]*)?\](?!\])")


def _find(model: Model) -> Iterator[Found]:
    pages = model.content.codex
    for text in model.told:
        body = text.body
        if "*" in body or "_" in body or "<" in body:
            yield from _signs(text.node, body)
        if "{" in body:
            said = "a name stands in single braces, with no sign before them"
            yield from _look(text.node, body, _SHELL, said, "write {uzbekistan.leader}")
        if "[" in body:
            yield from _page(text.node, body, pages)


def _signs(node: Node, body: str) -> Iterator[Found]:
    said = "these signs are shown as they stand: texts have no markup"
    yield from _look(node, body, _BOLD, said, "take them away")
    yield from _look(node, body, _TAG, said, "take them away")


def _look(node: Node, body: str, what: re.Pattern[str], said: str, hint: str) -> Iterator[Found]:
    if what.search(body):
        yield Found(node, said, hint, spot=spot(node, what))


def _page(node: Node, body: str, pages: Container[str]) -> Iterator[Found]:
    """Find a link in single brackets, which is none."""
    for match in _ONE.finditer(body):
        if match[1].strip() in pages:
            hint = f"write [[{match[0][1:-1]}]]"
            yield Found(node, "a link has two brackets on each side", hint, spot=spot(node, _ONE))


AS_WRITTEN = Lint(
    code="as-written",
    title="Signs that are shown as they stand",
    why=(
        "A text is plain words, with {names} and [[links]]. Stars, tags, doubled braces and single brackets mean "
        "something elsewhere; here players see them."
    ),
    passes='slides: [{theme: sea, text: "Trade stands at {trade}."}]',
    fails='slides: [{theme: sea, text: "Trade stands at **{trade}**."}]',
    find=_find,
)
