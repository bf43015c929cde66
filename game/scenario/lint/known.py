"""What each name of a scenario can be, from its range, its start and its calendar."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Content, Ladder
from game.expr.ranges import ANY, ENDLESS, SOMETIMES, Range
from game.scenario.notes import Notes


class Known:
    """The ranges of all names; one that is no name may be anything."""

    def __init__(self, content: Content, notes: Notes) -> None:
        self._groups = content.groups
        self._ranges = dict(_ranges(content, {use.target for use in notes.effects}))

    def range(self, name: str) -> Range:
        """Give the range of a name; of a group's name, over all its members."""
        found = self._ranges.get(name)
        if found is not None:
            return found
        group, _, rest = name.partition(".")
        if group not in self._groups:
            return ANY
        members = [self._ranges.get(f"{actor}.{rest}", ANY) for actor in self._groups[group]]
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
    truths = (*content.flags, *content.situations, *(f"{name}.drawn" for name in content.openings))
    yield from ((name, SOMETIMES) for name in truths)
    yield from _mechanisms(content, written)
    for event in content.events.values():
        yield f"{event.id}.turn", Range(0.0, content.calendar.turns)
        for fact in ("seen", "ignored", *(option.id for option in event.options)):
            yield f"{event.id}.{fact}", SOMETIMES
    for goal in content.goals:
        yield from ((f"{goal}.pledged", SOMETIMES), (f"{goal}.met", SOMETIMES))


def _clock(content: Content) -> Iterator[tuple[str, Range]]:
    calendar = content.calendar
    yield "turn", Range(1.0, calendar.turns + 1.0)
    yield "date", Range(calendar.start, calendar.start + calendar.months * calendar.turns)
    yield "act", Range(1.0, len(calendar.acts))
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
            yield f"{mine}.cost", Range(0.0, ENDLESS)
    for name in (*content.initiatives, *content.families):
        yield f"{name}.count", Range(0.0, ENDLESS)


def _rungs(content: Content, ladder: Ladder, written: bool) -> Range:
    """A ladder that never opens in a story stays where it is, unless an answer puts it elsewhere."""
    last = content.calendar.start + content.calendar.months * content.calendar.turns
    shut = ladder.gate.turn > content.calendar.turns or (ladder.gate.start or 0) >= last
    if shut and not written:
        return Range(ladder.at, ladder.at)
    return Range(0.0, len(ladder.rungs) - 1.0)
