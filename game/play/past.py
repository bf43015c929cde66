"""What a game's past can tell: its numbers at the start of each turn, its orders, the game as it then stood."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from game.engine.ledger import Book
from game.engine.rules import Rules
from game.engine.worlds import Worlds
from game.play.session import Moment, Session

Floats = NDArray[np.float64]
ALL = slice(None)


def values(rules: Rules, columns: Iterable[Floats], name: str) -> list[float]:
    """Read one name (an indicator, a resource, or a share such as `transit.share`) in columns (rows, 1)."""
    read = rules.lookup.column(name)
    return [float(read(column, ALL)[0]) for column in columns]


def series(session: Session, name: str) -> list[float]:
    """Give a number at the start of each turn so far: exact, because a game keeps those columns, saved or not."""
    return values(session.rules, (moment.column for moment in session.moments), name)


def orders_in(session: Session, turn: int) -> list[str]:
    """List the orders that were given in a turn, `end` left out."""
    turns: list[list[str]] = [[]]
    for order in session.orders:
        if order == "end":
            turns.append([])
        else:
            turns[-1].append(order)
    return turns[turn - 1] if 1 <= turn <= len(turns) else []


def moment_of(session: Session, turn: int) -> Moment:
    """Give the start of a turn; KeyError for one that has not come."""
    for moment in session.moments:
        if moment.turn == turn:
            return moment
    raise KeyError(turn)


def as_of(session: Session, turn: int) -> Session | None:
    """Give the game as it stood when a turn began, for reading only; None where only figures are known."""
    moment = moment_of(session, turn)
    if not moment.whole:
        return None
    book = Book()
    book.lines, book.notes = session.book.lines[: moment.lines], session.book.notes[: moment.notes]
    book.deposits = session.book.deposits[: moment.deposits]
    worlds = Worlds(session.rules, moment.column.copy(), session.worlds.seeds, book)
    moments = session.moments[: session.moments.index(moment) + 1]
    return evolve(session, worlds=worlds, book=book, orders=session.orders[: moment.orders], moments=moments)
