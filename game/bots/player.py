"""What a bot is, and how one plays a turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np

from game.engine.layout import Rows
from game.engine.obey import obey
from game.engine.worlds import Worlds

MOST_ORDERS = 24  # in one turn; nobody has attention for more

Watch = Callable[[Rows, Rows], None]


class Bot(Protocol):
    """Chooses a legal order for each world of `at` (m,): codes (m,), 0 to give no more this turn."""

    def __call__(self, worlds: Worlds, at: Rows, step: int) -> Rows:
        """Choose; `step` counts the orders already given this turn."""


def give_orders(worlds: Worlds, bot: Bot, watch: Watch | None = None) -> None:
    """Let a bot give its orders for this turn; a crisis it leaves gets its free answer.

    `watch` is told the codes and the worlds of all orders given.
    """
    at = np.arange(worlds.count)
    for step in range(MOST_ORDERS):
        codes = bot(worlds, at, step)
        going = codes > 0
        at, codes = at[going], codes[going]
        if not len(at):
            break
        obey(worlds, codes, at)
        if watch is not None:
            watch(codes, at)
    _answer_crises(worlds, watch)


def _answer_crises(worlds: Worlds, watch: Watch | None) -> None:
    rules = worlds.rules
    at = np.flatnonzero(rules.tray.has_crisis(worlds))
    if not len(at):
        return
    files = rules.tray.open(worlds)[:, at]
    crisis = rules.events.crisis[files]
    numbers = files[np.argmax(crisis, axis=0), np.arange(len(at))]
    codes = rules.free_answers[numbers]
    obey(worlds, codes, at)
    if watch is not None:
        watch(codes, at)
