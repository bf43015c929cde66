"""In which months an event speaks, for checks of who was there then."""

from __future__ import annotations

from game.engine.calendar import month_of, turn_of
from game.engine.content import Content, Event
from game.scenario.lint.turns import dealt_in


def months_of(content: Content, event: Event) -> tuple[int, int] | None:
    """Give the first and last month of the turns an event belongs to; a dated one to the turn of its date alone."""
    calendar = content.calendar
    turns = dealt_in(content, event)
    if not turns:
        return None
    first, last = turns[0], turns[-1]
    if event.on is not None:
        first = last = turn_of(calendar, event.on)
    return month_of(calendar, first), month_of(calendar, last) + calendar.months - 1
