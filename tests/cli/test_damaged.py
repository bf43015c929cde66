"""Damaged and forged saves through the commands: a sentence, or a game whose replay verifies; never a fault."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Iterator
from functools import cache
from time import process_time
from unittest.mock import patch

import pytest

from game.cli import library
from game.cli.main import Exit
from tests.cli.conftest import Done, Player, player_at
from tests.cli.mutations import damage_file, rewrite_save
from tests.save.records import rounds, sealed

NAME = "The tiny strait"
ORDERS = "answer grain_offer accept\nend\nanswer harbour_fire sailors\nmend army\nend\nend\nlaunch fair\nmend army\n"
PAGES = "b\nw\n1\nw\n2\nw\n9\ng\n1\nl\n1\nn\nu\nh\n1\nwhy trade\n"
ASKED = "why trade\nwhy works\nwhy treasury\nundo\nend\nanswer harbour_fire wait\nend\nend\nend\n"
SLOWEST = 1.0  # seconds


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Player]:
    """Play a game once, to be damaged again and again; its scenario, which stays as it is, is read once."""
    player = player_at(tmp_path_factory.mktemp("damaged"))
    with patch.object(library, "loaded", cache(library.loaded)):
        assert player.types("play", "tiny", "--seed", "5", "--json", piped=ORDERS).code == Exit.DONE
        shutil.copytree(player.saves, player.home / "sound")
        yield player


def types(player: Player, *command: str, piped: str = "") -> Done:
    begun = process_time()
    done = player.types(*command, piped=piped)
    assert process_time() - begun < SLOWEST, command
    assert done.code in (Exit.DONE, Exit.PROBLEMS), done.err
    assert "Traceback" not in done.err
    return done


def restored(player: Player) -> None:
    shutil.rmtree(player.saves)
    shutil.copytree(player.home / "sound", player.saves)


def explain_or_play(player: Player) -> bool:
    """Look at every save, and resume the game; say whether that was possible."""
    listed, verified = types(player, "saves"), types(player, "saves", "verify")
    assert len(listed.out.splitlines()) >= 7
    done = types(player, "resume", NAME, "--anyway", "--json", piped=ASKED)
    if done.code == Exit.PROBLEMS:
        assert re.match(r"wakhan: [A-Z“].*\.(\n|$)", done.err), done.err
        assert verified.code == Exit.PROBLEMS
        return False
    again = types(player, "replay", NAME)
    assert again.code == Exit.DONE, again.out
    assert types(player, "resume", NAME, "--line", piped=PAGES).code == Exit.DONE
    return True


@pytest.mark.parametrize("seed", range(rounds(25, 1_500)))
def test_damaged_files(home: Player, seed: int) -> None:
    restored(home)
    chance = random.Random(seed)
    files = [file for file in sorted(home.saves.iterdir()) if file.stat().st_size]
    own = [file for file in files if file.name in (f"{NAME}.wakhan", f"{NAME}.journal")]
    for _ in range(chance.choice((1, 1, 2, 4))):
        damage_file(chance.choice(own if chance.random() < 0.5 else files), chance)
    explain_or_play(home)


@pytest.mark.parametrize("seed", range(rounds(60, 3_000)))
def test_forged_saves(home: Player, seed: int) -> None:
    restored(home)
    rewrite_save(home.saves / f"{NAME}.wakhan", random.Random(seed))
    explain_or_play(home)


@pytest.mark.parametrize("turn", [0.0, 1.0, 2.0, 3.0, 6.0, 99.0])
def test_a_forged_turn_that_does_not_agree_with_the_past(home: Player, turn: float) -> None:
    restored(home)
    save = home.saves / f"{NAME}.wakhan"
    found = json.loads(save.read_bytes())
    found["state"]["rows"]["turn"] = turn
    head, orders, state = (json.dumps(found[part]) for part in ("head", "orders", "state"))
    save.write_bytes(sealed(head, orders, state))
    assert explain_or_play(home)


def test_forgers_are_let_in_often_enough_for_this_to_mean_something(home: Player) -> None:
    played = 0
    for seed in range(5_000, 5_016):
        restored(home)
        rewrite_save(home.saves / f"{NAME}.wakhan", random.Random(seed))
        played += explain_or_play(home)
    assert played > 3
