"""A forecast after one order, in words: where each score may stand some turns on."""

from __future__ import annotations

from attrs import frozen

from game.play.forecast import Fan, Forecast
from game.play.session import Session
from game.view.dates import in_turns
from game.view.numbers import whole

_LOW, _HIGH = 0, 4  # the outer quantiles: eight futures in ten lie between
_SURE = 60  # futures in 100 that must agree on a direction for it to be told


@frozen
class Ahead:
    """What may be some turns on: as far as the level tells, in a short wording and one that names today's figures."""

    short: str
    words: str


WAIT = Ahead("looking ahead…", "looking ahead…")


def ahead(session: Session, forecast: Forecast) -> Ahead:
    """Word a forecast: ranges where the level tells sizes, else only which way."""
    when = in_turns(session.content.calendar, forecast.turns)
    sizes = session.level.detail != "signs"
    short: list[str] = []
    long: list[str] = []
    for each in session.content.indicators.values():
        if each.score:
            fan = forecast.fans[each.id]
            words = f"{each.label} {_range(fan) if sizes else _way(fan)}"
            short.append(words.replace(" to ", "-"))
            long.append(f"{words} (now {whole(session.value(each.id))})" if sizes else words)
    return Ahead(", ".join(short), f"{when}: {', '.join(long)}")


def _range(fan: Fan) -> str:
    low, high = whole(fan.quantiles[-1][_LOW]), whole(fan.quantiles[-1][_HIGH])
    return low if low == high else f"{low} to {high}"


def _way(fan: Fan) -> str:
    if fan.rise >= _SURE:
        return "likely up"
    return "likely down" if fan.fall >= _SURE else "either way"
