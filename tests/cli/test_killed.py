"""Real games in real processes, killed at any instant: at most the last order is missing, and no file is corrupt."""

from __future__ import annotations

import json
import random
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from game.cli.main import Exit
from game.play.restore import restore
from game.play.session import Session
from tests.cli.conftest import Player, player_at
from tests.save.records import rounds
from tests.stories import rules

NAME, SEED = "The tiny strait", 5
KILLS = rounds(30, 300)
TORN = "The last order was not written whole and is left out."


def game(chance: random.Random) -> list[str]:
    """Invent the lines of a whole game: orders, some of them taken back at once."""
    session, lines = Session.begin(rules("tiny"), SEED), []
    while not session.over:
        moves = [order for order in session.legal() if order != "end" and not order.startswith("pledge")]
        order = (
            chance.choice(moves)
            if moves and (chance.random() < 0.7 or "end" not in session.legal())
            else "end"
        )
        session.submit(order)
        lines.append(order)
        if order != "end" and chance.random() < 0.2:
            session.undo()
            lines.append("undo")
    return lines


def standing(lines: Sequence[str]) -> list[str]:
    """Give the orders that stand after some lines of a game."""
    orders: list[str] = []
    for line in lines:
        if line == "undo":
            orders.pop()
        else:
            orders.append(line)
    return orders


def saved(player: Player) -> Session:
    """Bring back what is on the disk, which must prove itself."""
    loaded = player.store.load(NAME)
    assert set(loaded.notes) <= {TORN}
    restored = restore(rules("tiny"), loaded.record, loaded.journal_orders)
    assert restored.proven
    assert restored.notes == ()
    return restored.session


def whole(player: Player) -> None:
    """Every file that may be read is whole: the save, its copies, the autosaves."""
    for entry in player.store.entries():
        assert not entry.problem
        for copy in player.store.kept(entry.name):
            assert set(player.store.load(entry.name, copy).notes) <= {TORN}


def run_and_kill(player: Player, command: Sequence[str], lines: Sequence[str], wait: float) -> int:
    """Pipe a game in at full speed, kill it some time after its first answer, and count the lines it acknowledged."""
    with player.starts(*command, "--json") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("".join(f"{line}\n" for line in lines))
        process.stdin.flush()
        process.stdout.readline()
        time.sleep(wait)
        process.kill()
        said = process.stdout.read()
        process.stdin.close()
    answers = [line for line in said.splitlines(keepends=True) if line.endswith("\n")]
    assert all(json.loads(line)["kind"] in ("state", "verdict") for line in answers)
    return sum(json.loads(line)["kind"] == "state" for line in answers)


def test_a_killed_game_misses_at_most_the_last_order(tmp_path: Path) -> None:
    chance, player, games = random.Random(1994), player_at(tmp_path), 0
    lines: list[str] = []
    done = 0
    between = 0
    for _ in range(KILLS):
        if done >= len(lines):
            games, done, lines = games + 1, 0, game(chance)
            if player.saves.exists() and player.store.kept(NAME):
                player.store.delete(NAME)
        begun = bool(player.saves.exists() and player.store.kept(NAME))
        command = ["resume", NAME] if begun else ["play", "tiny", "--seed", str(SEED)]
        acknowledged = done + run_and_kill(player, command, lines[done:], chance.uniform(0, 0.03))
        whole(player)
        orders = saved(player).orders
        possible = [standing(lines[:count]) for count in (acknowledged, acknowledged + 1)]
        assert orders in possible
        between += 0 < acknowledged < len(lines)
        done = acknowledged + (orders != possible[0])
    assert between > KILLS // 6
    rows = json.loads(player.types("saves", "verify", "--format", "json").out)
    assert all(row["identical"] for row in rows)


def test_a_game_killed_while_it_begins_or_is_taken_up_is_whole_or_not_there(tmp_path: Path) -> None:
    chance, player = random.Random(7), player_at(tmp_path)
    for number in range(rounds(4, 40)):
        command = ["resume", NAME] if number % 2 else ["play", "tiny", "--seed", str(SEED)]
        process = player.starts(*command, "--json")
        time.sleep(chance.uniform(0.2, 0.6))
        process.kill()
        process.communicate()
        whole(player)


@pytest.fixture
def open_game(player: Player) -> subprocess.Popen[str]:
    """Start a game that stays open, and wait for its first answer to an order."""
    process = player.starts("play", "tiny", "--seed", str(SEED), "--json")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("mend army\n")
    process.stdin.flush()
    for _ in range(2):
        process.stdout.readline()
    return process


def test_two_programs_on_one_save(player: Player, open_game: subprocess.Popen[str]) -> None:
    second = player.starts("resume", NAME, "--json")
    out, complaint = second.communicate("end\n", timeout=30)
    assert second.returncode == Exit.DONE
    assert complaint == f"wakhan: Another copy of Wakhan has {NAME} open.\n"
    assert [json.loads(line)["turn"] for line in out.splitlines()] == [1, 2]  # played, and not kept
    player.types("saves", "export", NAME, str(player.home / "x"))
    for command in (["delete", NAME, "--yes"], ["import", str(player.home / "x"), "--force"]):
        refused = player.types("saves", *command)
        assert (refused.code, refused.err) == (Exit.PROBLEMS, complaint)
    open_game.communicate("launch trade_mission aral\n", timeout=30)
    assert saved(player).orders == ["mend army", "launch trade_mission aral"]
    assert player.types("resume", NAME, "--json").err == ""


def test_two_new_games_at_once_have_names_of_their_own(
    player: Player, open_game: subprocess.Popen[str]
) -> None:
    other = player.starts("play", "tiny", "--seed", "6", "--json")
    assert other.communicate("end\n", timeout=30)[1] == ""
    open_game.communicate(timeout=30)
    assert {entry.name for entry in player.store.entries() if not entry.auto} == {NAME, f"{NAME} 2"}
    assert player.types("saves", "verify").code == Exit.DONE
