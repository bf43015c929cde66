"""From the command to the first useful frame, and how large the program is, beside a bare Textual program."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from tests.bench.pty import Pty, environ

ROUNDS = 12
BARE = Path(__file__).with_name("bare.py")
READY = b"New game"  # the menu of the title: it can be used from here


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """Start both by turns, so that a busy machine slows both."""
    with tempfile.TemporaryDirectory() as folder:
        env = environ(Path(folder))
        times: dict[str, list[float]] = {"bare": [], "splash": [], "title": []}
        sizes: dict[str, list[float]] = {"bare": [], "title": []}
        for _ in range(rounds):
            with Pty([str(BARE)], env) as bare:
                times["bare"].append(bare.until(b"BARE"))
                bare.rest()
                sizes["bare"].append(bare.megabytes())
            with Pty(["-m", "game"], env) as game:
                times["splash"].append(game.until(b"W A K H A N"))
                times["title"].append(game.until(READY))
                game.rest()
                sizes["title"].append(game.megabytes())
        desk = _desk(env)
    ratios = [ours / bare for ours, bare in zip(times["title"], times["bare"], strict=True)]
    return {
        "ratio_to_bare": statistics.median(ratios),
        "ratio_memory_title": statistics.median(sizes["title"]) / statistics.median(sizes["bare"]),
        "ratio_memory_desk": desk / statistics.median(sizes["bare"]),
        **{f"{name}_ms": statistics.median(each) * 1e3 for name, each in times.items()},
        "bare_mb": statistics.median(sizes["bare"]),
        "title_mb": statistics.median(sizes["title"]),
        "desk_mb": desk,
    }


def _desk(env: dict[str, str]) -> float:
    """Tell how large a running game is, some turns played."""
    with Pty(["-m", "game", "play", "burning-road", "--seed", "1"], env) as game:
        game.until(b"turn 1")
        for key in (b" ", b"j", b"1", b"e", b"e", b" ", b"w", b"\x7f", b"i"):
            game.rest(0.15)
            game.press(key) if key == b" " else game.rest(0.05)
        return game.megabytes()
