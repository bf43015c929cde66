"""Two lines side by side: how they stand turn by turn, where they part, and which decisions differ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, zip_longest

from attrs import frozen

from game.play.session import Session


@frozen
class Side:
    """One line in one turn: the scores at its start and the orders given in it, `end` left out; None past its end."""

    values: dict[str, float]
    orders: tuple[str, ...]


@frozen
class Pair:
    """One turn of both lines."""

    turn: int
    left: Side | None
    right: Side | None

    @property
    def only_left(self) -> tuple[str, ...]:
        """List the orders that only the first line gave in this turn."""
        return _without(self.left, self.right)

    @property
    def only_right(self) -> tuple[str, ...]:
        """List the orders that only the second line gave in this turn."""
        return _without(self.right, self.left)


@frozen
class Comparison:
    """Two lines of one scenario; `parts` is the first turn whose orders differ, None while both share theirs."""

    scores: tuple[str, ...]
    pairs: tuple[Pair, ...]
    parts: int | None
    one_luck: bool


def compare(left: Session, right: Session) -> Comparison:
    """Compare two games; ValueError when they are not of one scenario."""
    if left.content.id != right.content.id:
        raise ValueError("the two games are of different scenarios")
    scores = tuple(i.id for i in left.content.indicators.values() if i.score)
    sides = zip_longest(_sides(left, scores), _sides(right, scores))
    pairs = tuple(Pair(turn, one, other) for turn, (one, other) in enumerate(sides, 1))
    return Comparison(scores, pairs, _parting(left.orders, right.orders), left.seed == right.seed)


def _sides(session: Session, scores: tuple[str, ...]) -> list[Side]:
    histories = {name: session.history(name) for name in scores if name in session.rules.layout.value}
    turns = by_turn(session.orders)
    return [
        Side(
            {name: values[k] for name, values in histories.items()},
            tuple(turns[k]) if k < len(turns) else (),
        )
        for k in range(len(session.moments))
    ]


def by_turn(orders: Sequence[str]) -> list[list[str]]:
    """Part orders by the turns they were given in, `end` left out."""
    turns: list[list[str]] = [[]]
    for ends, run in groupby(orders, lambda order: order == "end"):
        if ends:
            turns.extend([] for _ in run)
        else:
            turns[-1].extend(run)
    return turns


def _parting(left: list[str], right: list[str]) -> int | None:
    """Find the turn of the first order that differs; one line being longer is no parting."""
    turn = 1
    for one, other in zip(left, right, strict=False):
        if one != other:
            return turn
        turn += one == "end"
    return None


def _without(one: Side | None, other: Side | None) -> tuple[str, ...]:
    if one is None:
        return ()
    rest = list(other.orders) if other is not None else []
    found = []
    for order in one.orders:
        if order in rest:
            rest.remove(order)
        else:
            found.append(order)
    return tuple(found)
