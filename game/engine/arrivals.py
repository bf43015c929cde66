"""What was set going before: odds of this turn's orders, and late effects that fall due."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.engine.acts import Late, Odds
from game.engine.chance import draw, stream

if TYPE_CHECKING:
    from game.engine.worlds import Worlds

T = TypeVar("T", Late, Odds)


def resolve_odds(worlds: Worlds) -> None:
    """Draw the outcome of everything left to chance by the turn that just ended (a phase)."""
    acts, table = worlds.rules.acts, worlds.table
    for odds, waiting in _waiting(acts.odds, table[acts.pending.rows] > 0.0):
        where = np.flatnonzero(waiting)
        luck = draw(worlds.seeds[where], worlds.turn, stream(odds.id))
        drawn = np.minimum(np.searchsorted(odds.chances, luck, side="right"), len(odds.acts) - 1)
        table[odds.row, where] = 0.0
        _land(worlds, odds.acts[drawn], where, odds.own, "odds", worlds.turn - 1)
        if worlds.book is not None:
            worlds.book.note(worlds.turn, "odds", odds.id, str(int(drawn[0])))


def arrive(worlds: Worlds) -> None:
    """Let late effects land that are due (a phase): conditions are read first, then each in content order."""
    acts, table, turn = worlds.rules.acts, worlds.table, worlds.turn
    due = [(late, np.flatnonzero(mask)) for late, mask in _waiting(acts.lates, table[acts.due.rows] == turn)]
    holds = [None if late.when is None else late.when(table, where) for late, where in due]
    for (late, where), held in zip(due, holds, strict=True):
        table[late.row, where] = 0.0
        lands = where if held is None else where[held]
        if len(lands):
            _land(worlds, np.full(len(lands), late.act), lands, late.own, "late", turn - late.after)
        if worlds.book is not None:
            worlds.book.note(turn, "late" if len(lands) else "cancelled", late.id, str(turn - late.after))


def _waiting(all_: list[T], waits: NDArray[np.bool_]) -> list[tuple[T, NDArray[np.bool_]]]:
    return [(all_[k], waits[k]) for k in np.flatnonzero(waits.any(axis=1))]


def _land(
    worlds: Worlds, acts: NDArray[np.intp], where: NDArray[np.intp], own: bool, kind: str, since: int
) -> None:
    share = worlds.rules.efficiency if own else None
    worlds.rules.acts.land(
        worlds, acts, where, None if share is None else share(worlds.table, where), kind, since
    )
