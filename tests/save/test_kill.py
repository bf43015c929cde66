"""Real processes killed at random instants lose at most the order they were about to keep."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.save import LockedError, Store

from .records import NAME, rounds, sample
from .writer import standing

ROOT = Path(__file__).parents[2]


def start(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.save.writer", str(folder)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def kill(game: subprocess.Popen[str]) -> int:
    """Kill a game and give the last step it said was kept."""
    game.kill()
    said, _ = game.communicate()
    done = [line for line in said.splitlines(keepends=True) if line.endswith("\n")]
    return int(done[-1].split()[1]) if done else 0


def whole(folder: Path) -> bool:
    store = Store(folder)
    bad = [entry for entry in store.entries() if entry.problem]
    copies = [copy.number for copy in store.copies(NAME)]
    kept = [number for number in (1, 2) if (folder / f"{NAME}.wakhan.{number}").exists()]
    return not bad and copies == kept


def test_a_killed_game_misses_at_most_the_last_order(tmp_path: Path) -> None:
    chance = random.Random(1994)
    steps = 0
    for _ in range(rounds(12, 300)):
        game = start(tmp_path)
        assert game.stdout is not None
        begun = int(game.stdout.readline().split()[1])
        assert standing(begun) in (standing(steps), standing(steps + 1))
        time.sleep(chance.uniform(0, 0.06))
        steps = max(begun, kill(game))
        found = Store(tmp_path).load(NAME)
        assert found.record.orders + found.journal_orders in (standing(steps), standing(steps + 1))
        assert set(found.notes) <= {"The last order was not written whole and is left out."}
        assert whole(tmp_path)
    assert steps > 5


def test_a_game_killed_while_it_starts_is_there_or_is_not(tmp_path: Path) -> None:
    chance = random.Random(7)
    for _ in range(rounds(3, 30)):
        game = start(tmp_path)
        time.sleep(chance.uniform(0.05, 0.3))
        kill(game)
        assert whole(tmp_path)


def test_a_second_program_cannot_write_a_game_that_is_open(tmp_path: Path) -> None:
    first = start(tmp_path)
    assert first.stdout is not None
    first.stdout.readline()
    second = start(tmp_path)
    _, complaint = second.communicate(timeout=20)
    assert second.returncode == 1
    assert complaint == f"Another copy of Wakhan has {NAME} open.\n"
    store = Store(tmp_path)
    for attempt in (lambda: store.lock(NAME), lambda: store.write(sample()), lambda: store.delete(NAME)):
        with pytest.raises(LockedError, match=f"^Another copy of Wakhan has {NAME} open.$"):
            attempt()
    steps = kill(first)
    with store.lock(NAME):  # the lock ended with its holder
        found = store.load(NAME)
        assert found.record.orders + found.journal_orders in (standing(steps), standing(steps + 1))
