"""Whether a save is what its orders make of its scenario: played again, number for number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from game.engine.orders import UnknownOrder
from game.engine.rules import Rules
from game.play.record import numbers
from game.play.restore import again, check, orders_before
from game.play.session import Refused, Session
from game.save import Record

_BY_ID = ("/tray", "/choice")  # rows that hold places in lists; what they stand for is compared by its id


@frozen
class Difference:
    """A number (or a list of ids) that came out otherwise; `turn` is the one at whose start it stood."""

    name: str
    turn: int
    saved: str | float
    again: str | float


@frozen
class Proof:
    """What playing the orders of a save again has shown.

    `refused` is the first order that could not be given, `since` the turn from which there are orders to play
    (later than 1 when the game went on from its numbers in an edited scenario), `compared` counts the numbers.
    """

    orders: int
    turn: int
    since: int
    compared: int
    differences: tuple[Difference, ...] = ()
    refused: str = ""

    @property
    def identical(self) -> bool:
        """Say whether every order could be given and every number is the same, bit for bit."""
        return not self.differences and not self.refused


def prove(rules: Rules, record: Record, journal: Sequence[str] = ()) -> Proof:
    """Play a save again and compare; SaveError when it holds no orders or numbers to begin with."""
    check(record)
    begun = orders_before(record)
    count = len(record.orders) + len(journal)
    try:
        session = again(rules, record, begun)
    except (UnknownOrder, Refused) as error:
        return Proof(count, record.turn, 1, 0, refused=_named(error))
    since = next((m.turn for m in session.moments if m.whole), 1)
    now = numbers(session, session.moments[-1])
    found = tuple(differences(record.state, now, record.turn))
    refused = _give(session, (*record.orders[begun:], *journal))
    return Proof(count, record.turn, since, _count(now), found, refused)


def differences(saved: Mapping[str, object], now: Mapping[str, object], turn: int) -> Iterator[Difference]:
    """Compare all that a save says of the world with what the orders gave."""
    yield from _unlike(saved.get("rows"), now["rows"], turn)
    for key in ("tray", "choices"):
        if saved.get(key) != now[key]:
            yield Difference(key, turn, _listed(saved.get(key)), _listed(now[key]))
    past, again_ = saved.get("history"), now["history"]
    before = past if isinstance(past, list) else []
    after = again_ if isinstance(again_, list) else []
    for number in range(max(len(before), len(after))):
        yield from _unlike(_at(before, number), _at(after, number), number + 1)
    for key in ("lines", "notes"):
        if saved.get(key) != now[key]:
            yield Difference(key, turn, _counted(saved.get(key)), _counted(now[key]))


def _give(session: Session, orders: Sequence[str]) -> str:
    try:
        for order in orders:
            session.submit(order)
    except (UnknownOrder, Refused) as error:
        return _named(error)
    return ""


def _unlike(saved: object, now: object, turn: int) -> Iterator[Difference]:
    before = saved if isinstance(saved, dict) else {}
    after = now if isinstance(now, dict) else {}
    for key in (*before, *(key for key in after if key not in before)):
        if not key.endswith(_BY_ID) and before.get(key, 0.0) != after.get(key, 0.0):
            yield Difference(key, turn, _plain(before.get(key, 0.0)), _plain(after.get(key, 0.0)))


def _at(items: list[object], number: int) -> object:
    return items[number] if number < len(items) else {}


def _plain(value: object) -> str | float:
    return value if isinstance(value, int | float) else str(value)[:60]


def _listed(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {each}" for key, each in value.items())[:300]
    return ", ".join(map(str, value))[:300] if isinstance(value, list) else "nothing"


def _counted(value: object) -> str:
    return f"{len(value)} entries" if isinstance(value, list) else "nothing"


def _count(state: Mapping[str, object]) -> int:
    rows, history = state["rows"], state["history"]
    tables = [rows, *(history if isinstance(history, list) else [])]
    return sum(len(table) for table in tables if isinstance(table, dict))


def _named(error: UnknownOrder | Refused) -> str:
    return error.order if isinstance(error, Refused) else str(error).removeprefix("unknown order: ")
