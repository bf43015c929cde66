"""Going back: an earlier turn taken up again as a line of its own, beside the one that was played."""

from __future__ import annotations

import re

from game.engine.ledger import Book
from game.play.level import LEVELS, Level
from game.play.session import Session
from game.save import Head, SaveError, Store
from game.save.names import fit, is_auto

_BRANCHED = re.compile(r", turn [0-9]+( [0-9]+)?$")


class NoBranch(SaveError):
    """That turn cannot be taken up again; the message says why."""


def branch(session: Session, turn: int) -> Session:
    """Make a game that stands at the start of a turn of this one, which is left as it is."""
    refused = one_line(session.level)
    if refused:
        raise NoBranch(refused)
    if not 1 <= turn <= session.turn:
        raise NoBranch(f"This game can be gone back in to the turns from 1 to {session.turn}.")
    moment = next((each for each in session.moments if each.turn == turn and each.whole), None)
    if moment is None:
        first = next(each.turn for each in session.moments if each.whole)
        raise NoBranch(
            f"Before turn {first} this game is known by its figures only, and cannot be gone back to."
        )
    book = Book()
    book.lines, book.notes = list(session.book.lines), list(session.book.notes)
    book.deposits = list(session.book.deposits)
    made = Session(
        session.rules,
        session.worlds.copy(book),
        book,
        session.seed,
        session.level,
        list(session.orders),
        list(session.moments),
        session.base,
    )
    made.rewind(moment)
    return made


def one_line(level: Level) -> str:
    """Say that a level has no going back; empty where it has."""
    if level.branches:
        return ""
    return f"At the level {level.label} there is one line only: no turn can be gone back to."


def branch_name(name: str, turn: int) -> str:
    """Name a branch after the game it left: `NAME, turn 7`, not `NAME, turn 9, turn 7`."""
    return fit(_BRANCHED.sub("", name), f", turn {turn}")


def check_line(store: Store, head: Head, name: str, copy: int) -> None:
    """Refuse an older copy or an autosave where there is one line only, unless the game itself is lost."""
    level = LEVELS.get(head.level)
    if level is None or level.branches or not (copy or is_auto(name)):
        return
    try:
        own = store.load(head.name).record
    except SaveError:
        return
    if (own.created, own.seed, own.scenario) == (head.created, head.seed, head.scenario):
        raise NoBranch(
            f"At the level {level.label} there is one line only: “{head.name}” reads well, so go on with that."
        )
