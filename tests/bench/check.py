"""`wakhan check` with process start on our own story and on one of 600 events, beside bare imports in the same run.

As a rule no file has changed since the last check, so that none is parsed; `own_parsed` parses them all.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.bench.long_story import write_story
from tests.stories import ROOT

ROUNDS = 7
EVENTS = 600
BARE = ("-c", "import yaml, attrs")


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """Run all by turns, with compiled code as an installed copy has it, and a folder of what was read before."""
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        long = write_story(Path(folder) / "long-road", EVENTS)
        kept, nowhere = str(Path(folder) / "kept"), str(long / "scenario.yaml")
        commands = {
            "bare": (kept, BARE),
            "own": (kept, ("-m", "game", "check", "burning-road")),
            "own_parsed": (nowhere, ("-m", "game", "check", "burning-road")),
            "six_hundred": (kept, ("-m", "game", "check", str(long))),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for round_ in range(rounds + 1):
            for name, (cache, command) in commands.items():
                around = environ | {"WAKHAN_CACHE": cache}
                began = perf_counter()
                subprocess.run(
                    [sys.executable, *command], cwd=ROOT, env=around, check=True, capture_output=True
                )
                if round_:  # the first compiles, and reads
                    times[name].append(perf_counter() - began)
    ratios = [own / bare for own, bare in zip(times["own"], times["bare"], strict=True)]
    return {
        "ratio_to_bare": statistics.median(ratios),
        **{f"{name}_ms": statistics.median(each) * 1e3 for name, each in times.items()},
        "own_best_ms": min(times["own"]) * 1e3,
        "six_hundred_best_ms": min(times["six_hundred"]) * 1e3,
    }
