"""Indicators: each value is its target plus the sum of its causes, and the causes move at the end of a turn."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.engine.content import Content, Indicator, Push
from game.engine.layout import Layout, push_id
from game.engine.ledger import Cause
from game.expr.compiled import Column

if TYPE_CHECKING:
    from game.engine.compiler import Compiler
    from game.engine.worlds import Worlds

Floats = NDArray[np.float64]
ALL = slice(None)


@frozen
class _Pushed:
    """A compiled push: row of its part, what it asks for, and the dates between which it acts."""

    id: str
    indicator: str
    row: int
    asks: Column
    scale: float
    push: Push

    def acts(self, first: int, after: int) -> bool:
        """Say whether a turn from month `first` until before `after` is between its dates."""
        start, end = self.push.start, self.push.end
        return (start is None or start < after) and (end is None or end >= first)


class Indicators:
    """The compiled indicators of a scenario, and the phase that moves them."""

    def __init__(self, content: Content, layout: Layout, compiler: Compiler) -> None:
        self._layout = layout
        self._calendar = content.calendar
        self._settling = layout.settling
        self._target = _column([i.target for i in layout.settling])
        self._settles = _column([max(i.settles or 1.0, 1.0) for i in layout.settling])
        self._low = _column([i.low for i in layout.settling])
        self._high = _column([i.high for i in layout.settling])
        self._pushes = [self._compiled(i, k, compiler) for i, k in _in_layers(layout)]
        self._push_settles = _column([max(i.settles or 1.0, 1.0) for i, _ in _in_layers(layout)])
        self._layers = [len(list(layer)) for _, layer in groupby(_in_layers(layout), lambda pair: pair[1])]
        self._flows = [self._flow(i, k, compiler) for i in layout.stocks for k in range(len(i.pushes))]
        self._by_id = {i.id: (number, i) for number, i in enumerate(layout.settling)}

    def _compiled(self, indicator: Indicator, number: int, compiler: Compiler) -> _Pushed:
        push, name = indicator.pushes[number], push_id(indicator, number)
        row = self._layout.push.row(name)
        return _Pushed(name, indicator.id, row, compiler.number(push.by), push.scale, push)

    def _flow(self, indicator: Indicator, number: int, compiler: Compiler) -> _Pushed:
        push, name = indicator.pushes[number], push_id(indicator, number)
        row = self._layout.value.row(indicator.id)
        return _Pushed(name, indicator.id, row, compiler.number(push.by), push.scale, push)

    def settle(self, table: Floats) -> None:
        """Set every settling value to base plus shock, kept in its range."""
        layout = self._layout
        values = table[layout.settled.rows]
        np.add(table[layout.base.rows], table[layout.shock.rows], out=values)
        np.maximum(values, self._low, out=values)
        np.minimum(values, self._high, out=values)
        np.add(values, 0.0, out=values)

    def base_of(self, table: Floats, target: str) -> float:
        """Give all of an indicator's parts but its shock, in the first world."""
        return float(table[self._layout.base.row(target), 0])

    def asks(self, table: Floats, turn: int) -> Floats:
        """Evaluate what every push asks for now, shape (pushes, n)."""
        first, after = self._months(turn)
        asked = np.zeros((len(self._pushes), table.shape[1]))
        for k, push in enumerate(self._pushes):
            if push.acts(first, after):
                asked[k] = push.asks(table, ALL) if push.scale == 1.0 else push.asks(table, ALL) * push.scale
        return asked

    def begin(self, table: Floats, turn: int, starts: dict[str, float]) -> None:
        """Put every part where its push asks; what is missing to `starts` becomes the part that fades."""
        layout = self._layout
        parts = table[layout.push.rows]
        parts[:] = self.asks(table, turn)
        table[layout.began.rows] = 0.0
        self.rebase(table)
        for name, start in starts.items():
            table[layout.began.row(name)] = start - table[layout.base.row(name)]
        self.rebase(table)
        self.settle(table)

    def rebase(self, table: Floats) -> None:
        """Add up target, pushes, where it began and moved ground, term by term in that order."""
        layout = self._layout
        base, push = table[layout.base.rows], table[layout.push.rows]
        base[:] = self._target
        first = 0
        for length in self._layers:
            base[:length] += push[first : first + length]
            first += length
        base += table[layout.began.rows]
        base += table[layout.shift.rows]

    def move(self, worlds: Worlds) -> None:
        """Let every part move to what is asked of it, and stocks take their flows (a phase)."""
        table, layout, turn = worlds.table, self._layout, worlds.turn
        asked = self.asks(table, turn)
        flows = self._flows_asked(table, turn)
        old = table[:, 0].copy() if worlds.book is not None else None
        parts = table[layout.push.rows]
        asked -= parts
        asked /= self._push_settles
        parts += asked
        shift, shock = table[layout.shift.rows], table[layout.shock.rows]
        shift += (table[layout.ground.rows] - shift) / self._settles
        shock -= shock / self._settles
        began = table[layout.began.rows]
        began -= began / self._settles
        self.rebase(table)
        self.settle(table)
        if old is not None:
            for indicator in self._settling:
                self._write(worlds, indicator, old)
        self._pour(worlds, flows)

    def _months(self, turn: int) -> tuple[int, int]:
        first = self._calendar.start + (turn - 1) * self._calendar.months
        return first, first + self._calendar.months

    def _flows_asked(self, table: Floats, turn: int) -> list[tuple[_Pushed, Floats]]:
        first, after = self._months(turn)
        flows = [flow for flow in self._flows if flow.acts(first, after)]
        return [(flow, flow.asks(table, ALL) * flow.scale) for flow in flows]

    def _pour(self, worlds: Worlds, flows: list[tuple[_Pushed, Floats]]) -> None:
        where = np.arange(worlds.count)
        for flow, amounts in flows:
            worlds.add(flow.indicator, where, amounts, Cause("push", flow.id, worlds.turn))

    def part_rows(self, indicator: Indicator) -> list[tuple[str, str, int]]:
        """List an indicator's parts in the order they are added: kind of cause, its id, its row."""
        layout, name = self._layout, indicator.id
        parts = [("push", push_id(indicator, k)) for k in range(len(indicator.pushes))]
        rows = [(kind, id_, layout.push.row(id_)) for kind, id_ in parts]
        rows.append(("began", name, layout.began.row(name)))
        rows.append(("ground", name, layout.shift.row(name)))
        rows.append(("fade", name, layout.shock.row(name)))
        return rows

    def _write(self, worlds: Worlds, indicator: Indicator, old: Floats) -> None:
        """Write one line per part that moved; each total is added up in the same order as the value."""
        rows = self.part_rows(indicator)
        sums = [float(old[row]) for _, _, row in rows]
        now = [float(worlds.table[row, 0]) for _, _, row in rows]
        if sums == now:
            return
        total, steps = _total(indicator.target, sums), []
        for k, (kind, id_, _) in enumerate(rows):
            sums[k] = now[k]
            steps.append((_total(indicator.target, sums), Cause(kind, id_, worlds.turn)))
        worlds.write(indicator.id, indicator.low, indicator.high, total, steps)


def _total(target: float, parts: list[float]) -> float:
    total = target
    for part in parts:
        total += part
    return total


def _column(numbers: list[float]) -> Floats:
    return np.array(numbers, dtype=np.float64).reshape(-1, 1)


def _in_layers(layout: Layout) -> list[tuple[Indicator, int]]:
    by_id = {indicator.id: indicator for indicator in layout.settling}
    pairs = (name.rsplit(".push", 1) for name in layout.push.ids)
    return [(by_id[name], int(number)) for name, number in pairs]
