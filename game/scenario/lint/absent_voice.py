"""Actors who speak or act when, by their own list of leaders, there is nobody yet or nobody left."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Actor, Event
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.months import months_of
from game.scenario.scalars import as_month


def _find(model: Model) -> Iterator[Found]:
    for event in model.content.events.values():
        months = months_of(model.content, event)
        for actor, path in _speakers(model, event) if months else ():
            if months and actor.leaders and not _anybody(actor, *months):
                first, last = map(as_month, months)
                message = f"nobody leads {actor.name} from {first} to {last}, when this is dealt"
                hint = "give the event other dates, or the actor somebody who led it then"
                yield Found(model.key("events", event.id, *path), message, hint)


def _speakers(model: Model, event: Event) -> Iterator[tuple[Actor, tuple[str, ...]]]:
    actors = model.content.actors
    if event.by is not None and event.by in actors:
        yield actors[event.by], ("by",)
    yield from ((actors[name], ("voices", name)) for name in event.voices if name in actors)


def _anybody(actor: Actor, first: int, last: int) -> bool:
    return any(
        (leader.start is None or leader.start <= last) and (leader.end is None or leader.end >= first)
        for leader in actor.leaders
    )


_ENVOY = """\
actors:
  khanate:
    name: The khanate
    side: group
    leaders: [{name: Timur Alimov, from: 1992-07}]
events:
  envoy:
    title: An envoy
    kind: news
    by: khanate
    on: 1992-10
    basis: invented
    source: ¶6
    text: He brings a carpet and a bill.
"""
ABSENT_VOICE = Lint(
    code="absent-voice",
    title="Somebody who is not in the story at that date",
    why=(
        "An actor with a list of leaders acts or speaks in an event that is dealt before the first of "
        "them or after the last: by its own list it does not exist then."
    ),
    passes=_ENVOY,
    fails=_ENVOY.replace("on: 1992-10", "on: 1992-04"),
    find=_find,
    confidence="medium",
)
