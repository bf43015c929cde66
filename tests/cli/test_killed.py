"""Real games in real processes, killed at any instant: at most the last order is missing, and no file is corrupt."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from game.cli.main import Exit
from tests.cli.conftest import Player, player_at
from tests.cli.killing import Game, Tally, saved, whole
from tests.save.records import rounds

NAME, SEED = "The tiny strait", 5


@pytest.mark.parametrize(("scenario", "quick", "thorough"), [("tiny", 20, 200), ("burning-road", 10, 120)])
def test_a_killed_game_misses_at_most_the_last_order(
    scenario: str, quick: int, thorough: int, tmp_path: Path
) -> None:
    chance, player, tally = random.Random(1994), player_at(tmp_path), Tally()
    seed, kills = 0, rounds(quick, thorough)
    game = Game.invent(scenario, seed, chance)
    while tally.kills < kills:
        if game.over:
            player.store.delete(game.name)
            seed += 1
            game = Game.invent(scenario, seed, chance)
        acknowledged = tally.kill(player, game, chance)
        whole(player)
        tally.take_stock(player, game, acknowledged)
    print(scenario, tally, "games", seed + 1)
    assert tally.midway > kills // 2
    assert tally.kept > kills // 2
    rows = json.loads(player.types("saves", "verify", "--format", "json").out)
    assert all(row["identical"] for row in rows)


def test_a_game_killed_while_it_begins_or_is_taken_up_is_whole_or_not_there(tmp_path: Path) -> None:
    chance, player = random.Random(7), player_at(tmp_path)
    begun = time.perf_counter()
    assert player.starts("play", "tiny", "--seed", "9", "--json").communicate(timeout=60)[1] == ""
    usual = time.perf_counter() - begun
    for number in range(rounds(4, 40)):
        command = ["resume"] if number % 2 else ["play", "tiny", "--seed", str(SEED)]
        process = player.starts(*command, "--json")
        time.sleep(usual * chance.uniform(0.5, 1.1))
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
    said = f"wakhan: Another copy of Wakhan has {NAME} open."
    assert complaint.startswith(
        f"{said} The game goes on without being saved.\nSaves are kept in {player.saves};"
    )
    assert [json.loads(line)["turn"] for line in out.splitlines()] == [1, 2]  # played, and not kept
    player.types("saves", "export", NAME, str(player.home / "x"))
    for command in (["delete", NAME, "--yes"], ["import", str(player.home / "x"), "--force"]):
        refused = player.types("saves", *command)
        assert (refused.code, refused.err) == (Exit.PROBLEMS, f"{said}\n")
    open_game.communicate("launch trade_mission aral\n", timeout=30)
    assert saved(player, Game("tiny", SEED, [])).orders == ["mend army", "launch trade_mission aral"]
    assert player.types("resume", NAME, "--json").err == ""


def test_two_new_games_at_once_have_names_of_their_own(
    player: Player, open_game: subprocess.Popen[str]
) -> None:
    other = player.starts("play", "tiny", "--seed", "6", "--json")
    assert other.communicate("end\n", timeout=30)[1] == ""
    open_game.communicate(timeout=30)
    assert {entry.name for entry in player.store.entries() if not entry.auto} == {NAME, f"{NAME} 2"}
    assert player.types("saves", "verify").code == Exit.DONE


def test_games_that_begin_in_one_instant_have_names_of_their_own(player: Player) -> None:
    player.saves.mkdir()
    games = [player.starts("play", "tiny", "--seed", str(seed), "--json") for seed in range(4)]
    for game in games:
        assert game.stdin is not None
        game.stdin.write("mend army\n")
        game.stdin.flush()
    for game in games:
        assert game.communicate(timeout=60)[1] == ""
    kept = {entry.name: player.store.load(entry.name) for entry in player.store.entries() if not entry.auto}
    assert set(kept) == {NAME, *(f"{NAME} {number}" for number in (2, 3, 4))}
    assert {loaded.record.seed for loaded in kept.values()} == set(range(4))
    assert {loaded.journal_orders for loaded in kept.values()} == {("mend army",)}


def test_a_folder_that_vanishes_under_a_game_comes_back_with_its_lock(
    player: Player, open_game: subprocess.Popen[str]
) -> None:
    shutil.rmtree(player.saves)
    assert open_game.stdin is not None
    assert open_game.stdout is not None
    for order, troubled in (("launch trade_mission aral", True), ("answer grain_offer accept", False)):
        open_game.stdin.write(f"{order}\n")
        open_game.stdin.flush()
        told = json.loads(open_game.stdout.readline())
        assert ("trouble" in told, told["kind"]) == (troubled, "state")
    second = player.starts("resume", NAME, "--json")
    assert f"Another copy of Wakhan has {NAME} open." in second.communicate("end\n", timeout=30)[1]
    open_game.communicate(timeout=30)
    assert saved(player, Game("tiny", SEED, [])).orders == [
        "mend army",
        "launch trade_mission aral",
        "answer grain_offer accept",
    ]


def test_a_new_game_that_found_no_place_is_saved_once_there_is_one(player: Player) -> None:
    player.saves.write_text("in the way")
    game = player.starts("play", "tiny", "--seed", str(SEED), "--json")
    assert game.stdin is not None
    assert game.stdout is not None
    game.stdout.readline()
    player.saves.unlink()
    complaint = game.communicate("mend army\nend\n", timeout=30)[1]
    assert "The game goes on without being saved." in complaint
    assert saved(player, Game("tiny", SEED, [])).orders == ["mend army", "end"]
