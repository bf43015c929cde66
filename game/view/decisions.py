"""The decisions and events that moved a number most, as the ledger has them."""

from __future__ import annotations

from string import ascii_lowercase

from attrs import frozen

from game.engine.ledger import Cause, Line
from game.play.session import Session
from game.view.causes import DECIDED, cause_brief, cause_words, netted, summed
from game.view.chronicle import course
from game.view.numbers import signed
from game.view.scales import short_date
from game.view.telling import is_hidden

LEAST = 0.5  # points: a smaller step gets no letter
_SPENT = ("price", "dues")


@frozen
class Decision:
    """A step that moved the number much: its letter, when, by how much as the level tells it, and in words."""

    letter: str
    turn: int
    date: str
    size: str
    brief: str
    words: str
    value: float


def decisions(session: Session, name: str, most: int) -> tuple[Decision, ...]:
    """Find the decisions and events that moved a number most, lettered in the order of their turns."""
    steps = [
        (turn, each.cause, each.change)
        for turn, lines in _by_turn(session, name).items()
        for each in netted(summed(lines))
        if each.cause.kind in (*DECIDED, *_SPENT) and abs(each.change) >= LEAST
    ]
    largest = sorted(steps, key=lambda step: -abs(step[2]))[: min(most, len(ascii_lowercase))]
    values = dict(enumerate(course(session, name).values, 1))
    found = []
    for letter, (turn, cause, change) in zip(
        ascii_lowercase, sorted(largest, key=lambda s: s[0]), strict=False
    ):
        size = ("+" if change > 0 else "-") if is_hidden(session, name) else signed(change, 1)
        brief, words = _words(session, cause, turn)
        when = short_date(session.content.calendar, turn)
        found.append(Decision(letter, turn, when, size, brief, words, values.get(turn, 0.0)))
    return tuple(found)


def _by_turn(session: Session, name: str) -> dict[int, list[Line]]:
    turns: dict[int, list[Line]] = {}
    for line in session.book.lines:
        if line.target == name:
            turns.setdefault(line.turn, []).append(line)
    return turns


def _words(session: Session, cause: Cause, turn: int) -> tuple[str, str]:
    """Word a cause short and in full; its own turn is told beside it and need not be said twice."""
    brief, words = cause_brief(session, cause), cause_words(session, cause)
    return _begun(brief), words.removesuffix(f" (turn {turn})")


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def known_from(session: Session) -> int:
    """Give the first turn of which more than figures is known: 1, unless the game was brought back from its numbers."""
    return next(moment.turn for moment in session.moments if moment.whole)
