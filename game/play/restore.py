"""A save back into a session: by playing its log again, or from its numbers.

Playing again proves a save and costs some milliseconds a turn. So `restore` does that for tools, and where the scenario
has been edited; a player gets the game from `reopen`, which trusts the snapshot (its checksum held) and plays the
orders again only when the past is asked for, at the latest before anything is saved on top of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from game.engine.orders import UnknownOrder
from game.engine.rules import Rules
from game.play.edits import edited
from game.play.ids import known_ids
from game.play.level import LEVELS
from game.play.record import numbers
from game.play.session import Refused, Session, replay
from game.play.snapshot import from_snapshot
from game.save import Record, SaveError

DOUBT = "Playing the orders again did not give the saved numbers; the saved numbers were kept."


@frozen
class Restored:
    """A session from a save, and what the player should be told about it."""

    session: Session
    notes: tuple[str, ...]
    as_saved: bool  # nothing was changed or left out, as far as is known without playing again

    @property
    def proven(self) -> bool:
        """Say whether the log, played again, gave every number of the snapshot."""
        return self.as_saved and self.session.recall()


def reopen(rules: Rules, record: Record, journal: Sequence[str] = ()) -> Restored:
    """Bring a game back as quickly as can be; SaveError when it cannot be."""
    check(record)
    if edited(record, rules.content) or "older_lines" not in record.state:
        return restore(rules, record, journal)
    begun = orders_before(record)
    try:
        session = from_snapshot(rules, record.seed, record.level, record.state, record.orders[:begun], None)
    except SaveError:
        return restore(rules, record, journal)
    base = record.state.get("base")
    session.base = base if isinstance(base, dict) else None
    session.past = Past(record, begun)
    notes = _go_on(session, (*record.orders[begun:], *journal))
    return Restored(session, tuple(notes), as_saved=True)


@frozen
class Past:
    """The turns before a snapshot, to be played again when they are asked for."""

    record: Record
    begun: int  # orders before the snapshot

    def __call__(self, session: Session) -> Session | None:
        """Play them; where they give anything else than was saved, the game goes on from what was saved."""
        mark = next(each for each in session.marks if each.whole)
        try:
            played = again(session.rules, self.record, self.begun)
        except (UnknownOrder, Refused, SaveError):
            played = None
        saved = numbers(session, mark)
        if played is not None and numbers(played, played.marks[-1]) == saved == _kept(self.record, saved):
            return played
        session.base = saved
        return None


def restore(rules: Rules, record: Record, journal: Sequence[str] = ()) -> Restored:
    """Bring a game back: by playing its log again, or from its snapshot where that gives other numbers.

    SaveError when neither is possible.
    """
    check(record)
    begun = orders_before(record)
    session = _replayed(rules, record, begun)
    notes = [*_told(edited(record, rules.content), session is not None)]
    proven = session is not None
    if session is None:
        session = _from_numbers(rules, record, begun)
    notes += _go_on(session, (*record.orders[begun:], *journal))
    return Restored(session, tuple(notes), proven)


def again(rules: Rules, record: Record, begun: int) -> Session:
    """Play the first `begun` orders of a save again; Refused or UnknownOrder where they stop being possible."""
    base = record.state.get("base")
    if not isinstance(base, dict):
        return replay(rules, record.seed, list(record.orders[:begun]), record.level)
    first = orders_before(record, base)
    session = from_snapshot(rules, record.seed, record.level, base, record.orders[:first], None)
    session.base = base
    for order in record.orders[first:begun]:
        session.submit(order)
    return session


def check(record: Record) -> None:
    """Refuse a save of a level that this program does not know."""
    if record.level not in LEVELS:
        raise SaveError(
            f"This save was played on a level called {record.level}, which this program does not know."
        )


def orders_before(record: Record, state: Mapping[str, object] | None = None) -> int:
    """Read how many of the orders came before the turn that the snapshot (or another state) begins."""
    count = (record.state if state is None else state).get("turn_orders")
    if isinstance(count, bool) or not isinstance(count, int) or not 0 <= count <= len(record.orders):
        raise SaveError("This save does not say which orders belong to its last turn.")
    return count


def _go_on(session: Session, orders: Sequence[str]) -> list[str]:
    """Give the orders of the turn the snapshot begins, as long as they can be given."""
    for order in orders:
        try:
            session.submit(order)
        except (UnknownOrder, Refused):
            return [f"An order could not be given again and was left out, with those after it: {order}."]
    return []


def _kept(record: Record, like: Mapping[str, object]) -> dict[str, object]:
    return {key: record.state.get(key) for key in like}


def _replayed(rules: Rules, record: Record, begun: int) -> Session | None:
    """Play the log again; None unless that gives the snapshot, number for number."""
    if "base" in record.state and edited(record, rules.content):
        return None  # the numbers it goes on from are those of the scenario before the edit
    try:
        session = again(rules, record, begun)
    except (UnknownOrder, Refused):
        return None
    now = numbers(session, session.marks[-1])
    if edited(record, rules.content):
        return session if _alike(record.state, now) else None
    return session if record.state.get("rows") == now["rows"] else None


def _alike(saved: Mapping[str, object], now: Mapping[str, object]) -> bool:
    """Tell whether an edit has left every number as it was; what holds a place in a list is compared by its id."""
    rows, others = saved.get("rows"), now["rows"]
    if not isinstance(rows, dict) or not isinstance(others, dict):
        return False
    listed = ("/tray", "/choice")
    one, two = ({k: v for k, v in each.items() if not k.endswith(listed)} for each in (rows, others))
    return one == two and all(saved.get(key) == now[key] for key in ("tray", "choices"))


def _from_numbers(rules: Rules, record: Record, begun: int) -> Session:
    """Go on from the saved numbers; from here on the log is played again from them."""
    level, orders = record.level, record.orders[:begun]
    session = from_snapshot(rules, record.seed, level, record.state, orders, known_ids(record.state))
    session.base = numbers(session, session.marks[-1])
    return session


def _told(changed: bool, proven: bool) -> list[str]:
    if changed and proven:
        return ["The scenario has been edited since this game was saved; so far not one number differs."]
    if changed:
        return ["The scenario has been edited since this game was saved; it goes on with the edited one."]
    if proven:
        return []
    return [DOUBT]
