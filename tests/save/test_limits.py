"""A full disk, a folder that may only be read, a folder that goes away: the game says so and goes on."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.save import SaveError, Store

from .records import NAME, sample, turn

ROOT = Path(__file__).parents[2]


def play(act: str, folder: Path) -> list[str]:
    command = [sys.executable, "-m", "tests.save.limited", act, str(folder)]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout.splitlines()


def test_full_disk(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(turn(1))
    said = play("full", tmp_path)
    grown = "the file would grow larger than this account may write."
    assert said[:2] == [f"Could not save {NAME}: {grown}", f"Could not write the autosave: {grown}"]
    assert said[2] == f"Could not keep the orders of this turn: {grown}"
    assert said[3] == "room again"
    loaded = store.load(NAME)
    assert loaded.record == turn(1)
    assert loaded.journal_orders == tuple(f"order {number}" for number in range(int(said[4])))
    assert loaded.notes == ()
    assert [entry.problem for entry in store.entries()] == [""]
    assert sorted(file.name for file in tmp_path.iterdir() if file.suffix != ".lock") == [
        f"{NAME}.journal",
        f"{NAME}.wakhan",
    ]


def test_folder_that_may_only_be_read(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(turn(1))
    store.autosave(turn(1))
    for file in tmp_path.iterdir():
        file.chmod(0o644)
    tmp_path.chmod(0o555)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    said = play("only-read", tmp_path)
    tmp_path.chmod(0o755)
    assert said[:2] == ["turn 1", "listed auto-1, First envoys"]
    assert len(said) == 6
    for line in said[2:]:
        assert line.startswith("Could not ")
        assert line.endswith("you have no permission there.")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_folder_that_goes_away(tmp_path: Path) -> None:
    store = Store(tmp_path / "saves")
    with store.lock(NAME):
        store.write(turn(1))
        journal = store.journal(NAME)
        journal.order("order 1")
        shutil.rmtree(store.folder)
        with pytest.raises(SaveError, match="Could not keep the orders of this turn: their save is gone"):
            journal.order("order 2")
        assert store.entries() == []
        store.write(turn(2))  # and comes back with the next snapshot
        store.journal(NAME).order("order 3")
        assert store.load(NAME).record == turn(2)
        assert store.load(NAME).journal_orders == ("order 3",)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("mine")
    for folder in (tmp_path / "saves", tmp_path / "saves" / "deeper"):
        store = Store(folder)
        for attempt in (store.write, store.autosave):
            with pytest.raises(SaveError, match=r"Could not .*: .*\."):
                attempt(sample())
    with pytest.raises(
        SaveError, match=r"Could not look into the folder of saves, .*saves: the path to it leads"
    ):
        Store(tmp_path / "saves").entries()
    assert (tmp_path / "saves").read_text() == "mine"


def test_a_folder_where_the_save_should_be(tmp_path: Path) -> None:
    store = Store(tmp_path)
    (tmp_path / f"{NAME}.wakhan").mkdir()
    with pytest.raises(SaveError, match=f"Could not save {NAME}: "):
        store.write(sample())
    assert list((tmp_path / f"{NAME}.wakhan").iterdir()) == []
    assert not (tmp_path / f"{NAME}.wakhan.new").exists()
