"""What may be ordered, written once: for one order of one world (with the reason) and for many at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.engine.calendar import is_open
from game.engine.content import Content, Gate, Lock
from game.engine.layout import Layout, Rows
from game.engine.orders import Catalogue, Order, Verb

if TYPE_CHECKING:
    from game.engine.compiler import Compiler, Truth
    from game.engine.worlds import Worlds

Mask = NDArray[np.bool_]
Check = tuple[str, Mask]


@frozen
class Refusal:
    """Why an order is not legal now.

    `reason`: over, absent (it does not exist yet or any more), price (`detail` is the resource), locked (the author
    gives the reason), cooling (`detail` is the turn it is free again), under way, end of ladder, frozen, going, done,
    idle, asked, pledged, enough (pledges), crisis.
    """

    reason: str
    detail: str = ""


class Legal:
    """The compiled conditions of every order."""

    def __init__(self, content: Content, layout: Layout, catalogue: Catalogue, compiler: Compiler) -> None:
        self._content = content
        self._layout = layout
        self._catalogue = catalogue
        parts = [_gate_and_lock(content, order) for order in catalogue.orders]
        self._gates = [gate for gate, _ in parts]
        self._needs: dict[int, Truth] = {}
        self._unlocks: dict[int, Truth] = {}
        for code, (gate, lock) in enumerate(parts):
            if lock.needs is not None:
                self._needs[code] = compiler.truth(lock.needs)
            if gate.unlocks is not None:
                self._unlocks[code] = compiler.truth(gate.unlocks)
        self._has_needs = _flags(len(catalogue), self._needs)
        self._has_unlocks = _flags(len(catalogue), self._unlocks)
        self._opened: dict[int, Mask] = {}
        self.subjects = _subject_numbers(content, catalogue)
        self._prices = _price_table(content, catalogue)
        self._lates: dict[int, list[int]] = {}
        self._checks: dict[Verb, Callable[[Worlds, Rows, Rows], Iterator[Check]]] = {
            Verb.END: self._end,
            Verb.ANSWER: self._answer,
            Verb.LAUNCH: self._launch,
            Verb.CLIMB: self._climb,
            Verb.DESCEND: self._descend,
            Verb.FUND: self._fund,
            Verb.HALT: self._halt,
            Verb.REQUEST: self._request,
            Verb.PLEDGE: self._pledge,
            Verb.MEND: self._mend,
        }

    def lock_while_out(self, lates: dict[int, list[int]]) -> None:
        """Tell which late effects (rows of due turns) lock which order while they are under way."""
        self._lates = lates

    def prices(self, worlds: Worlds, codes: Rows, at: Rows) -> NDArray[np.float64]:
        """Give what orders cost now, shape (resources, m); taking up a halted project again is free."""
        prices = self._prices[:, codes].copy()
        funds = self._catalogue.verbs[codes] == Verb.FUND
        if funds.any():
            rows = self._layout.begun.first + self.subjects[codes]
            begun = funds & (worlds.table[np.where(funds, rows, 0), at] > 0.0)
            prices[:, begun] = 0.0
        return prices

    def allowed(self, worlds: Worlds, codes: Rows, at: Rows) -> Mask:
        """Say whether order `codes[k]` is legal in world `at[k]`, shapes (m,)."""
        legal = self._open_in(worlds.turn)[codes] & ~worlds.over[at]
        for _, mask in self._can_pay(worlds, codes, at):
            legal &= mask
        verbs = self._catalogue.verbs[codes]
        for verb in np.unique(verbs):
            these = np.flatnonzero(verbs == verb)
            for _, mask in self._checks[Verb(int(verb))](worlds, codes[these], at[these]):
                legal[these] &= mask
        for has, conditions in ((self._has_needs, self._needs), (self._has_unlocks, self._unlocks)):
            asking = legal & has[codes]
            for code in np.unique(codes[asking]):
                these = np.flatnonzero(asking & (codes == code))
                legal[these] &= conditions[int(code)](worlds.table, at[these])
        return legal

    def refusal(self, worlds: Worlds, code: int) -> Refusal | None:
        """Say why an order is not legal in the first world, None when it is."""
        codes, at = np.array([code]), np.array([0])
        if worlds.over[0]:
            return Refusal("over")
        absent = not self._open_in(worlds.turn)[code]
        if absent or (code in self._unlocks and not self._unlocks[code](worlds.table, at)[0]):
            return Refusal("absent")
        for reason, mask in self._checks[self._catalogue.orders[code].verb](worlds, codes, at):
            if not mask[0]:
                return Refusal(*reason.split(":", 1))
        if code in self._needs and not self._needs[code](worlds.table, at)[0]:
            return Refusal("locked")
        for reason, mask in self._can_pay(worlds, codes, at):
            if not mask[0]:
                return Refusal(*reason.split(":", 1))
        return None

    def orders(self, worlds: Worlds) -> list[str]:
        """List the legal orders of the first world, in the catalogue's order, `end` first."""
        codes = np.arange(len(self._catalogue))
        legal = self.allowed(worlds, codes, np.zeros(len(codes), dtype=np.intp))
        return [self._catalogue.text(int(code)) for code in np.flatnonzero(legal)]

    def _open_in(self, turn: int) -> Mask:
        if turn not in self._opened:
            calendar = self._content.calendar
            self._opened[turn] = np.array([is_open(calendar, gate, turn) for gate in self._gates])
        return self._opened[turn]

    def _can_pay(self, worlds: Worlds, codes: Rows, at: Rows) -> Iterator[Check]:
        first = self._layout.resource.first
        for k, price in enumerate(self.prices(worlds, codes, at)):
            if price.any():
                yield f"price:{self._layout.resource.ids[k]}", worlds.table[first + k, at] >= price

    def _end(self, worlds: Worlds, _codes: Rows, at: Rows) -> Iterator[Check]:
        yield "crisis", ~worlds.rules.tray.has_crisis(worlds)[at]

    def _answer(self, worlds: Worlds, codes: Rows, at: Rows) -> Iterator[Check]:
        yield "absent", worlds.rules.tray.holds(worlds, self.subjects[codes] + 1, at)
        yield from self._not_under_way(worlds, codes, at)

    def _launch(self, worlds: Worlds, codes: Rows, at: Rows) -> Iterator[Check]:
        families = worlds.rules.family_of[self.subjects[codes]]
        ready = worlds.table[self._layout.ready.first + families, at]
        yield f"cooling:{int(ready[0]) if len(ready) else 0}", ready <= worlds.turn
        yield from self._not_under_way(worlds, codes, at)

    def _not_under_way(self, worlds: Worlds, codes: Rows, at: Rows) -> Iterator[Check]:
        free = np.ones(len(codes), dtype=np.bool_)
        for code in np.unique(codes):
            for row in self._lates.get(int(code), ()):
                these = np.flatnonzero(codes == code)
                free[these] &= worlds.table[row, at[these]] == 0.0
        yield "under way", free

    def _move(self, worlds: Worlds, codes: Rows, at: Rows) -> tuple[NDArray[np.float64], Mask]:
        ladders = self.subjects[codes]
        frozen_until = worlds.table[self._layout.frozen.first + ladders, at]
        return worlds.table[self._layout.rung.first + ladders, at], frozen_until <= worlds.turn

    def _climb(self, worlds: Worlds, codes: Rows, at: Rows) -> Iterator[Check]:
        rung, free = self._move(worlds, codes, at)
        yield "end of ladder", rung < worlds.rules.top_rung[self.subjects[codes]]
        yield "frozen", free

    def _descend(self, worlds: Worlds, codes: Rows, at: Rows) -> Iterator[Check]:
        rung, free = self._move(worlds, codes, at)
        yield "end of ladder", rung > 0.0
        yield "frozen", free

    def _fund(self, worlds: Worlds, codes: Rows, at: Rows) -> Iterator[Check]:
        projects = self.subjects[codes]
        yield "done", worlds.table[self._layout.done.first + projects, at] == 0.0
        yield "going", worlds.table[self._layout.going.first + projects, at] == 0.0

    def _halt(self, worlds: Worlds, codes: Rows, at: Rows) -> Iterator[Check]:
        yield "idle", worlds.table[self._layout.going.first + self.subjects[codes], at] > 0.0

    def _request(self, worlds: Worlds, _codes: Rows, at: Rows) -> Iterator[Check]:
        yield "asked", worlds.table[self._layout.request.row("request"), at] == 0.0

    def _pledge(self, worlds: Worlds, codes: Rows, at: Rows) -> Iterator[Check]:
        pledges, turn = self._content.pledges, worlds.turn
        yield "absent", np.full(len(at), pledges.first <= turn <= pledges.last)
        yield "pledged", worlds.table[self._layout.pledged.first + self.subjects[codes], at] == 0.0
        made = np.count_nonzero(worlds.table[self._layout.pledged.rows][:, at], axis=0)
        yield "enough", made < pledges.most

    def _mend(self, worlds: Worlds, codes: Rows, at: Rows) -> Iterator[Check]:
        first = self._layout.ready.first + len(self._content.families)
        ready = worlds.table[first + self.subjects[codes], at]
        yield f"cooling:{int(ready[0]) if len(ready) else 0}", ready <= worlds.turn


def _flags(length: int, keyed: dict[int, Truth]) -> Mask:
    flags = np.zeros(length, dtype=np.bool_)
    flags[list(keyed)] = True
    return flags


def _gate_and_lock(content: Content, order: Order) -> tuple[Gate, Lock]:
    """Find when an order exists and what it needs."""
    match order.verb:
        case Verb.ANSWER:
            option = content.events[order.subject].options[order.option]
            return Gate(unlocks=option.unlocks), option.lock
        case Verb.LAUNCH:
            initiative = content.initiatives[order.subject]
            return initiative.gate, initiative.lock
        case Verb.CLIMB:
            return content.ladders[order.subject].gate, content.ladders[order.subject].climb_lock
        case Verb.DESCEND:
            return content.ladders[order.subject].gate, content.ladders[order.subject].descend_lock
        case Verb.FUND:
            return content.projects[order.subject].gate, content.projects[order.subject].lock
    return Gate(), Lock()


def _subject_numbers(content: Content, catalogue: Catalogue) -> Rows:
    """Give each order the number, from 0, of what it concerns within its section."""
    sections = {
        Verb.ANSWER: content.events,
        Verb.LAUNCH: content.initiatives,
        Verb.CLIMB: content.ladders,
        Verb.DESCEND: content.ladders,
        Verb.FUND: content.projects,
        Verb.HALT: content.projects,
        Verb.REQUEST: content.topics,
        Verb.PLEDGE: content.goals,
        Verb.MEND: content.mends,
    }
    numbers = {verb: {name: k for k, name in enumerate(ids)} for verb, ids in sections.items()}
    return np.array([numbers[o.verb][o.subject] if o.verb in numbers else 0 for o in catalogue.orders])


def _price_table(content: Content, catalogue: Catalogue) -> NDArray[np.float64]:
    """Tabulate prices, shape (resources, orders)."""
    table = np.zeros((len(content.resources), len(catalogue)))
    for row, name in enumerate(content.resources):
        for code, order in enumerate(catalogue.orders):
            extra = order.price.attention if name == "attention" else 0.0
            table[row, code] = order.price.cost.get(name, 0.0) + extra
    return table
