"""Our own scenarios with something broken in them: always a list of problems or a game, soon, and never a traceback.

WAKHAN_THOROUGH=1 breaks them thousands of times.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from game.play.session import Session
from game.scenario.lint.run import inspect
from tests.stories import GOOD, SHIPPED

CASES = 4000 if os.environ.get("WAKHAN_THOROUGH") else 48
LONGEST = 2.0  # seconds of processor time
FOLDERS = (
    GOOD / "tiny",
    SHIPPED / "first-envoys",
    SHIPPED / "burning-road",
    SHIPPED / "region",
    GOOD / "islet",
)
ODD = (
    "null", "~", "[]", "{}", "-1", "1e400", "yes", '"', "'", "|", "&a", "*a", "!!str x", "\t", "\u202e", "\x00", "{",
    "]", ": ", "- ", "#", "%",
    "0x10", "9" * 400, "a" * 3000, "trade > > 3", "((((((((((", "1992-13", "¶", "[[x]]", "{trade",
    "\ud7ff", "=4", "+",
)  # fmt: skip


def _delete(lines: list[str], at: int, chance: random.Random) -> None:
    del lines[at : at + chance.choice((1, 1, 2, 7))]


def _double(lines: list[str], at: int, chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines)), lines[at])


def _indent(lines: list[str], at: int, chance: random.Random) -> None:
    lines[at] = chance.choice((" ", "  ", "\t")) + lines[at] if chance.random() < 0.5 else lines[at][1:]


def _value(lines: list[str], at: int, chance: random.Random) -> None:
    key, colon, _ = lines[at].partition(": ")
    lines[at] = f"{key}{colon}{chance.choice(ODD)}"


def _sign(lines: list[str], at: int, chance: random.Random) -> None:
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + chance.choice(ODD) + lines[at][place + chance.randrange(3) :]


def _swap(lines: list[str], at: int, chance: random.Random) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _word(lines: list[str], at: int, chance: random.Random) -> None:
    words = lines[at].split(" ")
    words[chance.randrange(len(words))] = chance.choice(lines).strip().partition(" ")[0]
    lines[at] = " ".join(words)


def _cut(lines: list[str], at: int, chance: random.Random) -> None:
    del lines[at:]


HARMS: tuple[Callable[[list[str], int, random.Random], None], ...] = (
    _delete, _double, _indent, _value, _value, _sign, _sign, _swap, _word, _cut,
)  # fmt: skip


def harmed(folder: Path, into: Path, seed: int) -> Path:
    """Copy a scenario and break one of its files in one to three places."""
    chance = random.Random(seed)
    home = into / folder.name
    shutil.copytree(folder, home)
    path = chance.choice(sorted(home.glob("*.yaml")))
    lines = path.read_text("utf-8").split("\n")
    for _ in range(chance.choice((1, 1, 2, 3))):
        if lines:
            chance.choice(HARMS)(lines, chance.randrange(len(lines)), chance)
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    return home


@pytest.mark.parametrize("start", range(0, CASES, 16))
def test_what_is_broken_is_told_or_plays(tmp_path: Path, start: int) -> None:
    for seed in range(start, min(start + 16, CASES)):
        folder = FOLDERS[seed % len(FOLDERS)]
        home = harmed(folder, tmp_path / str(seed), seed)
        began = process_time()
        loaded = inspect(home, lambda world, beside=folder.parent: beside / world)  # type: ignore[misc]
        assert process_time() - began < LONGEST, (folder.name, seed)
        errors = [problem for problem in loaded.problems if problem.severity == "error"]
        assert all(
            problem.line >= 1 and problem.column >= 1 and problem.message for problem in loaded.problems
        )
        if loaded.content is None:
            assert errors or folder.name in ("region", "islet"), (folder.name, seed)
        elif seed % 4 == 0:
            Session.begin(loaded.content, seed)
        shutil.rmtree(tmp_path / str(seed))


def test_most_harm_is_found(tmp_path: Path) -> None:
    found = 0
    for seed in range(40):
        home = harmed(SHIPPED / "first-envoys", tmp_path / str(seed), seed + 90_000)
        found += bool(inspect(home, lambda world: SHIPPED / world).problems)
    assert found >= 24
