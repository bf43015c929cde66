"""What the lab measures of each scenario that comes with the game, once a run."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from game.lab.demand import wants
from game.lab.ends import end_partings
from game.lab.legality import legal_games
from game.lab.measures import report
from game.lab.options import Study, study
from game.lab.runner import simulate
from tests.stories import content, rules

THOROUGH = bool(os.environ.get("WAKHAN_THOROUGH"))
GAMES = {"random": 4000 if THOROUGH else 1000, "careful": 200 if THOROUGH else 40, "history": 100}
BOTS = (
    "idle",
    "random",
    "greedy",
    "greedy:trade",
    "greedy:security",
    "greedy:energy",
    "careful",
    "history",
    "reckless",
)


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


# The decisions that make a story, by the facts they put before the player: the fact sheet's index by scenario.
SPINE = {
    "first-envoys": "E005 E006 E007 E010 E011 E013 E015 E018 E019 E020 E021 E023",
    "burning-road": "E011 E017 E022 E025 E027 E028 E029 E032 E038",
    "student-militia": "E028 E038 E041 E043 E046 E048 E050 E052 E054 E056 E058 E059 E060 E061 E065 E068",
    "deep-water": "E062 E069 E076 E077 E078 E079 E087 E088 E091 E095 E098 E109 E116 E120 E126",
    "observers-chair": "E060 E065 E071 E074 E080 E082 E085 E086 E093 E100 E102 E113 E114 E118 E128",
}
POSITIONS = ("position:1", "position:2", "position:3", "position:last")


def rarely_legal(story: str) -> dict[str, int]:
    """Give the answers that can be given in fewer than one random game of two hundred."""
    games = GAMES["random"]
    return {text: n for text, n in legal_games(rules(story), games).items() if n < games / 200}


def spine(story: str) -> list[str]:
    """List a story's spine: dated, documented decisions whose first fact is one of its spine's."""
    facts = SPINE[story].split()
    return [
        event.id
        for event in content(story).events.values()
        if event.kind != "news" and event.basis == "documented" and (event.on or event.window)
        if next((source for source in event.source if source.startswith("E")), "") in facts
    ]


def spine_gaps(story: str) -> dict[str, float]:
    """Give how many points apart the answers to each file of the spine leave the end of the story."""
    return {part.event: part.points for part in end_partings(rules(story), spine(story))}


def settings(story: str) -> list[str]:
    """Name the bots that keep one ladder on one step: over a greedy bot and over chance."""
    steps = [f"{ladder.id}={rung.id}" for ladder in content(story).ladders.values() for rung in ladder.rungs]
    return [f"setting:{step},{plain}" for step in steps for plain in ("greedy", "random")]


def goals_of_few(story: str, bot: str) -> float:
    """Give how many goals a bot reaches on average, by a few games: for bots of which there are many."""
    tally = simulate(content(story), bot, 100 if THOROUGH else 30, 1)
    return sum(met * int(games) for met, games in enumerate(tally.goals_met)) / tally.runs


def times_wanted(story: str) -> dict[str, float]:
    """Give demand for each resource as a multiple of supply."""
    return {want.resource: want.times for want in wants(rules(story), 20 if THOROUGH else 6)}
