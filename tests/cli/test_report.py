"""The verdict of a finished game as a file, from the command line."""

from __future__ import annotations

import pytest

from game.cli.main import Exit
from tests.cli.conftest import Player

NAME = "The tiny strait"
TO_THE_END = "answer grain_offer accept\nend\nanswer harbour_fire wait\nend\nend\nend\nend\nend\n"


@pytest.fixture
def over(player: Player) -> Player:
    """Play to the end."""
    assert player.types("play", "tiny", "--seed", "5", "--json", piped=TO_THE_END).code == Exit.DONE
    return player


def test_replay_writes_the_verdict_of_a_finished_game(over: Player) -> None:
    file = over.home / "verdict.md"
    done = over.types("replay", NAME, "--report", str(file))
    assert done.code == Exit.DONE
    assert done.out.startswith(f"{NAME}: identical")
    assert done.err == f"wakhan: the report is in {file}\n"
    told = file.read_text("utf-8")
    assert told.startswith("# The tiny strait: ")
    assert "## Turning points" in told
    assert "## You and history" in told


def test_a_file_that_is_there_is_written_over_only_when_told(over: Player) -> None:
    file = over.home / "verdict.md"
    file.write_text("mine")
    refused = over.types("replay", NAME, "--report", str(file))
    assert (refused.code, file.read_text()) == (Exit.PROBLEMS, "mine")
    assert "--force writes over it" in refused.err
    assert over.types("replay", NAME, "--report", str(file), "--force").code == Exit.DONE
    assert file.read_text("utf-8").startswith("# ")
    missing = over.types("replay", NAME, "--report", str(over.home / "none" / "verdict.md"))
    assert missing.code == Exit.PROBLEMS
    assert "there is no folder" in missing.err


def test_a_folder_gets_a_file_named_like_the_game(over: Player) -> None:
    over.types("replay", NAME, "--report", str(over.home))
    assert (over.home / "The tiny strait.md").exists()


def test_a_game_that_goes_on_has_no_report_yet(player: Player) -> None:
    player.types("play", "tiny", "--seed", "5", "--json", piped="end\n")
    file = player.home / "verdict.md"
    done = player.types("replay", NAME, "--report", str(file))
    assert done.code == Exit.PROBLEMS
    assert done.err == f"wakhan: “{NAME}” is in turn 2 of 6; the report is written once it is over.\n"
    assert not file.exists()
