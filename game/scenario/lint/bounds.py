"""How far each indicator can go: from where it starts to where its pushes ask, and on where effects move it."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Content, Indicator, Push
from game.expr.ranges import ENDLESS, Names, Range, range_of
from game.scenario.lint.acts import Firsts, Moves

_SLACK = 1e-9  # sums of many turns are not exact


def bounds(content: Content, moves: Moves, firsts: Firsts, names: Names) -> Iterator[tuple[str, Range]]:
    """Give the range of each indicator, now and at the end of the last turn."""
    fair = content.efficiency is None or range_of(content.efficiency, names).low >= 0.0
    for indicator in content.indicators.values():
        up = not fair or moves.up(indicator.id, firsts)
        down = not fair or moves.down(indicator.id, firsts)
        if up and down:
            whole = Range(indicator.low, indicator.high)
            yield from ((indicator.id, whole), (f"{indicator.id}.last", whole))
            continue
        asked = _asked(indicator, names)
        natural = _settling(indicator, asked) if indicator.settles else _stock(indicator, asked, content)
        found = _inside(Range(-ENDLESS if down else natural.low, ENDLESS if up else natural.high), indicator)
        yield indicator.id, found
        yield f"{indicator.id}.last", found


def _asked(indicator: Indicator, names: Names) -> Range:
    """Add up what the pushes may ask for; one that has dates may ask for nothing."""
    low = high = 0.0
    for push in indicator.pushes:
        by = _by(push, names)
        low, high = low + by.low, high + by.high
    return Range(low, high)


def _by(push: Push, names: Names) -> Range:
    found = range_of(push.by, names)
    low, high = found.low * push.scale, found.high * push.scale
    return Range(low, high) if push.start is None is push.end else Range(min(low, 0.0), max(high, 0.0))


def _settling(indicator: Indicator, asked: Range) -> Range:
    """It goes from its start to the sum of target and pushes, never past the ends of that."""
    low, high = indicator.target + asked.low, indicator.target + asked.high
    start = low if indicator.start is None else indicator.start
    return Range(min(low, start), max(high, start))


def _stock(indicator: Indicator, asked: Range, content: Content) -> Range:
    start, turns = _begin(indicator), content.calendar.turns
    return Range(start + turns * min(asked.low, 0.0), start + turns * max(asked.high, 0.0))


def _begin(indicator: Indicator) -> float:
    return indicator.target if indicator.start is None else indicator.start


def _inside(found: Range, indicator: Indicator) -> Range:
    low, high = _loose(found.low, -1.0), _loose(found.high, 1.0)
    ends = indicator.low, indicator.high
    return Range(min(max(low, ends[0]), ends[1]), min(max(high, ends[0]), ends[1]))


def _loose(value: float, way: float) -> float:
    return value if value in (-ENDLESS, ENDLESS) else value + way * _SLACK * max(1.0, abs(value))
