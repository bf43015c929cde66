"""Projects: paid each turn, standing still while they cannot proceed, and lasting when done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.engine.acts import Acts
from game.engine.content import Content, Project
from game.engine.layout import Layout, Rows
from game.engine.ledger import Cause

if TYPE_CHECKING:
    from game.engine.compiler import Compiler, Truth
    from game.engine.worlds import Worlds

ALL = slice(None)
Mask = NDArray[np.bool_]


@frozen
class _Project:
    """A compiled project: rows of its state, its dues by resource row, its acts."""

    content: Project
    begun: int
    going: int
    steps: int
    done: int
    stalled: int
    proceeds: Truth | None
    dues: tuple[tuple[str, int, float], ...]
    begun_act: int
    done_act: int


class Projects:
    """All projects of a scenario, and the phase in which they advance or stall."""

    def __init__(self, content: Content, layout: Layout, acts: Acts, compiler: Compiler) -> None:
        self._all = {
            p.id: _Project(
                p,
                layout.begun.row(p.id),
                layout.going.row(p.id),
                layout.steps.row(p.id),
                layout.done.row(p.id),
                layout.stalled.row(p.id),
                compiler.maybe(p.proceeds),
                tuple((name, layout.value.row(name), due) for name, due in p.dues.items()),
                acts.add(p.begun, f"fund {p.id}", own=True),
                acts.add(p.done, p.id, own=True),
            )
            for p in content.projects.values()
        }

    def fund(self, worlds: Worlds, project: str, where: Rows) -> None:
        """Begin a project, or take it up again."""
        this, table = self._all[project], worlds.table
        fresh = where[table[this.begun, where] == 0.0]
        table[this.going, where] = 1.0
        if len(fresh):
            table[this.begun, fresh] = float(worlds.turn)
            _land(worlds, this.begun_act, fresh, "order")

    def halt(self, worlds: Worlds, project: str, where: Rows) -> None:
        """Stop paying for a project."""
        worlds.table[self._all[project].going, where] = 0.0
        worlds.table[self._all[project].stalled, where] = 0.0

    def advance(self, worlds: Worlds) -> None:
        """Advance or stall (a phase): conditions are read first, dues are paid in the author's order."""
        table = worlds.table
        under_way = [(this, self._under_way(this, table)) for this in self._all.values()]
        ready = [
            (this, mask, mask if this.proceeds is None else mask & this.proceeds(table, ALL))
            for this, mask in under_way
            if mask.any()
        ]
        for this, mask, able in ready:
            paid = able & self._can_pay(this, table)
            table[this.stalled] = np.where(mask, np.where(paid, 0.0, 1.0), table[this.stalled])
            self._note_stall(worlds, this, mask, able, paid)
            where = np.flatnonzero(paid)
            if len(where):
                self._step(worlds, this, where)

    @staticmethod
    def _under_way(this: _Project, table: NDArray[np.float64]) -> Mask:
        mask: Mask = (table[this.going] > 0.0) & (table[this.done] == 0.0)
        return mask

    @staticmethod
    def _can_pay(this: _Project, table: NDArray[np.float64]) -> Mask:
        able = np.ones(table.shape[1], dtype=np.bool_)
        for _, row, due in this.dues:
            able &= table[row] >= due
        return able

    @staticmethod
    def _note_stall(worlds: Worlds, this: _Project, mask: Mask, able: Mask, paid: Mask) -> None:
        if worlds.book is not None and mask[0] and not paid[0]:
            worlds.book.note(worlds.turn, "stalled", this.content.id, "money" if able[0] else "ground")

    @staticmethod
    def _step(worlds: Worlds, this: _Project, where: Rows) -> None:
        table, turn, id_ = worlds.table, worlds.turn, this.content.id
        for name, _, due in this.dues:
            worlds.add(name, where, np.full(len(where), -due), Cause("dues", id_, turn))
        table[this.steps, where] += 1.0
        finished = where[table[this.steps, where] >= this.content.takes]
        if len(finished):
            table[this.done, finished] = float(turn)
            table[this.going, finished] = 0.0
            _land(worlds, this.done_act, finished, "done")
            if worlds.book is not None:
                worlds.book.note(turn, "done", id_)


def _land(worlds: Worlds, act: int, where: Rows, kind: str) -> None:
    rules = worlds.rules
    share = None if rules.efficiency is None else rules.efficiency(worlds.table, where)
    rules.acts.land(worlds, np.full(len(where), act), where, share, kind, worlds.turn)
