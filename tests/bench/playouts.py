"""How fast games are played: batches against the naive reference, one world, and the real game."""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from game.bots.all import BOTS
from game.bots.player import give_orders
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.play.session import Session
from game.scenario import read
from tests.bench import load, naive
from tests.stories import rules

BATCH, NAIVE_GAMES, ROUNDS = 8000, 60, 4


def measure() -> dict[str, float]:
    """Measure everything in one run; the two players take turns so that a busy machine slows both."""
    with tempfile.TemporaryDirectory() as folder:
        common = Rules(read(load.write(Path(folder)), lambda _: None))
    plain = load.data()
    _games(common, 200)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(BATCH / _seconds(lambda: _games(common, BATCH)))
        theirs.append(
            NAIVE_GAMES / _seconds(lambda: [naive.play(plain, seed) for seed in range(NAIVE_GAMES)])
        )
    return {
        "ratio_to_naive": statistics.median(a / b for a, b in zip(ours, theirs, strict=True)),
        "playouts_per_second": statistics.median(ours),
        "naive_per_second": statistics.median(theirs),
        "ms_per_turn_one_world": min(_seconds(lambda: _games(common, 1)) for _ in range(5))
        / load.TURNS
        * 1e3,
        "ms_end_turn_burning_road": _end_turns(rules("burning-road")),
    }


def _seconds(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def _games(scenario: Rules, count: int) -> None:
    worlds = start(scenario, np.arange(load.SEED, load.SEED + count, dtype=np.uint64))
    while not worlds.over.any():
        give_orders(worlds, BOTS["random"])
        end_turn(worlds)


def _end_turns(scenario: Rules) -> float:
    """Time the end of each turn of a recorded game played by the random bot: the median, in milliseconds."""
    times = []
    for seed in range(3):
        session = Session.begin(scenario, seed)
        while not session.over:
            give_orders(session.worlds, BOTS["random"])
            times.append(_seconds(lambda: session.submit("end")))  # noqa: B023 - called at once
    return statistics.median(times) * 1e3
