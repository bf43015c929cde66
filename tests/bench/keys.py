"""From a key to its last byte on the terminal, on the desk and on the map, beside a bare Textual program."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.pty import Pty, environ
from tests.bench.startup import BARE

ROUNDS = 60
UP, DOWN, LEFT, RIGHT = b"\x1b[A", b"\x1b[B", b"\x1b[D", b"\x1b[C"


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """Measure each in a real story, some keys to warm up first."""
    with tempfile.TemporaryDirectory() as folder:
        env = environ(Path(folder))
        with Pty([str(BARE)], env) as bare:
            bare.until(b"BARE")
            plain = _presses(bare, [b"a", b"b"], rounds)
        with Pty(["-m", "game", "play", "burning-road", "--seed", "1"], env) as game:
            game.until(b"turn 1")
            game.rest()
            game.press(b" ")
            game.rest()
            desk = _presses(game, [DOWN, DOWN, UP, UP], rounds)
            game.press(b"m")
            game.rest()
            map_ = _presses(game, [RIGHT, DOWN, LEFT, UP], rounds)
    found = {}
    for name, times in (("bare", plain), ("desk", desk), ("map", map_)):
        found[f"{name}_median_ms"] = statistics.median(times) * 1e3
        found[f"{name}_p95_ms"] = statistics.quantiles(times, n=20)[-1] * 1e3
    return {
        "median_ms": max(found["desk_median_ms"], found["map_median_ms"]),
        "p95_ms": max(found["desk_p95_ms"], found["map_p95_ms"]),
        "ratio_to_bare": max(found["desk_median_ms"], found["map_median_ms"]) / found["bare_median_ms"],
        **found,
    }


def _presses(program: Pty, keys: Sequence[bytes], rounds: int) -> list[float]:
    """Press keys in turn; gives the seconds from each to the last byte it painted, the first few left out."""
    program.rest()
    times = [program.press(keys[k % len(keys)])[1] for k in range(rounds + 4)]
    return times[4:]
