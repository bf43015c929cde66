"""Events that cannot come up."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.calendar import month_of
from game.engine.content import Content, Event
from game.expr import Expr
from game.expr.possible import certain
from game.expr.ranges import Range
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Node


def _find(model: Model) -> Iterator[Found]:
    for event in model.content.events.values():
        turns = turns_of(model.content, event)
        if not turns and event.turns is not None:  # of dates outside the calendar alone the loader tells
            yield Found(_key(model, event), f"'{event.id}' never comes up: its dates leave it no turn")
        elif turns and event.when and model.holds(event.when) is None and _never(model, event.when, turns):
            node = model.at("events", event.id, "when")
            yield Found(node, f"'{event.id}' never comes up: this cannot hold while its dates allow it")
        elif event.averted_by and model.holds(event.averted_by) is True:
            yield Found(model.at("events", event.id, "averted_by"), f"'{event.id}' is always averted")


def turns_of(content: Content, event: Event) -> range:
    """Give the turns in which the dates and the act of an event let it come up."""
    calendar = content.calendar
    first, last = event.turns or (1, calendar.turns)
    months = event.window or ((event.on, event.on) if event.on is not None else None)
    if months is not None:
        first = max(first, (months[0] - calendar.start) // calendar.months + 1)
        last = min(last, (months[1] - calendar.start) // calendar.months + 1)
    return range(max(first, 1), min(last, calendar.turns) + 1)


def _never(model: Model, when: Expr, turns: range) -> bool:
    """Say whether a condition fails all through the turns of its event."""
    calendar = model.content.calendar
    dates = Range(month_of(calendar, turns[0]), month_of(calendar, turns[-1]) + calendar.months - 1)
    own = {"date": dates, "turn": Range(turns[0], turns[-1])}
    return certain(when.root, lambda name: own.get(name) or model.range(name)) is False


def _key(model: Model, event: Event) -> Node:
    for key in ("on", "window", "act"):
        node = model.at("events", event.id, key)
        if node is not model.at("events", event.id):
            return node
    return model.at("events", event.id)


NEVER_FIRES = Lint(
    code="never-fires",
    title="An event that never comes up",
    why="Its window, its act and its condition leave no turn in which all three hold, so nobody will ever read it.",
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
