"""What the player did that moved a number most, read from the ledger."""

from __future__ import annotations

from attrs import frozen

from game.play.session import Session
from game.view.causes import source_words
from game.view.dates import date_words
from game.view.numbers import signed
from game.view.telling import is_hidden

_OWN = ("order", "odds", "late", "done", "held", "ignored", "yield", "pledge")
_LEAST = 0.05  # smaller sums would print as nothing


@frozen
class Deed:
    """A decision and all that it moved so far: `size` is as the level tells it."""

    turn: int
    date: str
    words: str
    size: str


def deeds(session: Session, name: str, most: int = 2) -> tuple[tuple[Deed, ...], tuple[Deed, ...]]:
    """Give the decisions that raised a number most, and those that lowered it most, the largest first.

    What luck, lateness and losses at home made of a decision counts with it; lasting effects arrive under
    causes of their own and are told by *why*.
    """
    sums: dict[tuple[int, str], float] = {}
    for line in session.book.lines:
        if line.target == name and line.cause.kind in _OWN:
            key = (line.cause.since, line.cause.id)
            sums[key] = sums.get(key, 0.0) + line.change
    ranked = sorted(sums.items(), key=lambda pair: pair[1])
    raised = [pair for pair in reversed(ranked) if pair[1] >= _LEAST][:most]
    lowered = [pair for pair in ranked if pair[1] <= -_LEAST][:most]
    return _told(session, name, raised), _told(session, name, lowered)


def _told(session: Session, name: str, found: list[tuple[tuple[int, str], float]]) -> tuple[Deed, ...]:
    hidden, calendar = is_hidden(session, name), session.content.calendar
    return tuple(
        Deed(
            turn,
            date_words(calendar, turn),
            source_words(session, id_),
            ("+" if size > 0 else "-") if hidden else signed(size, 1),
        )
        for (turn, id_), size in found
    )
