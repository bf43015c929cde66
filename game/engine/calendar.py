"""Turns, months and acts of a scenario."""

from __future__ import annotations

from game.engine.content import Calendar, Gate


def month_of(calendar: Calendar, turn: int) -> int:
    """Give the first month of a turn (months from year 0)."""
    return calendar.start + (turn - 1) * calendar.months


def turn_of(calendar: Calendar, month: int) -> int:
    """Give the turn that a month falls in; below 1 or above `turns` when it is outside the story."""
    return (month - calendar.start) // calendar.months + 1


def act_of(calendar: Calendar, turn: int) -> int:
    """Give the act, from 1, that a turn belongs to."""
    return sum(first <= turn for first in calendar.acts)


def opens(calendar: Calendar, gate: Gate) -> int:
    """Give the first turn in which a gate's turn has come and its dates allow it."""
    dated = 1 if gate.start is None else turn_of(calendar, gate.start)
    return max(dated, gate.turn, 1)


def is_open(calendar: Calendar, gate: Gate, turn: int) -> bool:
    """Say whether a gate's turn has come and its dates allow it; `unlocks` is not read here."""
    first = month_of(calendar, turn)
    begun = gate.start is None or gate.start < first + calendar.months
    ended = gate.end is not None and gate.end < first
    return turn >= gate.turn and begun and not ended
