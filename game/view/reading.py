"""Reading a game for the front ends: conditions, numbers and what lies open."""

from __future__ import annotations

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from game.engine.content import Event, Later
from game.engine.ledger import Line
from game.engine.worlds import Worlds
from game.expr import Expr
from game.play.session import Session

Table = NDArray[np.float64]
ALL = slice(None)


def holds(session: Session, when: Expr | None, table: Table | None = None) -> bool:
    """Say whether a condition is true now, or in another table of one world; none always is."""
    if when is None:
        return True
    return bool(session.rules.compiler.truth(when)(session.worlds.table if table is None else table, ALL)[0])


def number(session: Session, expr: Expr, table: Table | None = None) -> float:
    """Work out an expression now, or in another table of one world."""
    column = session.rules.compiler.number(expr)
    return float(np.float64(column(session.worlds.table if table is None else table, ALL)[0]))


def before_deal(session: Session, event: Event) -> Table:
    """Copy the world with one event's memory as it was before it came up; its texts know earlier times."""
    layout, table = session.rules.layout, session.worlds.table.copy()
    moments = () if event.once else session.moments  # what comes up once has no earlier times
    past = [moment for moment in moments if moment.turn < int(table[layout.dealt.row(event.id), 0])]
    for block in (layout.dealt, layout.choice, layout.ignored):
        row = block.row(event.id)
        table[row, 0] = past[-1].column[row, 0] if past else 0.0
    return table


def open_events(session: Session) -> list[Event]:
    """List the files in the tray, oldest first."""
    numbers = [int(number[0]) for number in session.rules.tray.open(session.worlds)]
    events = list(session.content.events.values())
    return [events[number - 1] for number in numbers if number > 0]


def chosen(session: Session, event: Event) -> int | None:
    """Give the number, from 0, of the option last chosen; None while an event has no answer."""
    number = int(session.worlds.table[session.rules.layout.choice.row(event.id), 0])
    return number - 1 if number else None


def under_way(session: Session) -> list[tuple[int, str, Later]]:
    """List the late effects under way, soonest first: turn due, what set it going, what it brings."""
    table = session.worlds.table
    due = [(int(table[late.row, 0]), late.source, late.later) for late in session.rules.acts.lates]
    return sorted((each for each in due if each[0] > 0), key=lambda each: each[0])


def as_it_began(session: Session) -> Session:
    """Give the game as the turn began, for reading numbers and orders only, whatever has been ordered since."""
    mark = session.marks[-1]
    if not mark.whole:
        return session
    return evolve(session, worlds=Worlds(session.rules, mark.column.copy(), session.worlds.seeds))


def before_last(session: Session, target: str) -> float:
    """Give the value of a number at the start of the last turn; in the first, before the story opened."""
    history = session.history(target)
    if len(history) == 1 and target in session.rules.layout.start:
        return session.value(f"{target}.start")
    return history[max(len(history) - 2, 0)]


def recent_lines(session: Session, target: str) -> list[Line]:
    """List the ledger lines of one number since the last turn began, orders of this turn included."""
    lines = [line for line in session.at_hand.lines[_last_start(session) :] if line.target == target]
    return lines if _is_whole(session) else _from(lines, before_last(session, target))


def turned_lines(session: Session) -> list[Line]:
    """List all ledger lines from the start of the last turn to the start of this one."""
    lines = session.at_hand.lines[_last_start(session) : session.marks[-1].lines]
    if _is_whole(session):
        return lines
    chains = ([line for line in lines if line.target == name] for name in _targets(lines))
    return [line for chain in chains for line in _from(chain, before_last(session, chain[0].target))]


def _last_start(session: Session) -> int:
    return session.marks[-2].lines if len(session.marks) > 1 else 0


def _is_whole(session: Session) -> bool:
    """Say whether the records reach back to the start of the last turn; a game brought back may not."""
    return len(session.marks) < 2 or session.marks[-2].counted


def _from(lines: list[Line], value: float) -> list[Line]:
    """Cut a chain of lines so that it begins at a value; nothing where it never does."""
    start = next((k for k, line in enumerate(lines) if line.before == value), len(lines))
    return lines[start:]


def _targets(lines: list[Line]) -> list[str]:
    return list(dict.fromkeys(line.target for line in lines))
