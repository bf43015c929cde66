"""The bots by name."""

from __future__ import annotations

from game.bots.careful import Careful
from game.bots.greedy import Greedy
from game.bots.idle import idle
from game.bots.player import Bot
from game.bots.random import random

BOTS: dict[str, Bot] = {"idle": idle, "random": random, "greedy": Greedy(), "careful": Careful()}


def bot_named(name: str) -> Bot | None:
    """Find a bot; `greedy:trade` is greedy for one score (or several, by commas); None for an unknown name."""
    kind, colon, scores = name.partition(":")
    if kind == "greedy" and colon:
        return Greedy(*scores.split(","))
    return BOTS.get(name)
