"""A chart of two lines: the player's and history's."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.content import Calendar
from game.view.curves import LINE, PAST, Curve, Kind, Plot
from game.view.scales import dates, scale
from game.view.versus import Rival


def duel(calendar: Calendar, rival: Rival, width: int, height: int) -> Plot:
    """Put both lines of a score on one scale, from the first turn to the last."""
    last = len(rival.history)
    fitted = scale([*rival.yours, *rival.history], rival.low, rival.high, height - 2)
    curves = (_curve(rival.yours, LINE), _curve(rival.history, PAST))
    return Plot(fitted, 1, last, curves, dates=tuple(dates(calendar, 1, last, width - 8)))


def _curve(values: Sequence[int], kind: Kind) -> Curve:
    return Curve(tuple((float(turn), float(value)) for turn, value in enumerate(values, 1)), kind)
