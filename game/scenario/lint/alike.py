"""Answers between which there is nothing to choose."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Event, Option
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.worth import signs


def _find(model: Model) -> Iterator[Found]:
    for event in model.content.events.values():
        if len(event.options) > 1 and _alike(event) and not _remembered(model, event):
            message = "all the answers move the same numbers the same way, and cost alike"
            hint = "let each of them please somebody else"
            yield Found(model.key("events", event.id, "options"), message, hint)


def _alike(event: Event) -> bool:
    first = signs(event.options[0].act), _price(event.options[0])
    return all((signs(option.act), _price(option)) == first for option in event.options[1:])


def _price(option: Option) -> tuple[object, ...]:
    """Say in what an answer is paid, not how much."""
    return (option.price.attention > 0, *sorted(name for name, cost in option.price.cost.items() if cost))


def _remembered(model: Model, event: Event) -> bool:
    return any(model.remembers(event.id, option.id) for option in event.options)


_QUAY = """\
events:
  quay:
    title: Two bids for the quay
    kind: file
    basis: invented
    source: ¶6
    text: Two firms want to lay the new quay.
    options:
      north: {label: The firm of the north, effects: {trade: +4, security: -2}}
      south: {label: The firm of the south, effects: {trade: +2, security: +1}, cost: {treasury: 1}}
    ignored: {effects: {trade: -1}}
"""
OPTIONS_ALIKE = Lint(
    code="options-alike",
    title="Answers that are all alike",
    why=(
        "They differ in size at most, so the player compares figures and weighs nothing. A dilemma sets "
        "one good thing against another: each answer should move something that the others do not, or the "
        "other way."
    ),
    passes=_QUAY,
    fails=_QUAY.replace("{trade: +2, security: +1}, cost: {treasury: 1}", "{trade: +5, security: -3}"),
    find=_find,
    confidence="medium",
)
