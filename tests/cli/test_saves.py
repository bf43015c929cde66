"""Saves from the command line: listed, proven, carried, deleted, gone back in, compared."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from game.cli.main import Exit
from tests.cli.conftest import Player

NAME = "The tiny strait"
ORDERS = "answer grain_offer accept\nend\nanswer harbour_fire sailors\nend\nend\nlaunch fair\n"
BRANCH = f"{NAME}, turn 2"


@pytest.fixture
def played(player: Player) -> Player:
    """Play into the fourth turn, one order of it in the journal."""
    assert player.types("play", "tiny", "--seed", "5", "--json", piped=ORDERS).code == Exit.DONE
    return player


def damage(player: Player, file: str = f"{NAME}.wakhan") -> None:
    path = player.saves / file
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


def test_saves_alone_lists_and_so_does_saves_list(played: Player) -> None:
    plain, listed = played.types("saves"), played.types("saves", "list")
    assert plain == listed
    assert plain.out.splitlines()[0].startswith(f"{NAME}: The tiny strait, Autumn 1992, turn 4, standard")
    for command in (["saves", "--format", "json"], ["saves", "list", "--format", "json"]):
        first, *_ = json.loads(played.types(*command).out)
        assert (first["name"], first["turn"], first["problem"]) == (NAME, 4, None)
    assert played.types("saves", "--format", "json", "list").out.startswith("[")
    assert played.types("saves", "list", "--saves", str(played.home / "none")).out == ""


def test_replay_proves_a_save(played: Player) -> None:
    done = played.types("replay", NAME)
    assert (done.code, done.err) == (Exit.DONE, "")
    assert done.out.startswith(f"{NAME}: identical, 6 orders to turn 4, ")
    row = json.loads(played.types("replay", NAME, "--format", "json").out)
    assert (row["verdict"], row["identical"], row["differences"], row["turn"]) == ("identical", True, [], 4)
    assert played.types("replay", NAME, "--copy", "1").out.startswith(f"{NAME}, copy 1: identical, 4 orders")
    missing = played.types("replay", "Nothing")
    assert (missing.code, missing.out, missing.err) == (
        Exit.PROBLEMS,
        "",
        "wakhan: There is no save called Nothing.\n",
    )


def test_verify_looks_at_every_copy_and_journal(played: Player) -> None:
    done = played.types("saves", "verify")
    assert done.code == Exit.DONE
    assert done.err == "9 of 9 snapshots are proven\n"
    assert [line.partition(": ")[0] for line in done.out.splitlines()[:3]] == [
        NAME,
        f"{NAME}, copy 1",
        f"{NAME}, copy 2",
    ]
    journal = played.saves / f"{NAME}.journal"
    journal.write_bytes(journal.read_bytes()[:-3])
    torn = played.types("saves", "verify", "--format", "json")
    assert torn.code == Exit.PROBLEMS
    first, *rest = json.loads(torn.out)
    assert first["notes"] == ["The last order was not written whole and is left out."]
    assert all(row["identical"] for row in [first, *rest])


def test_a_damaged_save_is_named_and_its_last_good_copy_offered_and_taken(played: Player) -> None:
    damage(played)
    listed = played.types("saves")
    assert listed.code == Exit.PROBLEMS
    assert f"{NAME}: cannot be opened. The file is damaged: its checksum does not match.\n" in listed.out
    assert "  Its last good copy is of turn 4, saved " in listed.out
    assert "wakhan resume auto-6\n" in listed.out
    verified = played.types("saves", "verify")
    assert verified.code == Exit.PROBLEMS
    assert f"{NAME}: DAMAGED. The file is damaged" in verified.out
    assert "8 of 9 snapshots are proven" in verified.err
    refused = played.types("resume", NAME, "--json")
    assert (refused.code, refused.out) == (Exit.PROBLEMS, "")
    assert "Its last good copy is of turn 4" in refused.err
    before = (played.saves / f"{NAME}.wakhan").read_bytes()
    taken = played.types("resume", NAME, "--copy", "1", "--json")
    assert json.loads(taken.out)["turn"] == 3
    assert played.types("replay", NAME).code == Exit.DONE
    assert (played.saves / f"{NAME}.wakhan.aside").read_bytes() == before
    rows = json.loads(played.types("saves", "--format", "json").out)
    assert all(row["problem"] is None for row in rows)


def test_where_only_copies_are_left_they_are_offered(played: Player) -> None:
    (played.saves / f"{NAME}.wakhan").unlink()
    for file in played.saves.glob("auto-*"):
        file.unlink()
    rows = json.loads(played.types("saves", "--format", "json").out)
    assert rows[0]["problem"] == "The save itself is gone; an older copy is left."
    assert rows[0]["last_good"] == {"name": NAME, "copy": 1, "turn": 3}
    assert f"wakhan resume '{NAME}' --copy 1" in played.types("saves", "verify").out


def test_export_and_import_carry_a_game_exactly(played: Player, tmp_path: Path) -> None:
    file = tmp_path / "carried"
    assert played.types("saves", "export", NAME, str(file)).out == f"“{NAME}” is in {file}\n"
    again = played.types("saves", "export", NAME, str(file))
    assert (again.code, "already" in again.err) == (Exit.PROBLEMS, True)
    assert played.types("saves", "export", NAME, str(file), "--force").code == Exit.DONE
    taken = played.types("saves", "import", str(file))
    assert (taken.code, "there is a save called" in taken.err) == (Exit.PROBLEMS, True)
    done = played.types("saves", "import", str(file), "--name", "Elsewhere", "--format", "json")
    row = json.loads(done.out)
    assert (row["name"], row["identical"], row["orders"]) == ("Elsewhere", True, 6)
    states = [played.types("resume", name, "--json").out for name in (NAME, "Elsewhere")]
    assert states[0] == states[1] != ""
    assert json.loads(states[0])["turn"] == 4
    named = json.loads(played.types("saves", "export", NAME, str(tmp_path), "--format", "json").out)
    assert named == {"name": NAME, "file": str(tmp_path / f"{NAME}.wakhan"), "turn": 4}


def test_import_over_a_save_keeps_it_as_a_copy(played: Player, tmp_path: Path) -> None:
    file = tmp_path / "carried"
    played.types("saves", "export", NAME, str(file))
    played.types("resume", NAME, "--json", piped="end\n")
    assert played.store.load(NAME).record.turn == 5
    assert played.types("saves", "import", str(file), "--force").code == Exit.DONE
    assert played.store.load(NAME).record.turn == 4
    assert played.store.load(NAME, 1).record.turn == 5


@pytest.mark.parametrize("data", [b"", b"nothing", b'{"format":1}', b"\x00" * 5000])
def test_import_of_something_else_writes_nothing(player: Player, data: bytes) -> None:
    file = player.home / "foreign"
    file.write_bytes(data)
    done = player.types("saves", "import", str(file), "--name", "New", "--force")
    assert (done.code, done.out) == (Exit.PROBLEMS, "")
    assert done.err.startswith("wakhan: The file is")
    assert not player.saves.exists()


@pytest.mark.parametrize("name", ["../out", "con", "auto-3", "", "a\x1b[2J", "‮evil"])
def test_import_under_a_name_that_cannot_be_is_refused(played: Player, name: str, tmp_path: Path) -> None:
    played.types("saves", "export", NAME, str(tmp_path / "x"))
    before = sorted(file.name for file in played.saves.iterdir())
    done = played.types("saves", "import", str(tmp_path / "x"), "--name", name)
    assert done.code == Exit.PROBLEMS
    assert sorted(file.name for file in played.saves.iterdir()) == before


def test_delete_needs_a_yes(played: Player) -> None:
    silent = played.types("saves", "delete", NAME)
    assert (silent.code, "--yes" in silent.err) == (Exit.USAGE, True)
    assert played.types("replay", NAME).code == Exit.DONE
    done = played.types("saves", "delete", NAME, "--yes", "--format", "json")
    assert json.loads(done.out) == {"deleted": NAME, "copies": 2}
    assert not list(played.saves.glob(f"{NAME}*"))
    assert "there is no save" in played.types("saves", "delete", NAME, "--yes").err.lower()


def test_a_turn_taken_up_again_is_a_line_of_its_own(played: Player) -> None:
    before = (played.saves / f"{NAME}.wakhan").read_bytes()
    done = played.types("resume", NAME, "--turn", "2", "--json", piped="answer harbour_fire wait\n")
    assert done.err == f"wakhan: This is “{BRANCH}”; “{NAME}” stays as it is.\n"
    first, second = map(json.loads, done.out.splitlines())
    assert (first["turn"], first["date"], second["order"]) == (2, "Spring 1992", "answer harbour_fire wait")
    assert (played.saves / f"{NAME}.wakhan").read_bytes() == before
    assert played.store.load(NAME).journal_orders == ("launch fair",)
    assert played.types("replay", BRANCH).code == Exit.DONE
    again = played.types("resume", BRANCH, "--turn", "2", "--json")
    assert f"This is “{BRANCH} 2”" in again.err
    for turn in ("5", "99"):
        late = played.types("resume", NAME, "--turn", turn, "--json")
        assert (late.code, late.out) == (Exit.PROBLEMS, "")
        assert "to the turns from 1 to 4" in late.err


def test_at_cabinet_there_is_one_line_only(player: Player) -> None:
    begun = player.types("play", "tiny", "--seed", "5", "--level", "cabinet", "--line", piped="end\nq\n")
    assert "one line only: no going back" in " ".join(begun.out.split())
    player.types("resume", "--json", piped="answer harbour_fire wait\nend\n")
    for command in (["--turn", "1"], ["--copy", "1"]):
        refused = player.types("resume", NAME, "--json", *command)
        assert (refused.code, refused.out) == (Exit.PROBLEMS, "")
        assert "At the level Cabinet there is one line only" in refused.err
    assert "one line only" in player.types("resume", "auto-1", "--json").err
    assert json.loads(player.types("resume", "--json").out)["turn"] == 3  # and `resume` alone still works
    damage(player)
    assert json.loads(player.types("resume", NAME, "--copy", "1", "--json").out)["turn"] == 2


def test_two_lines_side_by_side(played: Player) -> None:
    played.types("resume", NAME, "--turn", "2", "--json", piped="answer harbour_fire wait\nend\n")
    done = played.types("saves", "compare", NAME, BRANCH)
    assert done.code == Exit.DONE
    for part in (
        f"A  {NAME}\nB  {BRANCH}\n",
        "They part in turn 2, Spring 1992.",
        "Turn 2, Spring 1992\n  A  You answered “Fire in the harbour”: Send the sailors in\n"
        "  B  You answered “Fire in the harbour”: Let it burn out\n",
        "Turn 4, Autumn 1992\n  A  You began “The harbour fair”",
    ):
        assert part in done.out
    assert all(len(line) <= 80 for line in done.out.splitlines())
    view = json.loads(played.types("saves", "compare", NAME, BRANCH, "--format", "json").out)
    assert view["scores"] == ["Trade", "Security"]
    assert view["rows"][0]["cells"] == [{"left": "22", "right": "22", "apart": "0"}] * 1 + [
        {"left": "40", "right": "40", "apart": "0"}
    ]
    assert [row["date"] for row in view["rows"]] == [
        "Winter 1992",
        "Spring 1992",
        "Summer 1992",
        "Autumn 1992",
    ]
    same = played.types("saves", "compare", NAME, "auto-3").out
    assert f"They have not parted; “{NAME}” has come further." in same
    assert "no save called" in played.types("saves", "compare", NAME, "Other").err


def test_what_is_not_there_is_said_with_what_may_have_been_meant(played: Player) -> None:
    twin = NAME.lower()
    for command in (["resume", twin, "--json"], ["replay", twin], ["saves", "export", twin],
                    ["saves", "delete", twin, "--yes"], ["saves", "compare", NAME, twin]):  # fmt: skip
        done = played.types(*command)
        assert (done.code, done.out) == (Exit.PROBLEMS, "")
        assert done.err == f"wakhan: There is no save called {twin}. Did you mean {NAME}?\n"
    (played.saves / f"{NAME}.wakhan.2").unlink()
    assert played.types("replay", NAME, "--copy", "2").err == f"wakhan: There is no copy 2 of {NAME}.\n"


@pytest.mark.parametrize("name", ["", "../x", "a\x1b[2J", "CON", "x" * 300, "a\\b", "trailing.", "-x"])
def test_a_name_that_no_save_can_have_is_said_to_be_one_everywhere(played: Player, name: str) -> None:
    before = sorted(file.name for file in played.saves.iterdir())
    for command in (["resume", "--json", "--"], ["replay", "--"], ["saves", "export", "--"],
                    ["saves", "delete", "--yes", "--"], ["saves", "compare", NAME, "--"]):  # fmt: skip
        done = played.types(*command, name)
        assert (done.code, done.out) == (Exit.PROBLEMS, "")
        assert re.fullmatch(r"wakhan: (A save's name|A save needs|Windows keeps).*\.\n", done.err)
        assert done.err.isprintable() or done.err[:-1].isprintable()
    assert sorted(file.name for file in played.saves.iterdir()) == before


def test_export_only_writes_ordinary_files(played: Player, tmp_path: Path) -> None:
    pipe, nowhere = tmp_path / "pipe", tmp_path / "no" / "where"
    os.mkfifo(pipe)
    for file, why in (
        (pipe, "it is not an ordinary file"),
        (nowhere, f"there is no folder {nowhere.parent}"),
    ):
        done = played.types("saves", "export", NAME, str(file), "--force")
        assert (done.code, done.out, done.err) == (
            Exit.PROBLEMS,
            "",
            f"wakhan: Could not write {file}: {why}.\n",
        )
    assert pipe.is_fifo()
    assert not list(tmp_path.glob(".*"))


def test_a_new_game_keeps_clear_of_names_that_differ_in_capitals_only(played: Player, tmp_path: Path) -> None:
    played.types("saves", "export", NAME, str(tmp_path / "x"))
    played.types("saves", "delete", NAME, "--yes")
    assert played.types("saves", "import", str(tmp_path / "x"), "--name", NAME.upper()).code == Exit.DONE
    assert played.types("play", "tiny", "--seed", "6", "--json", piped="end\n").err == ""
    names = {entry.name for entry in played.store.entries() if not entry.auto}
    assert names == {NAME.upper(), f"{NAME} 2"}
