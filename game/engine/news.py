"""News: events without options, and rivals' moves, which act by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.engine.chance import draw, stream
from game.engine.content import Content
from game.engine.events import Candidate, Events, Mask, pick, weights

if TYPE_CHECKING:
    from game.engine.worlds import Worlds

_NEWS = stream("news")


class News:
    """The phase in which the world moves: every dated item that is due, and a few by weight."""

    def __init__(self, content: Content, events: Events) -> None:
        self._events = events
        self._most = content.tray.news

    def happen(self, worlds: Worlds) -> None:
        """Choose all items on the state at the start, then let them act in the author's order."""
        turn = worlds.turn
        able = self._events.able(worlds, self._events.news)
        due = {c.number: mask for c, mask in able if c.presses(turn)}
        by_weight = [(c, mask) for c, mask in able if c.number not in due]
        if by_weight:
            due |= self._chosen(worlds, [c for c, _ in by_weight], [mask for _, mask in by_weight])
        for candidate in self._events.news:
            if candidate.number in due:
                self._act(worlds, candidate, due[candidate.number])

    def put(self, worlds: Worlds, number: int) -> None:
        """Let an item happen now in every world, whatever its dates and conditions."""
        self._act(worlds, self._events.all[number - 1], np.ones(worlds.count, dtype=np.bool_))

    def _chosen(self, worlds: Worlds, candidates: list[Candidate], masks: list[Mask]) -> dict[int, Mask]:
        weighed = weights(worlds, candidates, masks)
        chosen = np.zeros(weighed.shape, dtype=np.bool_)
        columns = np.arange(worlds.count)
        for k in range(self._most):
            picked = pick(weighed, draw(worlds.seeds, worlds.turn, _NEWS + k))
            where = columns[picked < len(weighed)]
            chosen[picked[where], where] = True
            weighed[picked[where], where] = 0.0
        return {c.number: mask for c, mask in zip(candidates, chosen, strict=True) if mask.any()}

    def _act(self, worlds: Worlds, candidate: Candidate, mask: Mask) -> None:
        where = np.flatnonzero(mask)
        if not len(where):
            return
        self._events.mark(worlds, candidate, where)
        act = self._events.acts[candidate.number - 1]
        worlds.rules.acts.land(worlds, np.full(len(where), act), where, None, "news", worlds.turn)
        if worlds.book is not None:
            worlds.book.note(worlds.turn, "news", candidate.event.id)
