"""Which events may come up in a turn: dates first (the same for every world), then conditions (world by world)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.engine.acts import Acts
from game.engine.calendar import turn_of
from game.engine.content import Calendar, Content, Event
from game.engine.layout import Layout, Rows
from game.expr.compiled import Column

if TYPE_CHECKING:
    from game.engine.compiler import Compiler, Truth
    from game.engine.worlds import Worlds

ALL = slice(None)
Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]


@frozen
class Candidate:
    """A compiled event: its number (from 1), its rows, its conditions, and the turns it may come up in."""

    number: int
    event: Event
    dealt: int
    armed: int | None
    when: Truth | None
    averted_by: Truth | None
    weight: Column | None
    first: int
    last: int
    fixed: int | None  # the turn of a dated event

    def may_come(self, turn: int) -> bool:
        """Say whether its dates allow it in this turn; a dated event waits one turn for room."""
        return self.first <= turn <= self.last

    def presses(self, turn: int) -> bool:
        """Say whether it goes before what is drawn by weight: dated, forewarned, or in the last turn of its window."""
        closing = self.event.window is not None and turn == self.last
        return self.fixed is not None or self.armed is not None or closing

    def may_arm(self, turn: int) -> bool:
        """Say whether its warning may be given in this turn: what it warns of must still be able to come."""
        if self.fixed is not None:
            return self.first - self.event.forewarned <= turn <= self.last
        return self.first <= turn <= self.last - self.event.forewarned


class Events:
    """The compiled events of a scenario, by kind."""

    def __init__(self, content: Content, layout: Layout, acts: Acts, compiler: Compiler) -> None:
        self._layout = layout
        self.all = [self._compiled(n, e, content, compiler) for n, e in _numbered(content)]
        self.files = [c for c in self.all if c.event.kind != "news"]
        self.news = [c for c in self.all if c.event.kind == "news"]
        self.forewarned = [c for c in self.all if c.event.forewarned]
        self.acts = [acts.add(c.event.act, c.event.id, own=False) for c in self.all]
        self.ignored_act = np.array(
            [0, *(acts.add(c.event.ignored, f"ignore {c.event.id}", own=False) for c in self.all)]
        )
        self.expires = np.array([0.0, *(float(c.event.expires) for c in self.all)])
        pauses = [np.inf if c.event.once else max(c.event.cooldown, c.event.expires + 1) for c in self.all]
        self._pauses = np.array(pauses, dtype=np.float64).reshape(-1, 1)
        self.crisis = np.array([False, *(c.event.kind == "crisis" for c in self.all)])

    def _compiled(self, number: int, event: Event, content: Content, compiler: Compiler) -> Candidate:
        first, last, fixed = _turns(event, content.calendar)
        return Candidate(
            number,
            event,
            self._layout.dealt.row(event.id),
            self._layout.armed.row(event.id) if event.forewarned else None,
            compiler.maybe(event.when),
            compiler.maybe(event.averted_by),
            None if event.weight is None else compiler.number(event.weight),
            first,
            last,
            fixed,
        )

    def able(self, worlds: Worlds, candidates: list[Candidate]) -> list[tuple[Candidate, Mask]]:
        """List the events whose dates allow them and which may come up now in some world, with the worlds."""
        turn, free = worlds.turn, self._free(worlds)
        somewhere = np.count_nonzero(free, axis=1).tolist()
        found = []
        for candidate in candidates:
            if somewhere[candidate.number - 1] and candidate.may_come(turn):
                mask = free[candidate.number - 1]
                if self._narrow(worlds, candidate, mask):
                    found.append((candidate, mask))
        return found

    def _free(self, worlds: Worlds) -> Mask:
        """Say which events have not come up yet, or long enough ago, shape (events, n)."""
        dealt = worlds.table[self._layout.dealt.rows]
        free: Mask = dealt + self._pauses <= worlds.turn
        free |= dealt == 0.0
        return free

    def _narrow(self, worlds: Worlds, candidate: Candidate, mask: Mask) -> bool:
        """Leave of `mask` the worlds where the event's own conditions hold; False when none is left."""
        table, event = worlds.table, candidate.event
        if candidate.armed is not None:
            armed = table[candidate.armed]
            wait = 0.0 if candidate.fixed else float(event.forewarned)
            mask &= (armed > 0.0) & (armed + wait <= worlds.turn)
        elif candidate.when is not None:
            mask &= candidate.when(table, ALL)
        return bool(np.count_nonzero(mask))

    def avert(self, worlds: Worlds) -> None:
        """Take back what was announced, is due now, and has been averted (a phase)."""
        if self.forewarned:
            for candidate, mask in self.able(worlds, self.forewarned):
                self._avert(worlds, candidate, mask)

    def warn(self, worlds: Worlds) -> None:
        """Announce what is coming (a phase)."""
        if not self.forewarned:
            return
        free = self._free(worlds)
        for candidate in self.forewarned:
            if candidate.may_arm(worlds.turn):
                self._arm(worlds, candidate, free[candidate.number - 1])

    def _arm(self, worlds: Worlds, candidate: Candidate, mask: Mask) -> None:
        if candidate.armed is None:
            return
        table, turn = worlds.table, worlds.turn
        mask &= table[candidate.armed] == 0.0
        if candidate.when is not None:
            mask &= candidate.when(table, ALL)
        table[candidate.armed, mask] = float(turn)
        if worlds.book is not None and mask[0]:
            worlds.book.note(turn, "forewarned", candidate.event.id)

    def _avert(self, worlds: Worlds, candidate: Candidate, mask: Mask) -> None:
        if candidate.averted_by is None or candidate.armed is None:
            return
        mask &= candidate.averted_by(worlds.table, ALL)
        worlds.table[candidate.armed, mask] = -1.0 if candidate.event.once else 0.0
        if not candidate.event.once:
            worlds.table[candidate.dealt, mask] = float(worlds.turn)
        if worlds.book is not None and mask[0]:
            worlds.book.note(worlds.turn, "averted", candidate.event.id)

    def mark(self, worlds: Worlds, candidate: Candidate, where: Rows) -> None:
        """Write that an event came up."""
        worlds.table[candidate.dealt, where] = float(worlds.turn)
        if candidate.armed is not None:
            worlds.table[candidate.armed, where] = 0.0


def weights(worlds: Worlds, candidates: list[Candidate], masks: list[Mask]) -> Floats:
    """Weigh candidates where they are ready, shape (candidates, n)."""
    weighed = np.zeros((len(candidates), worlds.count))
    for k, (candidate, mask) in enumerate(zip(candidates, masks, strict=True)):
        if candidate.weight is None:
            weighed[k] = mask
        else:
            np.copyto(weighed[k], np.maximum(candidate.weight(worlds.table, ALL), 0.0), where=mask)
    return weighed


def pick(weighed: Floats, luck: Floats) -> Rows:
    """Choose one row per column with odds in proportion to its weight; `len(weighed)` where all are zero."""
    bounds = weighed.copy()
    for before, after in pairwise(bounds):  # an addition a row is many times faster than numpy's accumulate
        after += before
    chosen: Rows = np.count_nonzero(bounds <= luck * bounds[-1], axis=0)
    return chosen


def _numbered(content: Content) -> list[tuple[int, Event]]:
    return list(enumerate(content.events.values(), 1))


def _turns(event: Event, calendar: Calendar) -> tuple[int, int, int | None]:
    """Give the first and last turn an event may come up in, and the turn of a dated one."""
    first, last, fixed = 1, calendar.turns, None
    if event.on is not None:
        fixed = turn_of(calendar, event.on)
        first, last = fixed, fixed + 1
    if event.window is not None:
        first, last = turn_of(calendar, event.window[0]), turn_of(calendar, event.window[1])
    if event.turns is not None:
        first, last = max(first, event.turns[0]), min(last, event.turns[1])
    return first, last, fixed
