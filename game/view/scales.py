"""Scales for charts: a range that fits, marks at round numbers, and dates that do not run into each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from attrs import frozen

from game.engine.calendar import month_of
from game.engine.content import Calendar
from game.view.dates import date_words
from game.view.numbers import amount

_LEAST = 0.12  # of the whole scale: smaller movements are not blown up to fill a chart
_STEPS = (1.0, 2.0, 5.0)


@frozen
class Scale:
    """What a chart shows from bottom to top, and the marks beside it: value and label."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]


def scale(values: Iterable[float], low: float, high: float, rows: int) -> Scale:
    """Fit a scale to values, inside the whole range from `low` to `high`, with about a mark every third row."""
    known = list(values)
    bottom, top = min(known), max(known)
    spare = max((high - low) * _LEAST - (top - bottom), (top - bottom) * 0.1) / 2
    step = step_of((top - bottom) + 2 * spare, max(rows // 3, min(rows // 2, 4), 1))
    bottom = max(math.floor((bottom - spare) / step) * step, low)
    top = min(math.ceil((top + spare) / step) * step, high)
    first = math.ceil(bottom / step - 1e-9)
    count = math.floor(top / step + 1e-9) - first + 1
    marks = [round((first + k) * step, 6) for k in range(count)]
    return Scale(bottom, top, tuple((mark, amount(mark)) for mark in marks))


def step_of(span: float, marks: int) -> float:
    """Choose a round distance between marks, so that about so many stand in a span."""
    rough = max(span, 1e-9) / marks
    unit = 10.0 ** math.floor(math.log10(rough))
    return next((unit * step for step in _STEPS if unit * step >= rough), unit * 10.0)


def words_scale(words: Sequence[tuple[float, str]], low: float, high: float) -> Scale:
    """Mark a scale by the words for its bands, each at the middle of its own."""
    middles = [(middle(words, low, high, at), word) for at, word in words]
    return Scale(low, high, tuple(middles))


def middle(words: Sequence[tuple[float, str]], low: float, high: float, value: float) -> float:
    """Give the middle of the band that a value lies in: all that is told of it where sizes are hidden."""
    bounds = [low, *(bound for bound, _ in words[1:]), high]
    rounded = math.floor(value + 0.5)
    within = [k for k in range(len(bounds) - 1) if rounded >= bounds[k]] or [0]
    return (bounds[within[-1]] + bounds[within[-1] + 1]) / 2


def dates(calendar: Calendar, first: int, last: int, room: int) -> list[tuple[int, str]]:
    """Choose dates for an axis of `room` cells from turn `first` to `last`: as many as stand there with a gap."""
    turns = range(first, last + 1)
    each = room / max(last - first, 1)
    plain = [(turn, short_date(calendar, turn)) for turn in turns]
    if each >= max(len(words) for _, words in plain) + 2:
        return plain
    years = [turn for turn in turns if turn == first or _year(calendar, turn) != _year(calendar, turn - 1)]
    if calendar.months < 12 and len(years) > 1 and years[1] - years[0] < 6 / each:
        years = years[1:]  # the story's first year is short, and its mark would touch the next
    every = math.ceil(6 / (each * 12 / calendar.months)) if calendar.months < 12 else math.ceil(6 / each)
    return [(turn, str(_year(calendar, turn))) for turn in years[:: max(every, 1)]]


def short_date(calendar: Calendar, turn: int) -> str:
    """Word a turn's date as short as can be: `Aut 1993`, `Oct 1993`, `1993`."""
    *season, year = date_words(calendar, turn).split()
    return " ".join([*(word[:3] if word not in ("early", "late") else word for word in season), year])


def _year(calendar: Calendar, turn: int) -> int:
    return month_of(calendar, turn) // 12
