"""Numbers as gauges: how one stands on its scale, in words and as far as the level tells in figures, and its course."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from game.engine.content import Indicator
from game.expr import Expr
from game.expr.nodes import Call, NameRef
from game.play.session import Session
from game.view.goals import subject_words
from game.view.names import is_feeling, label
from game.view.numbers import band, moved, whole
from game.view.reading import number
from game.view.telling import is_hidden

_STILL = 0.5  # a smaller change is none


@frozen
class Gauge:
    """One number; `id` is empty for one worked out from several, `figure` where only words are told.

    `start` and `value` are on the scale from `low` to `high`; `lately` is -1, 0 or 1: where the last turn took it;
    `course` says the way since the start in words, `last` the last turn's step.
    """

    id: str
    label: str
    words: str
    figure: str
    value: float
    start: float
    low: float
    high: float
    history: tuple[float, ...]
    lately: int
    course: str
    last: str
    better: str = "up"

    @property
    def told(self) -> str:
        """Say it: `wary, 12`, or only the one that is told."""
        return ", ".join(each for each in (self.words, self.figure) if each)


def gauge(session: Session, indicator: Indicator) -> Gauge:
    """Read an indicator."""
    history = [*session.history(indicator.id)]
    named = label(session.content, indicator.id)
    return _gauge(session, indicator, indicator.id, named, history, session.value(indicator.id))


def gauge_of(session: Session, expr: Expr, fallback: str) -> Gauge:
    """Read an expression: an indicator as itself; the mean of a group on the scale of its members."""
    content = session.content
    model = content.indicators.get(expr.text.strip())
    if model is not None:
        return gauge(session, model)
    history = [number(session, expr, moment.column) for moment in session.marks]
    model, named = _member(session, expr), subject_words(session, expr.root) or fallback
    return _gauge(session, model, "", named, history, number(session, expr))


def _member(session: Session, expr: Expr) -> Indicator | None:
    """Find an indicator whose scale and words fit an expression: the first member of a group it is the mean of."""
    content = session.content
    match expr.root:
        case Call(function="mean", arguments=(NameRef(name=name),)):
            group, _, what = name.partition(".")
            members = content.groups.get(group, ())
            return content.indicators.get(f"{members[0]}.{what}") if members else None
    return None


def _gauge(
    session: Session, model: Indicator | None, id_: str, named: str, history: Sequence[float], value: float
) -> Gauge:
    low, high = (model.low, model.high) if model else (min(0.0, *history), max(100.0, *history))
    hidden = model is not None and is_hidden(session, model.id)
    words = model.words if model else ()
    start, before = history[0], history[max(len(history) - 2, 0)]
    felt = model is not None and is_feeling(session.content, model.id)
    step = value - before
    return Gauge(
        id_,
        named,
        band(value, words),
        "" if hidden else whole(value),
        value,
        start,
        low,
        high,
        tuple(history),
        0 if abs(step) < _STILL else 1 if step > 0 else -1,
        _course(value - start, band(start, words), band(value, words), felt, hidden),
        _last(step, felt, hidden) if len(history) > 1 else "",
        model.better if model else "up",
    )


def _course(change: float, began: str, now: str, felt: bool, hidden: bool) -> str:
    """Say where a number has gone since the story began."""
    if abs(change) < _STILL:
        return "as at the start"
    told = (
        f"{_way(change, felt)} than at the start"
        if hidden
        else f"{moved(float(whole(change)))} since the start"
    )
    return f"{told}, when it was {began}" if began != now else told


def _last(step: float, felt: bool, hidden: bool) -> str:
    if abs(step) < _STILL:
        return "steady last turn"
    return f"{_way(step, felt) if hidden else moved(step)} last turn"


def _way(change: float, felt: bool) -> str:
    if felt:
        return "warmer" if change > 0 else "cooler"
    return "higher" if change > 0 else "lower"
