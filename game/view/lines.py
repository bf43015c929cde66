"""Two lines of one story side by side, worded and shaped for any front end."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from game.engine.orders import UnknownOrder
from game.play.compare import Comparison, Pair, compare
from game.play.session import Session
from game.view.dates import date_words
from game.view.names import label
from game.view.numbers import signed, whole
from game.view.spoken import order_words


@frozen
class ScoreCell:
    """One score in both lines as printed; empty where a line has not come so far."""

    left: str
    right: str
    apart: str  # right less left, with its sign


@frozen
class LineRow:
    """One turn: when, and the scores at its start."""

    turn: int
    date: str
    cells: tuple[ScoreCell, ...]


@frozen
class Forked:
    """What only one line did in a turn, and what only the other did, in words."""

    turn: int
    date: str
    left: tuple[str, ...]
    right: tuple[str, ...]


@frozen
class LinesView:
    """The whole comparison."""

    left: str
    right: str
    scores: tuple[str, ...]  # labels
    rows: tuple[LineRow, ...]
    parted: str  # a sentence
    remarks: tuple[str, ...]
    decisions: tuple[Forked, ...]


def lines(left: Session, right: Session, names: tuple[str, str]) -> LinesView:
    """Compare two games of one scenario; ValueError when they are of two."""
    found = compare(left, right)
    content = left.content
    return LinesView(
        *names,
        scores=tuple(label(content, name) for name in found.scores),
        rows=tuple(_row(left, found, pair) for pair in found.pairs),
        parted=_parted(left, found, names),
        remarks=tuple(_remarks(left, right, found)),
        decisions=tuple(
            _forked(left, right, pair) for pair in found.pairs if pair.only_left or pair.only_right
        ),
    )


def _row(session: Session, found: Comparison, pair: Pair) -> LineRow:
    return LineRow(pair.turn, _when(session, pair.turn), tuple(_cell(pair, name) for name in found.scores))


def _cell(pair: Pair, name: str) -> ScoreCell:
    left = pair.left.values.get(name) if pair.left else None
    right = pair.right.values.get(name) if pair.right else None
    apart = "" if left is None or right is None else signed(float(whole(right)) - float(whole(left)))
    return ScoreCell(_printed(left), _printed(right), apart)


def _printed(value: float | None) -> str:
    return "" if value is None else whole(value)


def _parted(session: Session, found: Comparison, names: tuple[str, str]) -> str:
    if found.parts is not None:
        return f"They part in turn {found.parts}, {_when(session, found.parts)}."
    sides = [(pair.left, pair.right) for pair in found.pairs]
    longer = [sum(side[k] is not None for side in sides) for k in (0, 1)]
    if longer[0] == longer[1]:
        return "They have not parted."
    ahead = 0 if longer[0] > longer[1] else 1
    return f"They have not parted; “{names[ahead]}” has come further."


def _remarks(left: Session, right: Session, found: Comparison) -> list[str]:
    remarks = []
    if not found.one_luck:
        remarks.append("They have different seeds, so luck differs too from the first turn.")
    if left.level != right.level:
        remarks.append(f"One is played at the level {left.level.label}, the other at {right.level.label}.")
    short = [side for side in (left, right) if not all(moment.whole for moment in side.moments)]
    if short:
        remarks.append("One of them went on in an edited scenario; what was before is known by its figures.")
    return remarks


def _forked(left: Session, right: Session, pair: Pair) -> Forked:
    return Forked(
        pair.turn, _when(left, pair.turn), spoken(left, pair.only_left), spoken(right, pair.only_right)
    )


def spoken(session: Session, orders: Sequence[str]) -> tuple[str, ...]:
    """Say orders in words, also such as a scenario no longer has."""
    return tuple(_words(session, order) for order in orders)


def _words(session: Session, order: str) -> str:
    try:
        return order_words(session, order)
    except UnknownOrder:  # of the scenario before an edit
        return order


def _when(session: Session, turn: int) -> str:
    if turn > session.content.calendar.turns:
        return "the end"
    return date_words(session.content.calendar, turn)
