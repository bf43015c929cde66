"""Conditions that cannot fail, and conditions that cannot hold."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model


def _never(model: Model) -> Iterator[Found]:
    return _certain(model, False, "this never holds")


def _always(model: Model) -> Iterator[Found]:
    return _certain(model, True, "this always holds")


def _certain(model: Model, wanted: bool, said: str) -> Iterator[Found]:
    """Find conditions that are certain for every member that their entry was expanded to."""
    for uses in model.conditions():
        use = uses[0]
        if use.node.file.world or not use.expr.names:
            continue
        if all(model.certain(each.expr.root) is wanted for each in uses):
            yield Found(use.node, said, _because(model, use.expr.names[0].name))


def _because(model: Model, name: str) -> str | None:
    found = model.range(name)
    if found.low == found.high:
        return f"{name} is always {found.low:g} here"
    return f"{name} goes from {found.low:g} to {found.high:g}"


NEVER_TRUE = Lint(
    code="never-true",
    title="A condition that never holds",
    why=(
        "What waits for it never comes: the event is never dealt, the option is always locked, the text never "
        "shown. Ranges, starts, rungs and the calendar are taken into account, and parts that contradict each other."
    ),
    passes="slides: [{theme: sea, when: trade > 60, text: Full quays.}, {theme: sea, text: Empty quays.}]",
    fails="slides: [{theme: sea, when: trade > 160, text: Full quays.}, {theme: sea, text: Empty quays.}]",
    find=_never,
)
ALWAYS_TRUE = Lint(
    code="always-true",
    title="A condition that always holds",
    why=(
        "It can be left out, or its limit is not the one that was meant. What comes after it in a list is "
        "never reached."
    ),
    passes="slides: [{theme: sea, when: trade > 60, text: Full quays.}, {theme: sea, text: Empty quays.}]",
    fails="slides: [{theme: sea, when: trade >= 0, text: Full quays.}, {theme: sea, text: Empty quays.}]",
    find=_always,
)
