"""A program plays by what the game tells it alone; killed at any instant, the game comes back as it stood."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any

import pytest

from game.play.session import replay
from game.save import Store
from tests.stories import GOOD, ROOT, content, rules

TINY = str(GOOD / "tiny")
KILLS = 60 if os.environ.get("WAKHAN_THOROUGH") else 4


class Program:
    """Plays `wakhan play --json` through its pipes and knows nothing but what it is told."""

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "game", *arguments, "--json"]
        self.process = subprocess.Popen(
            command, cwd=ROOT, encoding="utf-8", stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.told = self.hear()

    def hear(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(_open(self.process.stdout).readline())
        return told

    def say(self, order: str) -> None:
        pipe = _open(self.process.stdin)
        pipe.write(f"{order}\n")
        pipe.flush()

    def give(self, order: str) -> None:
        self.say(order)
        self.told = self.hear()

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


def _open(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


def kept(saves: Path) -> list[str]:
    found = Store(saves).load(content("tiny").title)
    return [*found.record.orders, *found.journal_orders]


def test_a_program_reaches_the_verdict_by_the_orders_it_is_offered(tmp_path: Path) -> None:
    program = Program("play", "burning-road", "--seed", "1", "--saves", str(tmp_path))
    chance, given = random.Random(1), 0
    while not program.told["over"]:
        offered = program.told["legal"]
        assert offered, "there is always something to do"
        program.give("end" if "end" in offered and chance.random() < 0.4 else chance.choice(offered))
        assert program.told["kind"] == "state", program.told
        given += 1
        assert given < 500
    scores = program.told["scores"]
    verdict = program.hear()
    program.say("quit")
    assert program.process.wait(20) == 0
    program.close()
    assert verdict["kind"] == "verdict"
    assert verdict["title"]
    assert set(scores) == {"trade", "security", "energy"}


def test_a_killed_game_comes_back_with_every_order_it_had_confirmed(tmp_path: Path) -> None:
    chance = random.Random(1996)
    for attempt in range(KILLS):
        saves = tmp_path / str(attempt)
        program = Program("play", TINY, "--seed", str(attempt), "--saves", str(saves))
        confirmed: list[str] = []
        for _ in range(chance.randrange(12)):
            if program.told["over"]:
                break
            program.give(chance.choice(program.told["legal"]))
            confirmed.append(program.told["order"])
        if not program.told["over"]:
            program.say(chance.choice(program.told["legal"]))
            time.sleep(chance.uniform(0, 0.02))
        program.close()
        orders = kept(saves)
        assert orders[: len(confirmed)] == confirmed
        assert len(orders) <= len(confirmed) + 1
        _comes_back(saves, attempt, orders)


def _comes_back(saves: Path, seed: int, orders: list[str]) -> None:
    resumed = Program("resume", "--scenario", TINY, "--saves", str(saves))
    told, alone = resumed.told, replay(rules("tiny"), seed, orders)
    resumed.close()
    assert told["turn"] == alone.turn
    assert told["over"] == alone.over
    assert told["resources"] == {name: alone.value(name) for name in told["resources"]}
    assert told["scores"] == {name: alone.value(name) for name in told["scores"]}


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_characters_that_cannot_be_shown_or_read_end_no_game(encoding: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "game", "play", TINY, "--line", "--seed", "1", "--saves", str(tmp_path)],
        input=b"\xff\xfe \x80\n\x00\x1b[2J\n\xe2\x80\x9c\nend\n",
        capture_output=True, cwd=ROOT, env=os.environ | {"PYTHONIOENCODING": encoding}, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Goodbye." in done.stdout
    assert b"\x1b" not in done.stdout


def test_a_name_that_no_text_can_hold_is_a_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "game", "check", b"caf\xe9"],
        capture_output=True, cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith(b"wakhan: there is no scenario 'caf")


def test_a_reader_that_leaves_early_is_no_trouble(tmp_path: Path) -> None:
    for command in (
        ["scenarios"],
        ["check", "--format", "json"],
        ["play", TINY, "--line", "--saves", str(tmp_path)],
    ):
        game = subprocess.Popen(
            [sys.executable, "-m", "game", *command],
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert game.stdout is not None
        game.stdout.close()
        assert game.stderr is not None
        assert game.stderr.read() == b""
        game.stderr.close()
        assert game.wait(20) == 0
