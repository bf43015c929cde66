"""Orders that can never be given."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.orders import Order
from game.scenario.nodes import Scalar

_OPENS = ("turn", "act")


def _find(model: Model) -> Iterator[Found]:
    found: dict[tuple[str, ...], list[Found | None]] = {}
    for order in model.orders:
        if not model.at(order.section, order.entry).file.world:
            found.setdefault(order.where("needs"), []).append(_shut(model, order))
    for members in found.values():  # of what `for_each` repeats, only where it is shut for everybody
        if members[0] is not None and None not in members:
            yield members[0]


def _shut(model: Model, order: Order) -> Found | None:
    if not order.turns:
        return _closed(model, order)
    for key, when, said in (
        ("unlocks", order.unlocks, "so this is never offered"),
        ("needs", order.lock.needs, "so this is always locked"),
    ):
        if when is None or not model.known.timely(when) or model.holds(when) is not None:
            continue
        if model.known.reach.never(when, order.turns):
            node = model.at(*order.where(key))
            return Found(node, f"this never holds in the turns in which it is asked, {said}")
    return None


def _closed(model: Model, order: Order) -> Found | None:
    """Months that lie outside the story are told by `out-of-time`, and events by `never-fires`."""
    for key in _OPENS if order.section != "events" else ():
        node = model.key(*order.where(key))
        if isinstance(node, Scalar) and node.value == key:
            return Found(node, "this opens in no turn of the story")
    return None


NEVER_OPEN = Lint(
    code="never-open",
    title="An order that can never be given",
    why=(
        "While its event lies open, or between its own dates, the condition of an option, an initiative, a project "
        "or a ladder cannot hold: it waits for a later date, or for something that can only happen later."
    ),
    passes="""\
initiatives: {toll: {label: A toll, family: words, from: 1992-07, unlocks: date < 1993-01, effects: {trade: -2}}}
""",
    fails="""\
initiatives: {toll: {label: A toll, family: words, from: 1993-01, unlocks: date < 1993-01, effects: {trade: -2}}}
""",
    find=_find,
)
