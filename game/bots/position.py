"""The bot that never reads: it answers every file with the option in the same place."""

from __future__ import annotations

import numpy as np

from game.engine.layout import Rows
from game.engine.worlds import Worlds

LAST = "last"


class Position:
    """Takes always the first, always the second ... or always the last of the options that are legal.

    A file with fewer legal options than that gets its last one. It orders nothing else.
    """

    def __init__(self, place: int | None) -> None:
        self._place = place  # from 1; None for the last

    def __call__(self, worlds: Worlds, at: Rows, step: int) -> Rows:  # noqa: ARG002 - all bots are asked alike
        """Answer the first file of the tray that can be answered, or none."""
        codes = np.zeros(len(at), dtype=np.intp)
        for numbers in worlds.rules.tray.open(worlds)[:, at]:
            waiting = np.flatnonzero((codes == 0) & (numbers > 0))
            if len(waiting):
                codes[waiting] = self._answer(worlds, at[waiting], numbers[waiting])
        return codes

    def _answer(self, worlds: Worlds, at: Rows, numbers: Rows) -> Rows:
        """Choose among the legal options of one file for each world; 0 where there is none."""
        options = worlds.rules.catalogue.answers[numbers].astype(np.intp)  # (worlds, options)
        columns = np.broadcast_to(at[:, None], options.shape)
        legal = options > 0
        legal[legal] = worlds.rules.legal.allowed(worlds, options[legal], columns[legal])
        count = np.count_nonzero(legal, axis=1)
        place = count if self._place is None else np.minimum(count, self._place)
        chosen = legal & (np.cumsum(legal, axis=1) == place[:, None])
        found: Rows = np.where(chosen, options, 0).max(axis=1)
        return found


def position_named(words: str) -> Position | None:
    """Make the bot of `1`, `2` ... or `last`; None for anything else."""
    if words == LAST:
        return Position(None)
    return Position(int(words)) if words.isascii() and words.isdigit() and 0 < int(words) < 100 else None
