"""Both lines of a game, the player's and history's, beside each other turn by turn."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from game.bots.history import has_history
from game.play.history import HistoryLine, history_line
from game.play.past import series
from game.play.session import Session
from game.view.dates import date_words
from game.view.names import listed
from game.view.numbers import whole


@frozen
class Posture:
    """Where a ladder stood at the end, the player's and history's."""

    label: str
    yours: str
    history: str


@frozen
class Rival:
    """One score, the player's and history's, at the start of every turn, as whole points."""

    id: str
    label: str
    yours: tuple[int, ...]
    history: tuple[int, ...]
    low: float
    high: float

    @property
    def difference(self) -> int:
        """Give how far the player ended above history."""
        return self.yours[-1] - self.history[-1]


@frozen
class Versus:
    """Both lines from the first turn to the last; the player's is shorter where the story ended early."""

    dates: tuple[str, ...]
    scores: tuple[Rival, ...]
    postures: tuple[Posture, ...]

    @property
    def summary(self) -> str:
        """Say in how many scores the player ended above history."""
        above = listed([each.label for each in self.scores if each.difference > 0])
        below = listed([each.label for each in self.scores if each.difference < 0])
        told = [f"{way} history in {names}" for way, names in (("above", above), ("below", below)) if names]
        return f"You ended {' and '.join(told)}." if told else "You ended level with history in every score."


def versus(session: Session, line: HistoryLine) -> Versus:
    """Put the player's scores beside history's; `line` is history's own game with the same luck."""
    scores = tuple(
        Rival(
            each.id,
            each.label,
            _points([*series(session, each.id)[:-1], session.value(each.id)]),
            _points(line.of(each.id)),
            each.low,
            each.high,
        )
        for each in session.content.indicators.values()
        if each.score
    )
    calendar = session.content.calendar
    dates = tuple(date_words(calendar, turn) for turn in range(1, len(line) + 1))
    return Versus(dates, scores, _postures(session, line))


def _points(values: Sequence[float]) -> tuple[int, ...]:
    return tuple(int(whole(value)) for value in values)


def _postures(session: Session, line: HistoryLine) -> tuple[Posture, ...]:
    """Compare the ladders that either of the two has moved."""
    found = []
    for ladder in session.content.ladders.values():
        past = line.of(f"{ladder.id}.rung")
        mine = series(session, f"{ladder.id}.rung")
        if len({*past, *mine}) > 1:
            yours, history = (ladder.rungs[int(values[-1])].label for values in (mine, past))
            found.append(Posture(ladder.label, yours, history))
    return tuple(found)


def line_of(session: Session) -> Versus | None:
    """Play history with the game's own luck and put it beside the player; None for a story without a history."""
    return (
        versus(session, history_line(session.rules, session.seed)) if has_history(session.content) else None
    )
