"""Conditions that cannot fail, and conditions that cannot hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.expr import Expr
from game.expr.possible import holds
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.turns import tested_in
from game.scenario.nodes import Node
from game.scenario.scalars import as_month


def _never(model: Model) -> Iterator[Found]:
    return _certain(model, False, "this never holds")


def _always(model: Model) -> Iterator[Found]:
    yield from _certain(model, True, "this always holds")
    for event in model.content.events.values():
        turns = tested_in(event, model.known.reach.dealt[event.id])
        if _always_in(model, event.when, turns):
            yield from _in_its_time(model, model.at("events", event.id, "when"))
    for order in model.orders:
        if _always_in(model, order.unlocks, order.turns):
            yield from _in_its_time(model, model.at(*order.where("unlocks")))


def _certain(model: Model, wanted: bool, said: str) -> Iterator[Found]:
    """Find conditions that are certain for every member that their entry was expanded to."""
    for uses in model.conditions():
        use = uses[0]
        if not model.own(use.node) or not use.expr.names:
            continue
        if all(model.certain(each.expr.root) is wanted for each in uses):
            yield Found(use.node, said, because(model, (ref.name for ref in use.expr.names)))


def _always_in(model: Model, when: Expr | None, turns: range) -> bool:
    """Say whether a condition that may fail at some time cannot in these turns."""
    if when is None or not turns or not model.known.timely(when) or model.holds(when) is not None:
        return False
    return holds(when.root, model.known.within(turns))


def _in_its_time(model: Model, node: Node) -> Iterator[Found]:
    if model.own(node):
        yield Found(node, "this always holds at the time it is asked", "leave it out, or move the dates")


def because(model: Model, names: Iterable[str]) -> str:
    """Tell of one of the names that shows why, first of one that can have only one value."""
    found = {name: model.range(name) for name in names}
    sole = next((name for name, known in found.items() if known.low == known.high), None)
    if sole is not None:
        return f"{sole} is always {found[sole].low:g} here"
    shared: dict[str, str] = {}
    for name in found:
        other = shared.setdefault(model.known.apart.get(name, name), name)
        if other != name:
            return f"{other} and {name} never hold together"
    first = next(iter(found))
    if first == "date":
        return f"date goes from {as_month(int(found[first].low))} to {as_month(int(found[first].high))}"
    return f"{first} goes from {found[first].low:.6g} to {found[first].high:.6g}"


NEVER_TRUE = Lint(
    code="never-true",
    title="A condition that never holds",
    why=(
        "What waits for it never comes: the event is never dealt, the option is always locked, the text never "
        "shown. Ranges, starts, effects, rungs and the calendar are taken into account, and parts that contradict "
        "each other; an answer that is never offered counts as never given."
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
