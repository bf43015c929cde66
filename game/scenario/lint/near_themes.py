"""Themes of slides that differ by a capital or a space alone."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Mapping, Scalar


def _find(model: Model) -> Iterator[Found]:
    first: dict[str, str] = {}
    for node in model.whole.sections.items("slides"):
        theme = node.get("theme") if isinstance(node, Mapping) else None
        if not isinstance(theme, Scalar) or not model.own(theme):
            continue
        known = first.setdefault("".join(theme.value.lower().split()), theme.value)
        if known != theme.value:
            yield Found(theme, f"'{theme.value}' is another theme than '{known}'", f"write {known}")


NEAR_THEMES = Lint(
    code="near-themes",
    title="Two themes that were meant to be one",
    why=(
        "Of each theme one slide is shown, the first that holds. Written in two ways they are two themes, and players "
        "see a slide of each."
    ),
    passes="slides: [{theme: sea, when: trade > 60, text: Full quays.}, {theme: sea, text: Empty quays.}]",
    fails="slides: [{theme: Sea, when: trade > 60, text: Full quays.}, {theme: sea, text: Empty quays.}]",
    find=_find,
)
