"""A session as a save: the log of orders proves the snapshot, the snapshot rescues an edited scenario."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from game.engine.ledger import Book, Line
from game.engine.rules import Rules
from game.play.ids import ids_of
from game.play.session import Moment, Session
from game.save import Record


def to_record(
    session: Session, name: str, program: str, created: str, saved: str, preview: Mapping[str, str | float]
) -> Record:
    """Put a session into a save; times are ISO 8601 in UTC."""
    content, moment = session.content, session.marks[-1]
    return Record(
        name=name,
        program=program,
        scenario=content.id,
        scenario_version=content.version,
        fingerprint=content.fingerprint,
        seed=session.seed,
        level=session.level.id,
        created=created,
        saved=saved,
        turn=session.turn,
        preview=preview,
        orders=tuple(session.orders),
        state=_whole(session, moment),
    )


def at_end_of_turn(session: Session, record: Record) -> Record | None:
    """Give the save of the moment before the last `end`, from the save made after it; None in the first turn."""
    if len(session.marks) < 2 or not session.marks[-2].whole:
        return None
    moment = session.marks[-2]
    orders = record.orders[: session.marks[-1].orders - 1]
    return evolve(record, turn=moment.turn, orders=orders, state=_whole(session, moment))


def _whole(session: Session, moment: Moment) -> dict[str, object]:
    """Give the state of a save: the numbers, the ids they belong to, and where the log begins if not at the start."""
    state = numbers(session, moment)
    state["ids"] = ids_of(session.content)
    if session.base is not None:
        state["base"] = session.base
    return state


def numbers(session: Session, moment: Moment) -> dict[str, object]:
    """Give every number of a turn's start by the name of its row, and what charts and the ledger show of the past.

    `older_lines` counts the lines that came before the last turn's start; it is left out where that is not known.
    """
    layout, book = session.rules.layout, session.at_hand
    shown = [m for m in session.marks if m.turn <= moment.turn]
    first = _first_line(book, moment)
    state: dict[str, object] = {
        "turn_orders": moment.orders,
        "rows": _filled(layout.keys, moment.column[:, 0]),
        "tray": _tray_ids(session, moment),
        "choices": _choice_ids(session, moment),
        "history": _history(session.rules, shown[:-1]),
        "lines": [_line(line) for line in book.lines[first : moment.lines]],
        "notes": [[n.turn, n.kind, n.id, n.detail] for n in book.notes[: moment.notes]],
    }
    if all(before.counted for before in shown[-2:-1]):
        state["older_lines"] = sum(max(before.lines - first, 0) for before in shown[-2:-1])
    return state


def _first_line(book: Book, moment: Moment) -> int:
    """Find where the lines begin that a save keeps: those of the last turn and of this one's phases."""
    first = moment.lines
    while first and book.lines[first - 1].turn >= moment.turn - 1:
        first -= 1
    return first


def _tray_ids(session: Session, moment: Moment) -> list[str]:
    events = list(session.content.events)
    numbers = moment.column[session.rules.layout.tray.rows, 0].astype(int)
    return [events[number - 1] for number in numbers if number > 0]


def _choice_ids(session: Session, moment: Moment) -> dict[str, str]:
    chosen = moment.column[session.rules.layout.choice.rows, 0].astype(int)
    events = session.content.events.values()
    return {e.id: e.options[number - 1].id for e, number in zip(events, chosen, strict=True) if number > 0}


def _filled(keys: Sequence[str], cells: NDArray[np.float64]) -> dict[str, float]:
    return {key: cell for key, cell in zip(keys, cells.tolist(), strict=True) if cell != 0.0}


def _history(rules: Rules, moments: Sequence[Moment]) -> list[dict[str, float]]:
    """Give what charts show of some moments: values and shares."""
    layout, every = rules.layout, np.arange(rules.layout.size)
    rows = np.concatenate([every[layout.value.rows], every[layout.share.rows]])
    keys = [layout.keys[row] for row in rows]
    return [_filled(keys, moment.column[rows, 0]) for moment in moments]


def _line(line: Line) -> list[object]:
    cause = line.cause
    return [line.turn, line.target, line.before, line.after, cause.kind, cause.id, cause.since]
