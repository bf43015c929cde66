"""Plots of the chronicle: a number's course with its letters, history's line, and the fan of what may come."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from game.engine.content import Calendar
from game.play.forecast import TURNS, WORLDS, Fan, Forecast
from game.play.session import Session
from game.view.chronicle import Course
from game.view.curves import LINE, MEDIAN, PAST, SECOND, Band, Curve, Kind, Mark, Plot
from game.view.dates import date_words, span
from game.view.decisions import Decision
from game.view.numbers import decimal
from game.view.scales import Scale, dates, scale, words_scale

PLAYED = (
    f"{WORLDS} games played on from here by a program, with luck of their own; by the toss of a coin "
    "it gives the order that promises most, or any."
)
_FEWEST = 6  # turns on an axis


@frozen
class Beside:
    """What is drawn beside a course: history's values, and the fan from the turn `first` on."""

    past: tuple[float, ...] = ()
    fan: Fan | None = None
    first: int = 1


def reach(session: Session, ahead: bool) -> int:
    """Give the last turn of the axis."""
    now, end = session.moments[-1].turn, session.content.calendar.turns + 1
    return min(max(now + (TURNS if ahead and not session.over else 0), _FEWEST), end)


def beside(session: Session, this: Course, past: Sequence[float], ahead: Forecast | None) -> Beside:
    """Choose what may be shown beside a course: history up to the present, and no fan where sizes are hidden."""
    until = len(past) if session.over else session.moments[-1].turn
    shown = () if this.hidden else tuple(past[:until])
    fan = None if ahead is None or not sizes_told(session) else ahead.fans.get(this.id)
    return Beside(shown, fan, ahead.first if ahead else 1)


def sizes_told(session: Session) -> bool:
    """Say whether the level shows the range of what may come, or only which way it points."""
    return session.level.detail != "signs"


def same_scale(one: Course, other: Course) -> bool:
    """Say whether two numbers can share a chart."""
    return (one.low, one.high, one.unit, one.hidden) == (other.low, other.high, other.unit, False)


def plot(
    calendar: Calendar,
    this: Course,
    near: Beside,
    letters: Sequence[Decision],
    until: int,
    at: int,
    room: tuple[int, int],
    second: Course | None = None,
    *,
    dated: bool = True,
) -> Plot:
    """Put a chart together, to be drawn in `room`: columns and rows."""
    curves = [Curve(_points(this), LINE)]
    curves += [Curve(_points(second), SECOND)] if second else []
    curves += [_middle(near)] if near.fan else []
    curves += [_curve(near.past, PAST)] if near.past else []
    values = [value_at(each, at) for each in (this, second) if each]
    return Plot(
        _fitted(this, curves, _bands(near), room[1] - 2 * dated),
        1,
        until,
        tuple(curves),
        _bands(near),
        tuple(Mark(each.letter, each.turn, each.value) for each in letters),
        tuple(dates(calendar, 1, until, room[0] - 8)) if dated else (),
        this.turn if until > this.turn else None,
        at,
        tuple(value for value in values if value is not None),
    )


def _fitted(this: Course, curves: Sequence[Curve], bands: Sequence[Band], rows: int) -> Scale:
    if this.hidden:
        return words_scale(this.words, this.low, this.high)
    known = [value for curve in curves for _, value in curve.points]
    known += [value for band in bands for edge in band.edges for value in edge[1:]]
    return scale(known, this.low, this.high, rows)


def value_at(this: Course, turn: int) -> float | None:
    """Give the value at a turn, the newest for the present; None for a turn to come."""
    if turn > this.turn:
        return None
    return this.values[-1] if turn == this.turn else this.values[turn - 1]


def outlook(session: Session, this: Course, ahead: Forecast, at: int) -> str:
    """Say what the futures say of a turn to come, or for the present of the last turn looked at."""
    fan, calendar = ahead.fans[this.id], session.content.calendar
    if not sizes_told(session):
        return f"Ahead: {_way(fan)}, {span(calendar, ahead.turns)} on."
    step = min(max(at - ahead.first, 0), ahead.turns) or ahead.turns
    low, least, mid, most, high = (f"{decimal(value)}" for value in fan.quantiles[step])
    when = date_words(calendar, ahead.first + step)
    return f"{when}: {mid} in the middle; half from {least} to {most}, four in five from {low} to {high}{this.unit}."


def _way(fan: Fan) -> str:
    if abs(fan.rise - fan.fall) < 10:
        return "as likely up as down"
    return "rather up than down" if fan.rise > fan.fall else "rather down than up"


def _points(this: Course) -> tuple[tuple[float, float], ...]:
    """Place values at their turns; what orders have moved since stands above the present."""
    return tuple((float(min(k, this.turn)), value) for k, value in enumerate(this.values, 1))


def _curve(values: Sequence[float], kind: Kind) -> Curve:
    return Curve(tuple((float(k), value) for k, value in enumerate(values, 1)), kind)


def _middle(near: Beside) -> Curve:
    fan = near.fan.quantiles if near.fan else ()
    return Curve(tuple((float(near.first + k), row[2]) for k, row in enumerate(fan)), MEDIAN)


def _bands(near: Beside) -> tuple[Band, ...]:
    fan = near.fan.quantiles if near.fan else ()
    if len(fan) < 2:
        return ()
    turns = [float(near.first + k) for k in range(len(fan))]
    outer = tuple((turn, row[0], row[4]) for turn, row in zip(turns, fan, strict=True))
    inner = tuple((turn, row[1], row[3]) for turn, row in zip(turns, fan, strict=True))
    return Band(outer, "outer"), Band(inner, "inner")
