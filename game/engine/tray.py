"""The tray: which files wait for an answer, how new ones are dealt, and what happens to those left lying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from game.engine.calendar import act_of
from game.engine.chance import draw, stream
from game.engine.content import Content
from game.engine.events import Candidate, Events, Mask, pick, weights
from game.engine.layout import Layout, Rows
from game.engine.ledger import Cause

if TYPE_CHECKING:
    from game.engine.worlds import Worlds

_DEAL, _ASKED = stream("deal"), stream("deal what was asked for")


class Tray:
    """The open files of every world: event numbers from 1, oldest first, 0 where there is none."""

    def __init__(self, content: Content, layout: Layout, events: Events) -> None:
        self._content = content
        self._events = events
        self._rows = layout.tray.rows
        self._first = layout.tray.first
        self._most = content.tray.most
        self._files = layout.request.row("files")
        self._request = layout.request.row("request")
        self._dealt_before_first = layout.dealt.first - 1
        self._ignored_before_first = layout.ignored.first - 1
        self._topics = {topic: number for number, topic in enumerate(content.topics, 1)}

    def open(self, worlds: Worlds) -> NDArray[np.intp]:
        """Give the event numbers in the trays, shape (most, n)."""
        return worlds.table[self._rows].astype(np.intp)

    def holds(self, worlds: Worlds, numbers: Rows, at: Rows) -> Mask:
        """Say whether event `numbers[k]` lies open in world `at[k]`."""
        found = np.zeros(len(at), dtype=np.bool_)
        for k in range(self._most):
            found |= worlds.table[self._first + k, at] == numbers
        return found

    def has_crisis(self, worlds: Worlds) -> Mask:
        """Say in which worlds a crisis waits."""
        found = np.zeros(worlds.count, dtype=np.bool_)
        for number in self.open(worlds):
            found |= self._events.crisis[number]
        return found

    def remove(self, worlds: Worlds, numbers: Rows, at: Rows) -> None:
        """Take event `numbers[k]` out of the tray of world `at[k]`; later files move up."""
        slots = worlds.table[self._rows, at] if isinstance(at, slice) else worlds.table[self._rows][:, at]
        gone = np.zeros(slots.shape[1], dtype=np.bool_)
        for k in range(self._most):
            gone |= slots[k] == numbers
            following = slots[k + 1] if k + 1 < self._most else 0.0
            slots[k] = np.where(gone, following, slots[k])
        worlds.table[self._first : self._first + self._most, at] = slots
        worlds.table[self._files, at] -= gone

    def put(self, worlds: Worlds, number: int) -> None:
        """Lay an event on every desk now, whatever its dates and conditions; in a full tray the oldest file yields."""
        columns = np.arange(worlds.count)
        numbers = np.full(worlds.count, number)
        lies = self.holds(worlds, numbers, columns)
        full = np.flatnonzero(~lies & ~self._has_room(worlds))
        if len(full):
            self.remove(worlds, self.open(worlds)[0, full], full)
        self._place(worlds, number, ~lies, np.ones(worlds.count))

    def expire(self, worlds: Worlds) -> None:
        """Close what was left too long; being ignored has its own consequences (a phase)."""
        table, turn, events = worlds.table, worlds.turn, self._events
        columns = np.arange(worlds.count)
        for number in self.open(worlds):
            dealt = table[self._dealt_before_first + number, columns]
            late = (number > 0) & (dealt + events.expires[number] <= turn)
            where = np.flatnonzero(late)
            if len(where):
                gone = number[where]
                table[self._ignored_before_first + gone, where] += 1.0
                self.remove(worlds, gone, where)
                worlds.rules.acts.land(worlds, events.ignored_act[gone], where, None, "ignored", turn)
                if worlds.book is not None:
                    worlds.book.note(turn, "ignored", events.all[int(gone[0]) - 1].event.id)

    def deal(self, worlds: Worlds) -> None:
        """Deal new files (a phase): a crisis, what is dated, what was asked for, then by weight."""
        turn = worlds.turn
        room = self._content.tray.last_act if self._in_last_act(turn) else self._content.tray.new
        left = np.full(worlds.count, float(room))
        able = self._events.able(worlds, self._events.files)
        self._deal_crisis(worlds, able, left)
        files = [(c, mask) for c, mask in able if c.event.kind == "file"]
        for candidate, mask in files:
            if candidate.presses(turn):
                self._place(worlds, candidate.number, mask & self._has_room(worlds), left)
        others = [(c, mask) for c, mask in files if not c.presses(turn)]
        if others:
            self._deal_by_weight(worlds, [c for c, _ in others], [m for _, m in others], left, room)
        if worlds.table[self._request].any():
            self._serve(worlds)

    def _serve(self, worlds: Worlds) -> None:
        """Forget what was asked for; where no file on it could be dealt, what the asking cost comes back."""
        table, turn, price = worlds.table, worlds.turn, self._content.request
        asked = table[self._request].copy()
        served = np.zeros(worlds.count, dtype=np.bool_)
        for candidate in self._events.files:
            number = self._topics.get(candidate.event.topic or "", -1)
            served |= (asked == number) & (table[candidate.dealt] == turn)
        table[self._request] = 0.0
        where = np.flatnonzero((asked > 0.0) & ~served)
        if price is None or not len(where):
            return
        topic = list(self._topics)[int(asked[where[0]]) - 1]
        for name, cost in price.cost.items():
            worlds.add(name, where, np.full(len(where), cost), Cause("refund", f"request {topic}", turn))
            worlds.keep_last(name, where)
        if worlds.book is not None:
            worlds.book.note(turn, "unserved", f"request {topic}")

    def _in_last_act(self, turn: int) -> bool:
        acts = self._content.calendar.acts
        return len(acts) > 1 and act_of(self._content.calendar, turn) == len(acts)

    def _has_room(self, worlds: Worlds) -> Mask:
        room: Mask = worlds.table[self._files] < self._most
        return room

    def _deal_crisis(
        self, worlds: Worlds, able: list[tuple[Candidate, Mask]], left: NDArray[np.float64]
    ) -> None:
        crises = [(c, m) for c, m in able if c.event.kind == "crisis"]
        for candidate, mask in crises:
            mask &= ~self.has_crisis(worlds) & self._has_room(worlds)
            self._place(worlds, candidate.number, mask, left)

    def _deal_by_weight(
        self,
        worlds: Worlds,
        candidates: list[Candidate],
        masks: list[Mask],
        left: NDArray[np.float64],
        room: int,
    ) -> None:
        weighed = weights(worlds, candidates, masks)
        numbers = np.array([*(c.number for c in candidates), 0])
        topics = np.array([float(self._topics.get(c.event.topic or "", -1)) for c in candidates])
        request = worlds.table[self._request]
        if request.any():
            asked = np.where(topics[:, None] == request, weighed, 0.0)
            self._draw(worlds, weighed, asked, numbers, left, _ASKED)
        for k in range(room):
            self._draw(worlds, weighed, weighed, numbers, left, _DEAL + k)

    def _draw(
        self,
        worlds: Worlds,
        weighed: NDArray[np.float64],
        among: NDArray[np.float64],
        numbers: Rows,
        left: NDArray[np.float64],
        purpose: int,
    ) -> None:
        """Deal one file to each world with room, out of `among`; a dealt file's weight becomes 0."""
        chosen = pick(among, draw(worlds.seeds, worlds.turn, purpose))
        dealt = (chosen < len(weighed)) & (left > 0.0) & self._has_room(worlds)
        where = np.flatnonzero(dealt)
        if not len(where):
            return
        weighed[chosen[where], where] = 0.0
        self._lay(worlds, numbers[chosen[where]], where)
        left[where] -= 1.0

    def _place(self, worlds: Worlds, number: int, mask: Mask, left: NDArray[np.float64]) -> None:
        where = np.flatnonzero(mask)
        if len(where):
            self._lay(worlds, np.full(len(where), number), where)
            left[where] -= 1.0
            armed = self._events.all[number - 1].armed
            if armed is not None:
                worlds.table[armed, where] = 0.0

    def _lay(self, worlds: Worlds, numbers: Rows, where: Rows) -> None:
        table = worlds.table
        files = table[self._files, where].astype(np.intp)
        table[self._first + files, where] = numbers
        table[self._files, where] += 1.0
        table[self._dealt_before_first + numbers, where] = float(worlds.turn)
