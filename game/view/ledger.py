"""The ledger of the turn: every number that moved when the turn turned, with all its causes."""

from __future__ import annotations

from attrs import frozen

from game.engine.ledger import Line
from game.play.session import Session
from game.view.causes import CauseView, cause_view, summed
from game.view.names import label
from game.view.numbers import decimal, printed, shared_rounding, signed
from game.view.reading import before_last, turned_lines
from game.view.telling import is_hidden


@frozen
class Entry:
    """One cause and what it did, as the level tells it."""

    cause: CauseView
    shown: str


@frozen
class Account:
    """One number that moved, its change and figure as printed; only the way where the level hides figures."""

    id: str
    label: str
    shown: str
    figure: str
    good: int
    entries: tuple[Entry, ...]


def ledger(session: Session) -> list[Account]:
    """List what moved from the start of the last turn to the start of this one: scores first, then by size."""
    content = session.content
    chains: dict[str, list[Line]] = {}
    for line in turned_lines(session):
        chains.setdefault(line.target, []).append(line)
    known = [name for name in (*content.indicators, *content.resources) if name in chains]
    ranked = sorted(known, key=lambda name: (not _is_score(session, name), -abs(_change(session, name))))
    return [_account(session, name, chains[name]) for name in ranked]


def _is_score(session: Session, name: str) -> bool:
    indicator = session.content.indicators.get(name)
    return indicator is not None and indicator.score


def _change(session: Session, name: str) -> float:
    return session.history(name)[-1] - before_last(session, name)


def _account(session: Session, name: str, lines: list[Line]) -> Account:
    before, now = before_last(session, name), session.history(name)[-1]
    sums = summed(lines)
    sizes = shared_rounding([each.change for each in sums], before, now)
    ranked = sorted(zip(sizes, sums, strict=True), key=lambda pair: -abs(pair[0]))
    hidden, change = is_hidden(session, name), round(printed(now) - printed(before), 1)
    entries = tuple(
        Entry(cause_view(session, each.cause), _shown(size, hidden)) for size, each in ranked if size
    )
    figure = "" if hidden else f"{decimal(before)} to {decimal(now)}"
    return Account(
        name, label(session.content, name), _shown(change, hidden), figure, _good(session, name), entries
    )


def _shown(size: float, hidden: bool) -> str:
    if not hidden:
        return signed(size, 1)
    return "+" if size > 0 else "-" if size < 0 else "="


def _good(session: Session, name: str) -> int:
    """Say whether the change is good for the player: 1, -1, or 0 where nobody can say."""
    change, indicator = _change(session, name), session.content.indicators.get(name)
    sign = (change > 0) - (change < 0)
    return sign if indicator is None else {"up": sign, "down": -sign}.get(indicator.better, 0)
