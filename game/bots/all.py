"""The bots by name."""

from __future__ import annotations

from collections.abc import Callable

from game.bots.careful import Careful
from game.bots.greedy import Greedy
from game.bots.history import History
from game.bots.idle import idle
from game.bots.player import Bot
from game.bots.random import random

BOTS: dict[str, Bot] = {
    "idle": idle,
    "random": random,
    "greedy": Greedy(),
    "careful": Careful(),
    "history": History(),
}
_CHOOSY: dict[str, Callable[..., Bot]] = {"greedy": Greedy, "careful": Careful}


def bot_named(name: str) -> Bot | None:
    """Find a bot; None for an unknown name.

    `greedy:trade` wants one score (or several, by commas), `careful:open_road` one goal (or several).
    """
    kind, colon, wanted = name.partition(":")
    if colon and kind in _CHOOSY:
        return _CHOOSY[kind](*wanted.split(","))
    return BOTS.get(name)
