"""Dates and spans in words, by the length of a scenario's turn."""

from __future__ import annotations

from game.engine.calendar import month_of
from game.engine.content import Calendar

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = ("Winter", "Spring", "Summer", "Autumn")
_TURNS = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}


def date_words(calendar: Calendar, turn: int) -> str:
    """Word the time of a turn: `October 1994`, `Autumn 1994`, `late 1994` or `1994`."""
    month = month_of(calendar, turn)
    year, number = divmod(month, 12)
    match calendar.months:
        case 12:
            return str(year)
        case 6:
            return f"{'early' if number < 6 else 'late'} {year}"
        case 3:
            return f"{SEASONS[number // 3]} {year}"
    return month_words(month)


def month_words(month: int) -> str:
    """Word a month counted from year 0: `October 1994`."""
    return f"{MONTHS[month % 12]} {month // 12}"


def turn_word(calendar: Calendar) -> str:
    """Name the scenario's turn: `quarter`."""
    return _TURNS.get(calendar.months, "turn")


def span(calendar: Calendar, count: int) -> str:
    """Count turns in words: `1 quarter`, `2 quarters`."""
    return f"{count} {turn_word(calendar)}{'' if count == 1 else 's'}"


def in_turns(calendar: Calendar, count: int) -> str:
    """Say how far off something is: `now`, `next quarter`, `in 3 quarters`."""
    if count <= 0:
        return "now"
    return f"next {turn_word(calendar)}" if count == 1 else f"in {span(calendar, count)}"
