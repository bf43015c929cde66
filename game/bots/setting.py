"""The bot with one conviction: it puts one ladder to one step, keeps it there, and else plays as a plain bot."""

from __future__ import annotations

import numpy as np

from game.bots.player import Bot
from game.engine.grammar import Verb
from game.engine.layout import Rows
from game.engine.rules import Rules
from game.engine.worlds import Worlds


class Setting:
    """Moves its ladder whenever a move toward its step is legal; a story without such a ladder is played plainly."""

    def __init__(self, ladder: str, rung: str, plain: Bot) -> None:
        self._ladder, self._rung, self._plain = ladder, rung, plain

    def __call__(self, worlds: Worlds, at: Rows, step: int) -> Rows:
        """Choose the move toward the step, else what the plain bot chooses with that ladder out of its reach."""
        ladder = worlds.rules.content.ladders.get(self._ladder)
        rungs = [] if ladder is None else [rung.id for rung in ladder.rungs]
        if self._rung not in rungs:
            return self._plain(worlds, at, step)
        codes = _moves(worlds, at, self._ladder, rungs.index(self._rung))
        others = np.flatnonzero(codes == 0)
        if len(others):
            codes[others] = self._without(worlds, at[others], step)
        return codes

    def _without(self, worlds: Worlds, at: Rows, step: int) -> Rows:
        """Ask the plain bot while the ladder is frozen; what froze it is undone at once."""
        row = worlds.rules.layout.frozen.row(self._ladder)
        before = worlds.table[row].copy()
        worlds.table[row] = np.inf
        try:
            return self._plain(worlds, at, step)
        finally:
            worlds.table[row] = before


def _moves(worlds: Worlds, at: Rows, ladder: str, wanted: int) -> Rows:
    """Give the code of one step of the ladder toward its rung, 0 where it stands there or no step is legal."""
    up, down = _codes(worlds.rules, ladder)
    rung = worlds.table[worlds.rules.layout.rung.row(ladder), at]
    codes = np.where(rung < wanted, up, np.where(rung > wanted, down, 0)).astype(np.intp)
    moving = np.flatnonzero(codes)
    if len(moving):
        legal = worlds.rules.legal.allowed(worlds, codes[moving], at[moving])
        codes[moving[~legal]] = 0
    return codes


def _codes(rules: Rules, ladder: str) -> tuple[int, int]:
    orders = {verb: rules.catalogue.of(verb) for verb in (Verb.CLIMB, Verb.DESCEND)}
    up, down = (
        next((code for code in orders[verb] if rules.catalogue.orders[code].subject == ladder), 0)
        for verb in (Verb.CLIMB, Verb.DESCEND)
    )
    return up, down
