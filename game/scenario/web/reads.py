"""Every condition of a scenario, with the part it belongs to and the key it stands under."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Consequence, Content
from game.expr import Expr
from game.scenario.web.slides import named_slides
from game.scenario.web.writes import consequences

Condition = tuple[str, str, Expr]
Maybe = tuple[str, str, Expr | None]


def conditions(content: Content) -> Iterator[Condition]:
    """Go over them as (`kind:name` of the part, what it decides, the expression)."""
    for part, how, expr in _all(content):
        if expr is not None:
            yield part, how, expr


def _all(content: Content) -> Iterator[Maybe]:
    yield from _events(content)
    yield from _orders(content)
    yield from _standing(content)
    yield from _judged(content)
    for part, how, act in consequences(content):
        yield from _late(part, how, act)


def _events(content: Content) -> Iterator[Maybe]:
    for event in content.events.values():
        part = f"event:{event.id}"
        yield part, "comes when", event.when
        yield part, "weight", event.weight
        yield part, "averted by", event.averted_by
        for option in event.options:
            yield part, f"{option.id} needs", option.lock.needs
            yield part, f"{option.id} is offered if", option.unlocks


def _orders(content: Content) -> Iterator[Maybe]:
    for initiative in content.initiatives.values():
        part = f"initiative:{initiative.id}"
        yield part, "needs", initiative.lock.needs
        yield part, "is offered if", initiative.gate.unlocks
    for ladder in content.ladders.values():
        part = f"ladder:{ladder.id}"
        yield part, "to climb needs", ladder.climb_lock.needs
        yield part, "to descend needs", ladder.descend_lock.needs
        yield part, "is offered if", ladder.gate.unlocks
    for project in content.projects.values():
        part = f"project:{project.id}"
        yield part, "needs", project.lock.needs
        yield part, "proceeds while", project.proceeds
        yield part, "is offered if", project.gate.unlocks


def _standing(content: Content) -> Iterator[Maybe]:
    for situation in content.situations.values():
        part = f"situation:{situation.id}"
        yield part, "starts when", situation.starts
        yield part, "stops when", situation.stops
    for indicator in content.indicators.values():
        for push in indicator.pushes:
            yield f"indicator:{indicator.id}", "is pushed by", push.by
    for market in content.markets.values():
        for route in market.routes:
            yield f"market:{market.id}", f"{route.id} is open if", route.open
            yield f"market:{market.id}", f"{route.id} costs", route.cost
    for resource in content.resources.values():
        yield f"resource:{resource.id}", "income", resource.income


def _judged(content: Content) -> Iterator[Maybe]:
    for goal in content.goals.values():
        yield f"goal:{goal.id}", "met when", goal.when
    for ending in content.endings.values():
        yield f"ending:{ending.id}", "comes when", ending.when
    for name, slide in named_slides(content):
        yield f"slide:{name}", "is shown if", slide.when
    for judge in content.judges.values():
        yield f"judge:{judge.id}", "judges by", judge.by


def _late(part: str, how: str, act: Consequence) -> Iterator[Maybe]:
    for each in (*act.later, *(late for outcome in act.odds for late in outcome.later)):
        yield part, f"{how} later, if".strip(), each.when
