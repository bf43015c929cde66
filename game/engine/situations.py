"""Situations: standing states that start at one threshold and stop at another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.engine.acts import Acts
from game.engine.content import Content
from game.engine.layout import Layout

if TYPE_CHECKING:
    from game.engine.compiler import Compiler, Truth
    from game.engine.worlds import Worlds

ALL = slice(None)


@frozen
class _Situation:
    """A compiled situation."""

    id: str
    starts: Truth
    stops: Truth
    on_row: int
    turned_row: int
    started: int
    stopped: int


class Situations:
    """All situations of a scenario, and the phase that starts and stops them."""

    def __init__(self, content: Content, layout: Layout, acts: Acts, compiler: Compiler) -> None:
        self._all = [
            _Situation(
                s.id,
                compiler.truth(s.starts),
                compiler.truth(s.stops),
                layout.on.row(s.id),
                layout.turned.row(s.id),
                acts.add(s.started, s.id, own=False),
                acts.add(s.stopped, s.id, own=False),
            )
            for s in content.situations.values()
        ]

    def begin(self, table: NDArray[np.float64]) -> None:
        """Set what is on at the start, without consequences."""
        now = [s.starts(table, ALL) & ~s.stops(table, ALL) for s in self._all]
        for situation, on in zip(self._all, now, strict=True):
            table[situation.on_row] = on
            table[situation.turned_row] = 1.0

    def turn(self, worlds: Worlds) -> None:
        """Start and stop (a phase): every condition is read before anything changes."""
        table = worlds.table
        changes = [self._change(situation, table) for situation in self._all]
        for situation, (start, stop) in zip(self._all, changes, strict=True):
            self._turn_to(worlds, situation, start, 1.0)
            self._turn_to(worlds, situation, stop, 0.0)

    @staticmethod
    def _change(
        situation: _Situation, table: NDArray[np.float64]
    ) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        on, stops = table[situation.on_row] > 0.0, situation.stops(table, ALL)
        return ~on & situation.starts(table, ALL) & ~stops, on & stops

    @staticmethod
    def _turn_to(worlds: Worlds, situation: _Situation, mask: NDArray[np.bool_], state: float) -> None:
        where = np.flatnonzero(mask)
        if not len(where):
            return
        worlds.table[situation.on_row, where] = state
        worlds.table[situation.turned_row, where] = float(worlds.turn)
        act = situation.started if state else situation.stopped
        kind = "started" if state else "stopped"
        worlds.rules.acts.land(worlds, np.full(len(where), act), where, None, kind, worlds.turn)
        if worlds.book is not None:
            worlds.book.note(worlds.turn, kind, situation.id)
