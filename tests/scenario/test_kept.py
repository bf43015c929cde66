"""A file that has not changed is not parsed again, and nothing else is different for it."""

from __future__ import annotations

import marshal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.scenario import kept, source
from game.scenario.kept import Kept
from game.scenario.lint.run import inspect
from game.scenario.load import Loaded, load
from game.scenario.nodes import File
from game.scenario.problems import Problems
from tests.stories import SHIPPED

from .helpers import GOOD, worlds
from .test_mutated import FOLDERS, harmed

PARSED: list[str] = []


@pytest.fixture(autouse=True)
def parsed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Note the name of every file that is parsed."""
    read = source.read_nodes

    def noted(file: File, problems: Problems) -> object:
        PARSED.append(file.name)
        return read(file, problems)

    monkeypatch.setattr(source, "read_nodes", noted)
    PARSED.clear()
    yield
    PARSED.clear()


def tiny(folder: Path) -> Path:
    """Copy the small story, to be edited."""
    home = folder / "tiny"
    home.mkdir()
    for path in (GOOD / "tiny").glob("*.yaml"):
        (home / path.name).write_bytes(path.read_bytes())
    return home


def told(loaded: Loaded) -> tuple[list[str], str]:
    """Say what was found, and the fingerprint of what can be played."""
    return [str(each) for each in loaded.problems], loaded.content.fingerprint if loaded.content else ""


def test_only_what_changed_is_parsed_again(tmp_path: Path) -> None:
    home, reader = tiny(tmp_path), Kept(tmp_path / "kept")
    first = load(home, worlds, read=reader)
    assert len(PARSED) == len(set(PARSED)) > 2
    PARSED.clear()
    assert told(load(home, worlds, read=reader)) == told(first) == told(load(home, worlds))
    assert set(PARSED) == {file.name for file in first.files}  # by the one that keeps nothing
    PARSED.clear()
    with (home / "scenario.yaml").open("a", encoding="utf-8") as stream:
        stream.write("# a word to oneself\n")
    assert told(load(home, worlds, read=reader))[1] != told(first)[1]
    assert PARSED == ["tiny/scenario.yaml"]


def test_a_file_at_fault_is_told_of_every_time(tmp_path: Path) -> None:
    home, reader = tiny(tmp_path), Kept(tmp_path / "kept")
    (home / "more.yaml").write_text("events:\n  a: {title: x\n", "utf-8")
    first = told(load(home, worlds, read=reader))
    assert any("more.yaml" in each for each in first[0])
    assert told(load(home, worlds, read=reader)) == first == told(load(home, worlds))


@pytest.mark.parametrize("seed", range(15))
def test_with_anything_broken_it_finds_the_same(tmp_path: Path, seed: int) -> None:
    folder = FOLDERS[seed % len(FOLDERS)]
    home, reader = harmed(folder, tmp_path / "harmed", seed + 50_000), Kept(tmp_path / "kept")

    def world(name: str) -> Path:
        return folder.parent / name

    plain = told(inspect(home, world))
    assert told(inspect(home, world, read=reader)) == plain
    assert told(inspect(home, world, read=reader)) == plain


def test_what_another_version_kept_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tiny(tmp_path)
    load(home, worlds, read=Kept(tmp_path / "kept"))
    PARSED.clear()
    monkeypatch.setattr(kept, "__version__", "99.0")
    load(home, worlds, read=Kept(tmp_path / "kept"))
    assert "tiny/scenario.yaml" in PARSED


@pytest.mark.parametrize(
    "found",
    [b"", b"\x00", b"events: []", marshal.dumps(None), marshal.dumps((1, 2)), marshal.dumps(("", "", 3))],
    ids=range(6),
)
def test_what_is_damaged_is_read_afresh(tmp_path: Path, found: bytes) -> None:
    home, folder = tiny(tmp_path), tmp_path / "kept"
    first = told(load(home, worlds, read=Kept(folder)))
    places = [path for path in folder.rglob("*") if path.is_file()]
    assert places
    for path in places:
        path.write_bytes(found)
    PARSED.clear()
    assert told(load(home, worlds, read=Kept(folder))) == first
    assert len(PARSED) == len(places)
    PARSED.clear()
    assert told(load(home, worlds, read=Kept(folder))) == first
    assert PARSED == []


@pytest.mark.parametrize("place", ["a file", "a file/below"])
def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").write_text("in the way", "utf-8")
    home, reader = tiny(tmp_path), Kept(tmp_path / place)
    assert told(load(home, worlds, read=reader)) == told(load(home, worlds, read=reader))
    assert (tmp_path / "a file").read_text("utf-8") == "in the way"


def test_half_a_file_is_never_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, folder = tiny(tmp_path), tmp_path / "kept"

    def full(path: Path, data: bytes) -> int:
        with path.open("wb") as stream:
            stream.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert load(home, worlds, read=Kept(folder)).content is not None
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_no_path_leads_out_of_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, folder = tiny(tmp_path), tmp_path / "deep" / "kept"
    (tmp_path / "here" / "below").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here" / "below")
    load(Path("../../here/../tiny"), worlds, read=Kept(folder))
    assert (folder.joinpath(*home.parts[1:]) / "scenario.yaml.tree").is_file()
    assert {path.name for path in tmp_path.iterdir()} == {"tiny", "here", "deep"}
    assert [path.name for path in folder.parent.iterdir()] == ["kept"]


def test_there_is_an_end_to_what_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    folder = tmp_path / "kept"
    load(SHIPPED / "first-envoys", lambda name: SHIPPED / name, read=Kept(folder))
    assert len(PARSED) > 5
    assert sum(path.is_file() for path in folder.rglob("*")) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="another way of naming disks")
def test_two_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    reader = Kept(tmp_path / "kept")
    for name, text in (("one", "a: b"), ("two", "c: d")):
        file = File(str(tmp_path / name / "a.yaml"), "a.yaml", text)
        assert reader(file, Problems()) is not None
    PARSED.clear()
    for name, text in (("one", "a: b"), ("two", "c: d")):
        assert reader(File(str(tmp_path / name / "a.yaml"), "a.yaml", text), Problems()) is not None
    assert PARSED == []
