"""A disk with no room left, a folder that cannot be written: the game says so and goes on, and harms nothing."""

from __future__ import annotations

import json
import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from game.cli.main import Exit
from tests.cli.conftest import Player

NAME = "The tiny strait"
GROWN = "the file would grow larger than this account may write."


def cramped(bytes_: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))


@pytest.mark.parametrize("room", [0, 100, 2_000, 6_000])
def test_a_new_game_on_a_full_disk_is_played_all_the_same(player: Player, room: int) -> None:
    game = player.starts("play", "tiny", "--seed", "5", "--json", first=cramped(room))
    out, err = game.communicate("end\nanswer harbour_fire wait\nend\n", timeout=30)
    assert game.returncode == Exit.DONE
    states = [json.loads(line) for line in out.splitlines()]
    assert [state["turn"] for state in states] == [1, 2, 2, 3]
    assert "Traceback" not in err
    assert GROWN in err or any(GROWN in state.get("trouble", "") for state in states)
    assert player.types("saves", "verify").code == Exit.DONE
    assert not list(player.saves.glob("*.new"))


def test_a_disk_that_fills_up_keeps_what_was_saved(player: Player) -> None:
    player.types("play", "tiny", "--seed", "5", "--json", piped="mend army\n")
    before = {file.name: file.read_bytes() for file in player.saves.iterdir() if file.stat().st_size}
    game = player.starts("resume", NAME, "--line", first=cramped(1_000))
    out, err = game.communicate("end\n1\n1\nend\nq\n", timeout=30)
    assert (game.returncode, err) == (Exit.DONE, "")
    assert "The game could not be saved: Could not save" in " ".join(out.split())
    assert GROWN in " ".join(out.split())
    assert {file.name: file.read_bytes() for file in player.saves.iterdir() if file.stat().st_size} == before
    row = json.loads(player.types("resume", NAME, "--json").out)
    assert (row["turn"], row["resources"]["capital"]) == (1, 1.0)


def test_commands_say_that_the_disk_is_full(player: Player, tmp_path: Path) -> None:
    player.types("play", "tiny", "--seed", "5", "--json", piped="end\n")
    player.types("saves", "export", NAME, str(tmp_path / "x"))
    before = {file.name: file.read_bytes() for file in player.saves.iterdir()}
    for command, doing in (
        (["saves", "export", NAME, str(tmp_path / "y")], f"Could not write {tmp_path / 'y'}"),
        (["saves", "import", str(tmp_path / "x"), "--name", "Other"], "Could not save Other"),
        (["saves", "import", str(tmp_path / "x"), "--force"], f"Could not save {NAME}"),
    ):
        process = player.starts(*command, first=cramped(500))
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out, err) == (Exit.PROBLEMS, "", f"wakhan: {doing}: {GROWN}\n")
    left = {file.name: file.read_bytes() for file in player.saves.iterdir()}
    assert {name: data for name, data in left.items() if data} == {n: d for n, d in before.items() if d}
    assert not list(tmp_path.glob(".*"))
    assert not (tmp_path / "y").exists()


def test_a_folder_in_the_way_is_said(player: Player) -> None:
    player.saves.write_text("mine")
    done = player.types("play", "tiny", "--seed", "5", "--json", piped="end\n")
    assert done.code == Exit.DONE
    assert "Could not" in done.err
    assert json.loads(done.out.splitlines()[-1])["turn"] == 2
    listed = player.types("saves")
    assert (listed.code, listed.out) == (Exit.PROBLEMS, "")
    assert "not a folder" in listed.err
    assert player.saves.read_text() == "mine"
