"""Every order of a story with its conditions, its price and the turns in which it may be given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from game.engine.content import Content, Gate, Lock, Price
from game.expr import Expr
from game.scenario.lint.turns import answered_in, ordered_in

_BENEATH = {  # what stands in the record that a path leads to, and not beside it
    "ladders": ("needs", "locked", "cost", "attention"),
    "projects": ("cost", "attention"),
}


@frozen(eq=False, repr=False)
class Order:
    """An answer, an initiative, a project's start or a move on a ladder, and the path to where it is written."""

    section: str
    entry: str
    path: tuple[str, ...]
    lock: Lock
    price: Price
    unlocks: Expr | None
    turns: range

    def where(self, *path: str) -> tuple[str, ...]:
        """Give the path to one of its keys, section and entry first."""
        beneath = path[0] in _BENEATH.get(self.section, path)
        return (self.section, self.entry, *(self.path if beneath else ()), *path)


def orders(content: Content, dealt: Mapping[str, range]) -> Iterator[Order]:
    """Go over them in the author's order, one for each member where `for_each` repeats it."""
    for event in content.events.values():
        turns = answered_in(content, event, dealt[event.id])
        for option in event.options:
            path = ("options", option.id)
            yield Order("events", event.id, path, option.lock, option.price, option.unlocks, turns)
    for name, each in content.initiatives.items():
        where = ("initiatives", name.removesuffix(f".{each.target}"), ())
        yield _gated(content, where, each.lock, each.price, each.gate)
    for project in content.projects.values():
        yield _gated(content, ("projects", project.id, ("start",)), project.lock, project.price, project.gate)
    for ladder in content.ladders.values():
        up, down = ("ladders", ladder.id, ("climb",)), ("ladders", ladder.id, ("descend",))
        yield _gated(content, up, ladder.climb_lock, ladder.climb_price, ladder.gate)
        yield _gated(content, down, ladder.descend_lock, ladder.descend_price, ladder.gate)


def _gated(
    content: Content, where: tuple[str, str, tuple[str, ...]], lock: Lock, price: Price, gate: Gate
) -> Order:
    return Order(*where, lock, price, gate.unlocks, ordered_in(content, gate))
