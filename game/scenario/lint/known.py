"""What each name of a scenario can be, from its range, its start, its calendar and what can happen at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.engine.content import Content, Ladder
from game.engine.names import CLOCK
from game.expr import Expr
from game.expr.possible import fails
from game.expr.ranges import ALWAYS, ANY, ENDLESS, NEVER, SOMETIMES, Names, Range, range_of
from game.scenario.lint.acts import Moves
from game.scenario.lint.bounds import bounds
from game.scenario.lint.reach import Reach
from game.scenario.lint.turns import clock
from game.scenario.notes import Notes

_ROUNDS = 4  # what never happens may keep other things from happening


class Known:
    """The ranges of all names; one that is no name may be anything."""

    def __init__(self, content: Content, notes: Notes, story: bool = True) -> None:
        self._content = content
        self._ranges = dict(_ranges(content, {use.target for use in notes.effects}))
        self.apart = dict(_apart(content))
        self.firsts: dict[str, float] = {}
        self._clocks: dict[tuple[int, int], dict[str, Range]] = {}
        dated = Reach(content)
        self.reach = Reach(content, self.within, dated.dealt)
        if story:
            self._look(content, dated, Moves(content))
        else:  # a world on its own: stories to come bring the calendar, the events and most of the effects
            self._ranges.update(_open(content))

    def _look(self, content: Content, dated: Reach, moves: Moves) -> None:
        """Begin with the dates alone; go on while conditions show that something more never happens."""
        firsts, before = dict(dated.firsts()), {"": 0.0}
        for _ in range(_ROUNDS):
            if firsts == before:
                break
            self.firsts = {**firsts, **dict(moves.flags(content.flags, firsts))}
            self._ranges.update(bounds(content, moves, firsts, self.ever))
            self._ranges.update(_routes(content, self.ever))
            firsts, before = dict(self.reach.firsts()), firsts

    def ever(self, name: str) -> Range:
        """Give the range of a name in all of the story; of a group's name, over all its members."""
        return self._read(name, self._content.calendar.turns + 1)

    def within(self, turns: range) -> Names:
        """Give what each name can be in some turns."""
        first, last = turns[0], turns[-1]
        if (first, last) not in self._clocks:
            self._clocks[first, last] = clock(self._content.calendar, first, last)
        own = self._clocks[first, last] if self.firsts else {}
        return lambda name: own.get(name) or self._read(name, last)

    def timely(self, expr: Expr) -> bool:
        """Say whether an expression reads anything that is not the same in every turn."""
        last = self._content.calendar.turns + 1
        return any(ref.name in CLOCK or 1 < self.firsts.get(ref.name, 0) <= last for ref in expr.names)

    def _read(self, name: str, last: int) -> Range:
        if self.firsts.get(name, 0) > last:
            return NEVER
        found = self._ranges.get(name)
        if found is not None:
            return found
        group, _, rest = name.partition(".")
        if group not in self._content.groups:
            return ANY
        members = [self._read(f"{actor}.{rest}", last) for actor in self._content.groups[group]]
        return Range(min((m.low for m in members), default=0.0), max((m.high for m in members), default=0.0))


def _ranges(content: Content, written: set[str]) -> Iterator[tuple[str, Range]]:
    yield from _clock(content)
    for indicator in content.indicators.values():
        whole = Range(indicator.low, indicator.high)
        yield from ((indicator.id, whole), (f"{indicator.id}.last", whole))
        start = indicator.start
        yield f"{indicator.id}.start", whole if start is None else Range(start, start)
    for resource in content.resources.values():
        whole = Range(0.0, resource.most)
        yield from ((resource.id, whole), (f"{resource.id}.last", whole))
        yield f"{resource.id}.start", Range(resource.start, resource.start)
    yield from ((name, SOMETIMES) for name in (*content.flags, *content.situations))
    yield from _openings(content)
    yield from _mechanisms(content, written)
    for event in content.events.values():
        yield f"{event.id}.turn", Range(0.0, content.calendar.turns)
        for fact in ("seen", *(option.id for option in event.options)):
            yield f"{event.id}.{fact}", SOMETIMES
        times = 1.0 if event.once else content.calendar.turns  # neglect is counted
        yield f"{event.id}.ignored", Range(0.0, times)
    for goal in content.goals:
        yield from ((f"{goal}.pledged", SOMETIMES), (f"{goal}.met", SOMETIMES))


def _clock(content: Content) -> Iterator[tuple[str, Range]]:
    calendar = content.calendar
    yield from clock(calendar, 1, calendar.turns + 1).items()
    yield "dismissals", Range(0.0, ENDLESS)


def _mechanisms(content: Content, written: set[str]) -> Iterator[tuple[str, Range]]:
    turns = Range(0.0, content.calendar.turns)
    for name in content.situations:
        yield f"{name}.turns", turns
    for ladder in content.ladders.values():
        yield f"{ladder.id}.rung", _rungs(content, ladder, f"{ladder.id}.rung" in written)
        yield f"{ladder.id}.held", turns
        yield from ((f"{ladder.id}.{rung.id}", Range(k, k)) for k, rung in enumerate(ladder.rungs))
    for name in content.projects:
        yield f"{name}.progress", Range(0.0, 100.0)
        yield from ((f"{name}.{fact}", SOMETIMES) for fact in ("done", "active", "stalled"))
    for market in content.markets.values():
        yield f"{market.id}.share", Range(0.0, 100.0)
        for route in market.routes:
            mine = f"{market.id}.{route.id}"
            yield from ((f"{mine}.share", Range(0.0, 100.0)), (f"{mine}.open", SOMETIMES))
    for name in (*content.initiatives, *content.families):
        yield f"{name}.count", Range(0.0, ENDLESS)


def _openings(content: Content) -> Iterator[tuple[str, Range]]:
    """Of those with one post exactly one is drawn; of the others a few."""
    pools = Counter(opening.post for opening in content.openings.values())
    for name, opening in content.openings.items():
        drawn = 1 if opening.post else content.tray.openings
        yield f"{name}.drawn", ALWAYS if drawn >= pools[opening.post] else SOMETIMES if drawn else NEVER


def _routes(content: Content, names: Names) -> Iterator[tuple[str, Range]]:
    """A route is shut while its cost is not above zero; without one of ours the whole share is 0."""
    for market in content.markets.values():
        for route in market.routes:
            name, cost = f"{market.id}.{route.id}", range_of(route.cost, names)
            opens = cost.high > 0.0 and (route.open is None or not fails(route.open.root, names))
            yield f"{name}.cost", cost
            if not opens:
                yield from ((f"{name}.open", NEVER), (f"{name}.share", NEVER))
        if not any(route.ours for route in market.routes):
            yield f"{market.id}.share", NEVER


def _apart(content: Content) -> Iterator[tuple[str, str]]:
    """Give the truths that exclude each other: a project is built or under way, and of answers the last counts."""
    for name in content.projects:
        yield from ((f"{name}.{fact}", f"state of {name}") for fact in ("done", "active"))
    for event in content.events.values():
        yield from ((f"{event.id}.{option.id}", f"answer to {event.id}") for option in event.options)


def _open(content: Content) -> Iterator[tuple[str, Range]]:
    """What depends on the calendar may be anything as long as nobody knows it."""
    yield from ((name, Range(0.0, ENDLESS)) for name in ("turn", "date", "act"))
    for ladder in content.ladders.values():
        yield f"{ladder.id}.rung", Range(0.0, len(ladder.rungs) - 1.0)


def _rungs(content: Content, ladder: Ladder, written: bool) -> Range:
    """A ladder that never opens in a story stays where it is, unless an answer puts it elsewhere."""
    last = content.calendar.start + content.calendar.months * content.calendar.turns
    shut = ladder.gate.turn > content.calendar.turns or (ladder.gate.start or 0) >= last
    if shut and not written:
        return Range(ladder.at, ladder.at)
    return Range(0.0, len(ladder.rungs) - 1.0)
