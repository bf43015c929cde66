"""From saving a file of a real story to its new text on the terminal, in a running preview."""

from __future__ import annotations

import re
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from tests.bench.pty import Pty, environ
from tests.stories import SHIPPED

ROUNDS = 15
STORY = "burning-road"
EVENT = "rockets_on_kabul"
TEXT = re.compile(rf"(?m)(^  {EVENT}:\n(?:    .*\n|\n)*?    text: \|\n      )(Saved\d+ )?")


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """Save one file again and again, each time with another word at the head of the event on the screen."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in (STORY, "region"):
            shutil.copytree(SHIPPED / name, home / name)
        env = environ(home / "saves")
        file = next(
            each for each in (home / STORY).glob("events*.yaml") if TEXT.search(each.read_text("utf-8"))
        )
        with Pty(["-m", "game", "preview", str(home / STORY), "--event", EVENT], env) as preview:
            preview.until(b"now")  # what the strip says of the event dealt
            preview.rest()
            times = [_seen(preview, file, number) for number in range(rounds + 2)][2:]
    return {
        "saved_to_seen_ms": statistics.median(times) * 1e3,
        "saved_to_seen_worst_ms": max(times) * 1e3,
    }


def _seen(preview: Pty, file: Path, number: int) -> float:
    """Save a new word as editors do, by renaming, and wait for it on the screen."""
    word = f"Saved{number}"
    text = TEXT.sub(rf"\g<1>{word} ", file.read_text("utf-8"))
    fresh = file.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(file)
    before = time.perf_counter()
    preview.until(word.encode())
    took = time.perf_counter() - before
    preview.rest()
    return took
