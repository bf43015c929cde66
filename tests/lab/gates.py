"""What the lab measures of each scenario that comes with the game, once a run."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from game.lab.measures import report
from game.lab.options import Study, study
from game.lab.runner import simulate
from tests.stories import content, rules

THOROUGH = bool(os.environ.get("WAKHAN_THOROUGH"))
GAMES = {"random": 4000 if THOROUGH else 1000, "careful": 200 if THOROUGH else 40, "history": 100}
BOTS = ("idle", "random", "greedy", "greedy:trade", "greedy:security", "greedy:energy", "careful", "history")


@cache
def played(story: str, bot: str) -> dict[str, Any]:
    """Report a bot's games of a story."""
    games = GAMES.get(bot, 100)
    return report(rules(story), simulate(content(story), bot, games, 1), bot, 1)


@cache
def tried(story: str) -> Study:
    """Try the options of a story's files beside each other, with paired seeds."""
    return study(rules(story), games=1000 if THOROUGH else 400)


def goals(story: str, bot: str) -> float:
    """Give how many goals a bot reaches on average."""
    return float(played(story, bot)["goals_mean"])


def endings(story: str) -> dict[str, float]:
    """Give the share of each ending in all bots' games, each bot as one voice."""
    shares = [played(story, bot)["endings"] for bot in BOTS]
    return {name: sum(share[name] for share in shares) / len(shares) for name in content(story).endings}
