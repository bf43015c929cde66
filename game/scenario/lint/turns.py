"""In which turns of a story each thing can come about, by its dates and acts alone."""

from __future__ import annotations

from game.engine.calendar import month_of, opens, turn_of
from game.engine.content import Calendar, Content, Event, Gate
from game.expr.ranges import Names, Range


def dealt_in(content: Content, event: Event) -> range:
    """Give the turns in which an event may come up; a dated one waits a turn for room."""
    calendar = content.calendar
    first, last = event.turns or (1, calendar.turns)
    if event.on is not None:
        opens = turn_of(calendar, event.on)
        first, last = max(first, opens), min(last, opens + 1)
    if event.window is not None:
        first = max(first, turn_of(calendar, event.window[0]))
        last = min(last, turn_of(calendar, event.window[1]))
    if event.forewarned and event.on is None:
        first += event.forewarned  # it is announced in the first of its turns
    return range(max(first, 1), min(last, calendar.turns) + 1)


def tested_in(event: Event, dealt: range) -> range:
    """Give the turns in which the condition of an event is read: where it is announced, when that is."""
    if not event.forewarned or not dealt:
        return dealt
    return range(max(dealt[0] - event.forewarned, 1), dealt[-1] + 1)


def answered_in(content: Content, event: Event, dealt: range) -> range:
    """Give the turns in which an event may lie open for an answer; a crisis never lies longer than its own."""
    waits = 0 if event.kind == "crisis" else event.expires - 1
    return range(dealt.start, min(dealt.stop + waits, content.calendar.turns + 1)) if dealt else dealt


def ordered_in(content: Content, gate: Gate) -> range:
    """Give the turns, from the first to the last, in which an order behind a gate may be given."""
    calendar = content.calendar
    last = calendar.turns if gate.end is None else turn_of(calendar, gate.end)
    turns = range(opens(calendar, gate), min(last, calendar.turns) + 1)
    return turns or range(0)


def clock(calendar: Calendar, first: int, last: int) -> dict[str, Range]:
    """Give what the names of the clock can be between two turns."""
    return {
        "turn": Range(first, last),
        "date": Range(month_of(calendar, first), month_of(calendar, last)),
        "act": Range(
            sum(opens <= first for opens in calendar.acts), sum(opens <= last for opens in calendar.acts)
        ),
    }


def during(own: dict[str, Range], names: Names) -> Names:
    """Let some names have their own ranges before all others."""
    return lambda name: own.get(name) or names(name)
