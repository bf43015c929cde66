"""What the linter takes every name to be is what it is in games that are really played."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from game.bots.all import bot_named
from game.bots.player import give_orders
from game.engine.names import Names
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.engine.worlds import Worlds
from game.scenario import load
from game.scenario.checks.whole import Whole
from game.scenario.lint.known import Known
from tests.stories import GOOD, SHIPPED, shipped

from .helpers import worlds as find_world
from .helpers import write

SLACK = 1e-6
GAMES = 60
STORIES = [GOOD / "tiny", *(SHIPPED / name for name in shipped())]
# What hangs together by time: a file that waits for an answer, and a work that takes longer than the story.
TIMED = """\
format: 1
version: 1
title: A story
world: islet
calendar: {start: 1992-01, turn: quarter, turns: 7, acts: [1, 3]}
endings: {quiet: {title: Quiet, text: The end.}}
flags: [sworn, never_up]
projects: {dyke: {label: A dyke, takes: 9 years, done: {effects: {never_up: =1, trade: +9}}}}
indicators:
  still: {label: Still, range: [0, 100], settles: 9 months, start: 30, target: 40}
  ebb: {label: Ebb, range: [0, 100], start: 50, pushes: [{by: -2, because: The moon}]}
actors: {guild: {name: The guild, side: home, indicators: {support: {range: [0, 100], settles: 9 months, target: 50}}}}
goals: {rich: {label: Rich, when: trade > 0, patron: guild}}
events:
  boat:
    title: A boat
    kind: file
    window: [1992-07, 1993-06]
    expires: 2
    basis: invented
    source: ¶6
    text: A boat is late.
    options:
      go: {label: Go, effects: {sworn: =1, trade: -2}, later: [{in: 2 turns, effects: {works: +3}, note: Done}]}
      stay: {label: Stay, needs: never_up, locked: No, effects: {trade: +2, security: -2}}
  storm:
    title: A storm
    kind: news
    window: [1992-04, 1993-06]
    forewarned: 2
    averted_by: sworn
    basis: invented
    source: ¶6
    text: Wind.
    effects: {security: -3}
"""


def played(rules: Rules, bot: str) -> Iterator[Worlds]:
    """Play some games to their end, and give the worlds before and after each turn's orders."""
    worlds = start(rules, np.arange(GAMES, dtype=np.uint64))
    player = bot_named(bot)
    assert player is not None
    while worlds.count:
        yield worlds
        give_orders(worlds, player, lambda codes, at: None)
        yield worlds
        end_turn(worlds)
        yield worlds
        worlds = worlds.keep(~worlds.over)


def known(folder: Path) -> tuple[Whole, Known]:
    seen: list[Whole] = []
    load(folder, lambda name: find_world(name) or SHIPPED / name, seen.append)
    return seen[0], Known(seen[0].content, seen[0].notes)


@pytest.mark.parametrize("bot", ["random", "greedy"])
@pytest.mark.parametrize("folder", [*STORIES, None], ids=lambda folder: folder.name if folder else "timed")
def test_no_game_leaves_the_ranges(folder: Path | None, bot: str, tmp_path: Path) -> None:
    whole, ranges = known(folder or write(tmp_path / "story", story=TIMED))
    names = [
        name for name in Names(whole.content).known() if name.partition(".")[0] not in whole.content.groups
    ]
    for worlds in played(Rules(whole.content), bot):
        of = ranges.within(range(worlds.turn, worlds.turn + 1))
        for name in names:
            found, values = of(name), worlds.read(name)
            assert found.low - SLACK <= values.min(), (name, worlds.turn)
            assert values.max() <= found.high + SLACK, (name, worlds.turn)


def test_what_never_happens_is_known_to_be_never(tmp_path: Path) -> None:
    _, ranges = known(write(tmp_path / "story", story=TIMED))
    never = ("boat.stay", "dyke.done", "never_up", "storm.ignored")
    assert [tuple(ranges.ever(name)) for name in never] == [(0.0, 0.0)] * len(never)
    early, late = ranges.within(range(1, 3)), ranges.within(range(1, 4))
    assert [(early(name).high, late(name).high) for name in ("boat.seen", "boat.go", "sworn")] == [(0, 1)] * 3
    assert early("boat.turn").high == 0
    assert [round(end, 6) for end in ranges.ever("still")] == [30, 40]
    assert [round(end, 6) for end in ranges.ever("ebb")] == [36, 50]
    assert [round(end, 6) for end in ranges.ever("guild.support")] == [50, 100]  # a pledge that is kept
    assert ranges.firsts["storm.seen"] == 4
    assert ranges.firsts["boat.ignored"] == 5
