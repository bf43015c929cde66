"""Late effects that arrive after the story has ended."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Consequence, Later
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model, mappings
from game.scenario.lint.never_fires import turns_of


def _find(model: Model) -> Iterator[Found]:
    last = model.content.calendar.turns
    for event in model.content.events.values():
        turns = turns_of(model.content, event)
        acts = (event.act, event.ignored, *(option.act for option in event.options))
        for late in (each for act in acts for each in _lates(act)):
            if turns and turns[0] + late.after > last + 1:
                yield from _late(model, event.id, late)


def _lates(act: Consequence) -> Iterator[Later]:
    yield from act.later
    for outcome in act.odds:
        yield from outcome.later


def _late(model: Model, event: str, late: Later) -> Iterator[Found]:
    for node in mappings(model.whole.notes.events[event][1]):
        if late.place and (node.line, node.column) == (late.place.line, late.place.column):
            yield Found(node, f"this arrives {late.after} turns on, when the story is over")


TOO_LATE = Lint(
    code="too-late",
    title="A late effect that never arrives",
    why=(
        "Even at the earliest turn its event can come up, it would arrive after the last one: it is announced and "
        "never felt."
    ),
    passes="""\
events:
  fair:
    title: A fair
    kind: news
    on: 1992-04
    basis: invented
    source: ¶6
    text: Stalls on the quay.
    later: [{in: 2 turns, effects: {trade: +3}, note: The stalls have sold out}]
""",
    fails="""\
events:
  fair:
    title: A fair
    kind: news
    on: 1992-04
    basis: invented
    source: ¶6
    text: Stalls on the quay.
    later: [{in: 20 turns, effects: {trade: +3}, note: The stalls have sold out}]
""",
    find=_find,
)
