"""A session to a save and back: the log proves the snapshot, the snapshot rescues an edited scenario."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from game.engine.ledger import Book, Cause, Line, Note
from game.engine.orders import UnknownOrder
from game.engine.rules import Rules
from game.engine.turn import set_date
from game.engine.worlds import Worlds
from game.play.level import LEVELS
from game.play.session import Moment, Refused, Session, replay
from game.save import Record, SaveError

_LARGEST = 1e12  # no number of a story comes near


@frozen
class Restored:
    """A session from a save, and what the player should be told about it."""

    session: Session
    notes: tuple[str, ...]
    proven: bool  # the log, played again, gave every number of the snapshot


def to_record(
    session: Session, name: str, program: str, created: str, saved: str, preview: Mapping[str, str | float]
) -> Record:
    """Put a session into a save; times are ISO 8601 in UTC."""
    content, moment = session.content, session.moments[-1]
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
        state=_state(session, moment),
    )


def at_end_of_turn(session: Session, record: Record) -> Record | None:
    """Give the save of the moment before the last `end`, from the save made after it; None in the first turn."""
    if len(session.moments) < 2 or not session.moments[-2].whole:
        return None
    moment = session.moments[-2]
    orders = record.orders[: session.moments[-1].orders - 1]
    return evolve(record, turn=moment.turn, orders=orders, state=_state(session, moment))


def _state(session: Session, moment: Moment) -> dict[str, object]:
    layout, book = session.rules.layout, session.book
    shown = [m for m in session.moments if m.turn <= moment.turn]
    return {
        "turn_orders": moment.orders,
        "rows": _filled(layout.keys, moment.column[:, 0]),
        "tray": _tray_ids(session, moment),
        "choices": _choice_ids(session, moment),
        "history": [_filled(layout.keys, _charted(session.rules, m.column[:, 0])) for m in shown[:-1]],
        "lines": [_line(line) for line in book.lines[: moment.lines] if line.turn >= moment.turn - 1],
        "notes": [[n.turn, n.kind, n.id, n.detail] for n in book.notes[: moment.notes]],
    }


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


def _charted(rules: Rules, cells: NDArray[np.float64]) -> NDArray[np.float64]:
    kept = np.zeros_like(cells)
    for block in (rules.layout.value, rules.layout.share):
        kept[block.rows] = cells[block.rows]
    return kept


def _line(line: Line) -> list[object]:
    cause = line.cause
    return [line.turn, line.target, line.before, line.after, cause.kind, cause.id, cause.since]


def restore(rules: Rules, record: Record, journal: Sequence[str] = ()) -> Restored:
    """Bring a game back: by playing its log again, or from its snapshot where the scenario has changed since.

    SaveError when neither is possible.
    """
    if record.level not in LEVELS:
        raise SaveError(
            f"This save was played on a level called {record.level}, which this program does not know."
        )
    notes: list[str] = []
    begun = _orders_before(record)
    session = None
    if record.fingerprint == rules.content.fingerprint:
        session = _replayed(rules, record, begun)
        if session is None:
            notes.append(
                "Playing the orders again did not give the saved numbers; the saved numbers were kept."
            )
    else:
        notes.append(
            "The scenario has been edited since this game was saved; it goes on with the edited one."
        )
    proven = session is not None
    if session is None:
        session = _from_snapshot(rules, record, begun)
    for order in (*record.orders[begun:], *journal):
        try:
            session.submit(order)
        except (UnknownOrder, Refused):
            notes.append(f"An order could not be given again and was left out, with those after it: {order}.")
            break
    return Restored(session, tuple(notes), proven)


def _replayed(rules: Rules, record: Record, begun: int) -> Session | None:
    try:
        session = replay(rules, record.seed, list(record.orders[:begun]), record.level)
    except (UnknownOrder, Refused):
        return None
    saved = record.state.get("rows")
    return session if saved == _filled(rules.layout.keys, session.worlds.table[:, 0]) else None


def _orders_before(record: Record) -> int:
    """Read how many of the orders came before the turn that the snapshot begins."""
    count = record.state.get("turn_orders")
    if isinstance(count, bool) or not isinstance(count, int) or not 0 <= count <= len(record.orders):
        raise SaveError("This save does not say which orders belong to its last turn.")
    return count
