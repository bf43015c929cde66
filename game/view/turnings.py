"""Turning points and balanced books, in words."""

from __future__ import annotations

from attrs import frozen

from game.play.session import Session
from game.play.turning import Effect, books, counted, turning, weigh
from game.view.causes import source_words
from game.view.dates import date_words
from game.view.names import is_feeling
from game.view.numbers import shared_rounding, whole
from game.view.telling import change_words

_TURNING, _TOLD = 6, 3
_LEAST = 0.5  # points: what prints as nothing is not told


@frozen
class TurningPoint:
    """One decision that moved much: `moved` is what came of it later, `at_once` what it moved in its own turn."""

    turn: int
    date: str
    words: str
    moved: str
    at_once: str = ""
    to_come: str = ""
    weight: float = 0.0


@frozen
class BooksView:
    """What moved one score from start to end, in whole points that add up."""

    label: str
    start: int
    decisions: int
    events: int
    pushes: int
    fading: int
    rest: int
    end: int

    @property
    def parts(self) -> tuple[tuple[str, int], ...]:
        """Name each part: what the decisions did, events, standing causes, what wore off, the ends of the scale."""
        sizes = (self.decisions, self.events, self.pushes, self.fading, self.rest)
        return tuple(zip(SHELVES, sizes, strict=True))


SHELVES = ("your decisions", "events", "standing causes", "wearing off", "end of the scale")


def told(point: TurningPoint) -> list[str]:
    """Tell what a turning point moved, a sentence each: later, at once, and what is still to come."""
    parts = (("later", point.moved), ("at once", point.at_once), ("still to come", point.to_come))
    return [f"{when}: {words}" for when, words in parts if words]


def turning_points(session: Session, most: int = _TURNING) -> tuple[TurningPoint, ...]:
    """List the decisions whose later effect on what is judged was the largest, in order of time."""
    weights = counted(session)
    ranked = sorted(turning(session, most), key=lambda each: (each.turn, each.id))
    return tuple(_point(session, each, weights) for each in ranked)


def _point(session: Session, effect: Effect, weights: dict[str, float]) -> TurningPoint:
    return TurningPoint(
        effect.turn,
        date_words(session.content.calendar, effect.turn),
        source_words(session, effect.id),
        _moved(session, effect.later, weights),
        _moved(session, effect.at_once, weights),
        _moved(session, effect.to_come, weights),
        round(weigh(weights, effect.later), 1),
    )


def _moved(session: Session, sums: dict[str, float], weights: dict[str, float]) -> str:
    """Say the largest changes, feelings abroad in words."""
    sized = {name: size for name, size in sums.items() if name in weights and abs(size) >= _LEAST}
    most = sorted(sized, key=lambda name: -weigh(weights, {name: sized[name]}))[:_TOLD]
    changes = {
        name: sized[name] if is_feeling(session.content, name) else round(sized[name]) for name in most
    }
    return ", ".join(change_words(session, name, changes[name] or sized[name]) for name in most)


def books_views(session: Session) -> tuple[BooksView, ...]:
    """Balance the books of every score."""
    out = []
    for each in session.content.indicators.values():
        if each.score:
            told = books(session, each.id)
            parts = (told.decisions, told.events, told.pushes, told.fading, told.rest)
            sizes = map(int, shared_rounding(parts, told.start, told.end, 0))
            decisions, events, pushes, fading, rest = sizes
            start, end = int(whole(told.start)), int(whole(told.end))
            out.append(BooksView(each.label, start, decisions, events, pushes, fading, rest, end))
    return tuple(out)
