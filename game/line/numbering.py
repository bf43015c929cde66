"""The numbers of lists: what has a number keeps it while the turn lasts, whatever is ordered or comes and goes."""

from __future__ import annotations

from collections.abc import Iterable

from game.play.session import Session
from game.view.orders import every_row, order_words
from game.view.reading import open_events

Numbers = list[str]  # what has the number 1, 2 and so on; what is new goes to the end


def numbered(known: Numbers, things: Iterable[str]) -> dict[str, int]:
    """Give each thing its number: the one it has, or the next that is free."""
    known += [each for each in dict.fromkeys(things) if each not in known]
    return {each: number for number, each in enumerate(known, 1)}


def is_gone(session: Session, kind: str, what: str) -> bool:
    """Say whether a file or a row that had a number is there no more."""
    if kind == "file":
        return all(event.id != what for event in open_events(session))
    return kind == "row" and all(row.order != what for row in every_row(session))


def gone_words(session: Session, what: str) -> str:
    """Say why a number leads nowhere: what was done this turn, if that is why."""
    given = session.orders_this_turn()
    done = next((each for each in reversed(given) if each == what or each.split()[1:2] == [what]), None)
    if done is None:
        return "What had that number is there no more; the other numbers stay as they were."
    return f"That number is done with: {order_words(session, done)}. The others stay as they were."
