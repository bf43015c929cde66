"""Plays many games with a bot, in batches and on several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np

from game.bots.all import bot_named
from game.bots.player import Bot, give_orders
from game.engine.chance import Seeds
from game.engine.content import Content
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.engine.worlds import Worlds
from game.lab.tally import Tally

BATCH = 2500  # worlds at once: enough to hide Python, few enough to stay in the caches
Progress = Callable[[int], None]


def seeds_of(first: int, runs: int) -> Seeds:
    """Give the seeds of `runs` games, `first` and the numbers after it: each game can be played alone."""
    return np.arange(first, first + runs, dtype=np.uint64)


def play_out(worlds: Worlds, bot: Bot, tally: Tally) -> None:
    """Play worlds to their ends, counting as they go; a world leaves the batch when it is over."""
    while worlds.count:
        give_orders(worlds, bot, lambda codes, _: tally.orders_given(codes))
        end_turn(worlds)
        over = worlds.over
        if over.any():
            tally.ended(worlds.keep(over))
            worlds = worlds.keep(~over)


def simulate(
    content: Content, bot: str, runs: int, seed: int, jobs: int = 1, progress: Progress | None = None
) -> Tally:
    """Play `runs` games from `seed` on; the result does not depend on `jobs`. KeyError for an unknown bot."""
    if bot_named(bot) is None:
        raise KeyError(bot)
    rules = Rules(content)
    total = Tally.empty(rules)
    for tally in _parts(content, bot, list(_batches(runs, seed)), jobs):
        total.merge(tally)
        if progress is not None:
            progress(total.runs)
    return total


def _batches(runs: int, seed: int) -> Iterator[tuple[int, int]]:
    for first in range(0, runs, BATCH):
        yield seed + first, min(BATCH, runs - first)


def _parts(content: Content, bot: str, batches: list[tuple[int, int]], jobs: int) -> Iterator[Tally]:
    if jobs <= 1 or len(batches) == 1:
        for first, runs in batches:
            yield _play(content, bot, first, runs)
        return
    with ProcessPoolExecutor(min(jobs, len(batches)), mp_context=get_context("spawn")) as pool:
        parts = [pool.submit(_play, content, bot, first, runs) for first, runs in batches]
        for part in parts:  # in order, so that the sums are the same to the last bit
            yield part.result()


_RULES: dict[str, Rules] = {}  # of this process: compiling a scenario takes longer than a batch's first turns


def _play(content: Content, bot: str, first: int, runs: int) -> Tally:
    player = bot_named(bot)
    if player is None:
        raise KeyError(bot)
    if content.fingerprint not in _RULES:
        _RULES.clear()
        _RULES[content.fingerprint] = Rules(content)
    rules = _RULES[content.fingerprint]
    tally = Tally.empty(rules)
    play_out(start(rules, seeds_of(first, runs)), player, tally)
    return tally
