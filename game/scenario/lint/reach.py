"""The first turn in which each thing can have happened, and what never can."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.engine.content import Content, Event, Gate, Lock, Option, Price, Project, Situation
from game.expr import Expr
from game.expr.possible import fails, holds, possible
from game.expr.ranges import ENDLESS, Names, range_of
from game.scenario.lint.turns import answered_in, dealt_in, ordered_in, tested_in

Within = Callable[[range], Names]


class Reach:
    """Reads the dates and conditions of a story; `within` gives what its names can be in some turns, None not yet."""

    def __init__(
        self, content: Content, within: Within | None = None, dealt: dict[str, range] | None = None
    ) -> None:
        self._content = content
        self._within = within
        self.dealt = dealt or {event.id: dealt_in(content, event) for event in content.events.values()}

    def firsts(self) -> Iterator[tuple[str, float]]:
        """Give the first turn of every fact; endless where it cannot be."""
        content = self._content
        for event in content.events.values():
            yield from self._event(event)
        families: dict[str, float] = dict.fromkeys(content.families, ENDLESS)
        for name, initiative in content.initiatives.items():
            first = self._order(initiative.gate, initiative.lock, initiative.price)
            family = initiative.family
            families[family] = min(first, families.get(family, ENDLESS))
            yield f"{name}.count", first
        yield from ((f"{name}.count", first) for name, first in families.items())
        for project in content.projects.values():
            yield from self._project(project)
        for name, situation in content.situations.items():
            starts = self.starts(situation)
            yield from ((fact, 1 if starts else ENDLESS) for fact in (name, f"{name}.turns"))

    def comes(self, event: Event) -> bool:
        """Say whether an event may ever come up."""
        turns, tested = self.dealt[event.id], tested_in(event, self.dealt[event.id])
        if not turns or self.never(event.when, tested):
            return False
        return not (self._light(event, turns) or self._averted(event, turns))

    def offered(self, event: Event, option: Option) -> bool:
        """Say whether an answer may ever be given."""
        turns = answered_in(self._content, event, self.dealt[event.id])
        shut = self.never(option.unlocks, turns) or self.never(option.lock.needs, turns)
        return not shut and payable(self._content, option.price)

    def starts(self, situation: Situation) -> bool:
        """Say whether a situation may ever begin."""
        if self._within is None:
            return True
        names = self._within(range(1, self._content.calendar.turns + 2))
        return possible([(situation.starts.root, True), (situation.stops.root, False)], names)

    def never(self, when: Expr | None, turns: range) -> bool:
        """Say whether a condition fails in every one of some turns."""
        if when is None or self._within is None or not turns:
            return False
        return fails(when.root, self._within(turns))

    def _light(self, event: Event, turns: range) -> bool:
        """Whether an event that is dealt by its weight alone never has any."""
        if event.weight is None or self._within is None:
            return False
        drawn = event.kind != "crisis" and event.on is None is event.window and not event.forewarned
        return drawn and range_of(event.weight, self._within(turns)).high <= 0.0

    def _averted(self, event: Event, turns: range) -> bool:
        if event.averted_by is None or self._within is None or not event.forewarned:
            return False
        return holds(event.averted_by.root, self._within(turns))

    def _event(self, event: Event) -> Iterator[tuple[str, float]]:
        comes = self.comes(event)
        first = self.dealt[event.id].start if comes else ENDLESS
        yield from ((f"{event.id}.{fact}", first) for fact in ("turn", "seen"))
        yield f"{event.id}.ignored", first + event.expires if event.kind == "file" else ENDLESS
        for option in event.options:
            offered = comes and self.offered(event, option)
            yield f"{event.id}.{option.id}", first if offered else ENDLESS

    def _order(self, gate: Gate, lock: Lock, price: Price) -> float:
        turns = ordered_in(self._content, gate)
        shut = self.never(gate.unlocks, turns) or self.never(lock.needs, turns)
        return ENDLESS if not turns or shut or not payable(self._content, price) else turns[0]

    def _project(self, project: Project) -> Iterator[tuple[str, float]]:
        first, last = self._order(project.gate, project.lock, project.price), self._content.calendar.turns + 1
        yield f"{project.id}.active", first
        after = range(int(first) + 1, last + 1) if first <= last else range(0)
        moves = bool(after) and not self.never(project.proceeds, after)
        yield f"{project.id}.stalled", first + 1
        yield f"{project.id}.progress", first + 1 if moves else ENDLESS
        done = first + project.takes
        yield f"{project.id}.done", done if moves and done <= last else ENDLESS


def payable(content: Content, price: Price) -> bool:
    """Say whether the purses can ever hold what an order costs."""
    costs = {**price.cost, "attention": price.attention}
    purses = content.resources
    return all(name not in purses or cost <= purses[name].most for name, cost in costs.items())
