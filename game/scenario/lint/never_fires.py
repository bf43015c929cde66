"""Events that cannot come up."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from game.engine.content import Event
from game.expr.ranges import ENDLESS
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.turns import dealt_in, tested_in
from game.scenario.nodes import Node

_DATES = ("on", "window", "act", "forewarned")


def _find(model: Model) -> Iterator[Found]:
    for event in model.content.events.values():
        if model.known.firsts.get(f"{event.id}.seen", 1) == ENDLESS:
            yield from _why(model, event)


def _why(model: Model, event: Event) -> Iterator[Found]:
    reach = model.known.reach
    turns, said = reach.dealt[event.id], f"'{event.id}' never comes up"
    if not turns:
        if (
            event.turns is not None or event.forewarned
        ):  # of dates outside the calendar alone the loader tells
            yield Found(_dates(model, event), f"{said}: its dates leave it no turn", _sooner(model, event))
    elif reach.never(event.when, tested_in(event, turns)):
        if model.holds(event.when) is None:  # else `never-true` tells of it
            yield Found(
                model.at("events", event.id, "when"), f"{said}: this cannot hold while its dates allow it"
            )
    elif event.forewarned and event.averted_by:
        yield Found(model.at("events", event.id, "averted_by"), f"{said}: it is always averted")
    else:
        yield Found(model.at("events", event.id, "weight"), f"{said}: its weight is never above 0")


def _dates(model: Model, event: Event) -> Node:
    whole = model.at("events", event.id)
    return next((node for key in _DATES if (node := model.at("events", event.id, key)) is not whole), whole)


def _sooner(model: Model, event: Event) -> str | None:
    """Say how long a warning may take, where that alone leaves no turn."""
    turns = dealt_in(model.content, evolve(event, forewarned=0))
    if not turns:
        return None
    most = len(turns) - 1
    return f"write forewarned: {most} turn{'s' * (most != 1)} at most" if most else "take 'forewarned' away"


NEVER_FIRES = Lint(
    code="never-fires",
    title="An event that never comes up",
    why=(
        "Its window, its act and its condition leave no turn in which all three hold, so nobody will ever read it. "
        "A condition on an answer that can only be given later counts, and so does a warning that takes longer than "
        "the window."
    ),
    passes="""\
events:
  fair:
    title: A fair
    kind: news
    window: [1992-04, 1992-12]
    when: date >= 1992-07
    basis: invented
    source: ¶6
    text: Stalls on the quay.
""",
    fails="""\
events:
  fair:
    title: A fair
    kind: news
    window: [1992-04, 1992-12]
    when: date >= 1993-04
    basis: invented
    source: ¶6
    text: Stalls on the quay.
""",
    find=_find,
)
