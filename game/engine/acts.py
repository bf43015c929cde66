"""Consequences compiled to arrays, and how they land.

An act is one bundle of effects (an option's, an outcome's, a late arrival's ...). Acts are columns of small tables:
row to change, amount, whether the change is favourable. So any mix of acts lands on any mix of worlds in a handful
of array operations, and a game of one world runs the same code as ten thousand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from attrs import define, field, frozen
from numpy.typing import NDArray

from game.engine.content import Consequence, Content, Effect, How, Later, Outcome
from game.engine.layout import Layout, Rows
from game.engine.ledger import Cause
from game.expr.compiled import Column

if TYPE_CHECKING:
    from game.engine.compiler import Compiler
    from game.engine.worlds import Worlds

Floats = NDArray[np.float64]


@frozen
class Late:
    """A late effect: the row that holds the turn it is due (0: not under way), and what then happens."""

    id: str
    source: str
    row: int
    after: int
    when: Column | None
    act: int
    own: bool
    later: Later


@frozen
class Odds:
    """A chance not yet resolved: the row that says so, and the acts with their cumulative chances."""

    id: str
    source: str
    row: int
    chances: Floats  # cumulative, 0..1, one per outcome
    acts: NDArray[np.intp]
    own: bool
    outcomes: tuple[Outcome, ...]


@define
class _Act:
    """One act while it is being collected."""

    source: str
    own: bool
    adds: list[tuple[int, float]] = field(factory=list)
    sets: list[tuple[str, float]] = field(factory=list)
    lates: list[int] = field(factory=list)
    odds: list[int] = field(factory=list)


class Acts:
    """All acts of a scenario. `add` while compiling, then `freeze` once, then `land`."""

    def __init__(self, content: Content, layout: Layout) -> None:
        self._layout = layout
        self._content = content
        self._acts: list[_Act] = []
        self._late_specs: list[tuple[str, str, Later, int, bool]] = []
        self._odds_specs: list[tuple[str, str, tuple[Outcome, ...], list[int], bool]] = []
        self.add(Consequence(), "nothing", own=False)

    def add(self, consequence: Consequence, source: str, *, own: bool) -> int:
        """Collect a consequence and give its act number; `own` says that the yield of home applies."""
        number = self._collect(consequence.effects, source, own)
        act = self._acts[number]
        self._add_lates(act, consequence.later)
        if consequence.odds:
            acts = [self._add_outcome(outcome, source, own) for outcome in consequence.odds]
            act.odds.append(len(self._odds_specs))
            self._odds_specs.append((f"{source}/odds", source, consequence.odds, acts, own))
        return number

    def _add_outcome(self, outcome: Outcome, source: str, own: bool) -> int:
        number = self._collect(outcome.effects, source, own)
        self._add_lates(self._acts[number], outcome.later)
        return number

    def _add_lates(self, act: _Act, laters: Sequence[Later]) -> None:
        for later in laters:
            act.lates.append(len(self._late_specs))
            known = sum(source == act.source for _, source, *_ in self._late_specs)
            landing = self._collect(later.effects, act.source, act.own)
            self._late_specs.append((f"{act.source}/later{known}", act.source, later, landing, act.own))

    def _collect(self, effects: Sequence[Effect], source: str, own: bool) -> int:
        act = _Act(source, own)
        totals: dict[int, float] = {}
        for effect in effects:
            if effect.how is How.SET:
                act.sets.append((effect.target, effect.amount))
            else:
                row = self._target(effect)
                totals[row] = totals.get(row, 0.0) + effect.amount
        act.adds = list(totals.items())
        self._acts.append(act)
        return len(self._acts) - 1

    def _target(self, effect: Effect) -> int:
        layout = self._layout
        if effect.target in layout.flag:
            return layout.flag.row(effect.target)
        if effect.target in layout.settled:
            block = layout.ground if effect.how is How.LASTING else layout.shock
            return block.row(effect.target)
        return layout.value.row(effect.target)

    def freeze(self, compiler: Compiler) -> None:
        """Turn what was collected into tables, and add the rows that late effects and odds need."""
        layout = self._layout
        due = layout.extend("due", [spec[0] for spec in self._late_specs])
        pending = layout.extend("pending", [spec[0] for spec in self._odds_specs])
        self.due, self.pending = due, pending
        self.lates = [
            Late(name, source, due.row(name), later.after, compiler.maybe(later.when), act, own, later)
            for name, source, later, act, own in self._late_specs
        ]
        self.odds = [
            Odds(name, source, pending.row(name), _cumulative(outcomes), np.array(acts), own, outcomes)
            for name, source, outcomes, acts, own in self._odds_specs
        ]
        self.sources = [act.source for act in self._acts]
        self.own = np.array([act.own for act in self._acts])
        self.width = np.array([len(act.adds) for act in self._acts])
        self.extra = np.array([bool(act.sets or act.lates or act.odds) for act in self._acts])
        self._tabulate(max(int(self.width.max()), 1))

    def _tabulate(self, deepest: int) -> None:
        shape = (deepest, len(self._acts))
        self.rows = np.zeros(shape, dtype=np.intp)
        self.amounts = np.zeros(shape)
        self.favour = np.zeros(shape)
        self.low, self.high = np.full(shape, -np.inf), np.full(shape, np.inf)
        better = _better_rows(self._content, self._layout)
        limits = _limits(self._content, self._layout)
        for number, act in enumerate(self._acts):
            for k, (row, amount) in enumerate(act.adds):
                self.rows[k, number] = row
                self.amounts[k, number] = amount
                self.favour[k, number] = float(act.own and amount * better.get(row, 0.0) > 0.0)
                self.low[k, number], self.high[k, number] = limits.get(row, (-np.inf, np.inf))

    def land(self, worlds: Worlds, acts: Rows, at: Rows, share: Floats | None, kind: str, since: int) -> None:
        """Let act `acts[k]` happen in world `at[k]`, shapes (m,).

        `share` (m,) scales what is favourable, None means in full; `kind` and `since` go into the ledger.
        """
        deep = int(self.width[acts].max()) if len(acts) else 0
        if deep:
            self._add(worlds, acts, at, share, deep, Cause(kind, self.sources[int(acts[0])], since))
        if self.extra[acts].any():
            self._extras(worlds, acts, at, Cause(kind, self.sources[int(acts[0])], since))
        worlds.settle()

    def _add(
        self, worlds: Worlds, acts: Rows, at: Rows, share: Floats | None, deep: int, cause: Cause
    ) -> None:
        cells = worlds.table.reshape(-1)
        rows, amounts = self.rows[:deep, acts], self.amounts[:deep, acts]
        places = rows * worlds.count + at
        before = cells[places]
        full = before + amounts
        held = full
        if share is not None:
            held = full + amounts * self.favour[:deep, acts] * (share - 1.0)
        after = np.minimum(np.maximum(held, self.low[:deep, acts]), self.high[:deep, acts]) + 0.0
        cells[places] = after
        if worlds.book is not None:
            loss = Cause("yield", cause.id, cause.since)
            for k in range(deep):
                steps = ((float(full[k, 0]), cause), (float(held[k, 0]), loss))
                worlds.record(int(rows[k, 0]), float(before[k, 0]), steps)
                worlds.deposit(int(rows[k, 0]), float(after[k, 0] - before[k, 0]), cause)

    def _extras(self, worlds: Worlds, acts: Rows, at: Rows, cause: Cause) -> None:
        table, turn = worlds.table, worlds.turn
        worlds.settle()
        for number in np.unique(acts[self.extra[acts]]):
            act, where = self._acts[int(number)], at[acts == number]
            for target, amount in act.sets:
                if target.endswith(".rung"):
                    worlds.set_rung(target.removesuffix(".rung"), where, amount)
                else:
                    worlds.assign(target, where, amount, cause)
            for late in act.lates:
                row = self.lates[late].row
                due = table[row, where]
                table[row, where] = np.where(due > 0.0, due, float(turn + self.lates[late].after))
            for odds in act.odds:
                table[self.odds[odds].row, where] = 1.0


def _cumulative(outcomes: Sequence[Outcome]) -> Floats:
    total, bounds = 0, []
    for outcome in outcomes:
        total += outcome.chance
        bounds.append(total / 100.0)
    return np.array(bounds)


def _better_rows(content: Content, layout: Layout) -> dict[int, float]:
    """Map the rows that effects on indicators write to the direction that is favourable."""
    signs = {"up": 1.0, "down": -1.0}
    better: dict[int, float] = {}
    for indicator in content.indicators.values():
        sign = signs.get(indicator.better, 0.0)
        if indicator.settles is None:
            better[layout.value.row(indicator.id)] = sign
        else:
            better[layout.shock.row(indicator.id)] = sign
            better[layout.ground.row(indicator.id)] = sign
    return better


def _limits(content: Content, layout: Layout) -> dict[int, tuple[float, float]]:
    """Map the rows of stocks and resources to their ranges; parts of settling indicators have none."""
    limits = {layout.value.row(i.id): (i.low, i.high) for i in layout.stocks}
    limits |= {layout.value.row(r.id): (0.0, r.most) for r in content.resources.values()}
    return limits
