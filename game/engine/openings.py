"""How a story opens: the seed draws some of its opening conditions, and who holds each post."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.engine.acts import Acts
from game.engine.chance import draw, stream
from game.engine.content import Content
from game.engine.layout import Layout

if TYPE_CHECKING:
    from game.engine.worlds import Worlds


class Openings:
    """The opening conditions of a scenario, in pools from each of which so many are drawn."""

    def __init__(self, content: Content, layout: Layout, acts: Acts) -> None:
        self._all = tuple(content.openings.values())
        self._rows = [layout.drawn.row(each.id) for each in self._all]
        self._acts = [acts.add(each.act, each.id, own=False) for each in self._all]
        self._streams = [stream(f"opening/{each.id}") for each in self._all]
        pools: dict[str, list[int]] = {}
        for number, each in enumerate(self._all):
            pools.setdefault(each.post, []).append(number)
        self._pools = [(members, 1 if post else content.tray.openings) for post, members in pools.items()]

    def draw(self, worlds: Worlds) -> None:
        """Draw for every world what it opens with, and let that happen in turn 1."""
        for members, count in self._pools:
            luck = np.stack([draw(worlds.seeds, 0, self._streams[number]) for number in members])
            places = np.argsort(np.argsort(luck, axis=0, kind="stable"), axis=0)
            for number, place in zip(members, places, strict=True):
                self._open(worlds, number, np.flatnonzero(place < count))
        if self._all:
            worlds.rules.markets.split(worlds.table)

    def _open(self, worlds: Worlds, number: int, where: np.ndarray[tuple[int], np.dtype[np.intp]]) -> None:
        if not len(where):
            return
        worlds.table[self._rows[number], where] = 1.0
        acts = np.full(len(where), self._acts[number])
        worlds.rules.acts.land(worlds, acts, where, None, "opening", worlds.turn)
        if worlds.book is not None:
            worlds.book.note(worlds.turn, "opening", self._all[number].id)
