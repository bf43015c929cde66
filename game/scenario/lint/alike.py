"""Answers between which there is nothing to choose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.engine.content import Effect, Event, Later, Option
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.worth import signs


def _find(model: Model) -> Iterator[Found]:
    for event in model.content.events.values():
        if len(event.options) > 1 and _alike(event) and not _remembered(model, event):
            message = "all the answers move the same numbers the same way, and cost alike"
            hint = "let each of them please somebody else"
            yield Found(model.key("events", event.id, "options"), message, hint)
        elif len(event.options) > 2:
            yield from _twins(model, event)


def _twins(model: Model, event: Event) -> Iterator[Found]:
    """Find an answer that costs what one before it costs, is open when it is and brings the same to the last number."""
    likely: dict[object, list[Option]] = {}
    for option in event.options:  # most differ at a glance
        act = option.act
        if act.effects or act.later or act.odds:
            moved = round(sum([each.amount for each in act.effects]), 6)
            likely.setdefault((moved, option.price.attention, len(act.effects)), []).append(option)
    for options in likely.values():
        if len(options) > 1:
            yield from _same(model, event, options)


def _same(model: Model, event: Event, options: list[Option]) -> Iterator[Found]:
    first: dict[object, str] = {}
    for option in options:
        if model.remembers(event.id, option.id):
            continue
        one = first.setdefault(_all_of(option), option.id)
        if one != option.id:
            node = model.key("events", event.id, "options", option.id)
            message = f"'{option.id}' costs and brings exactly what '{one}' does"
            yield Found(node, message, "let one of them please somebody else")


def _all_of(option: Option) -> tuple[object, ...]:
    price, act = option.price, option.act
    odds = tuple((each.chance, _moved(each.effects), _late(each.later)) for each in act.odds)
    cost = tuple(sorted(price.cost.items()))
    return (
        price.attention, cost, option.lock.needs, option.unlocks, _moved(act.effects), _late(act.later), odds
    )  # fmt: skip


def _moved(effects: Iterable[Effect]) -> tuple[object, ...]:
    return tuple(sorted((each.target, each.amount, each.how.name) for each in effects))


def _late(later: Iterable[Later]) -> tuple[object, ...]:
    return tuple((each.after, each.when, _moved(each.effects)) for each in later)


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
        "other way. Of three answers or more, two may not be the same to the last number either."
    ),
    passes=_QUAY,
    fails=_QUAY.replace("{trade: +2, security: +1}, cost: {treasury: 1}", "{trade: +5, security: -3}"),
    find=_find,
    confidence="medium",
)
