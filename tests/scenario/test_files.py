"""Reading a folder within limits."""

from pathlib import Path

import pytest

from game.scenario import files
from game.scenario.files import read_files
from game.scenario.problems import Problems

from .helpers import write


def read(folder: Path) -> tuple[list[str], list[str]]:
    problems = Problems()
    found = read_files(folder, problems)
    return [file.name for file in found], [
        f"{each.code} {each.line}:{each.column}" for each in problems.sorted()
    ]


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    folder = write(tmp_path / "story", b="", a="")
    write(folder / "more", c="")
    write(folder / ".hidden", d="")
    (folder / "notes.md").write_text("Not read.")
    (folder / "e.yml").write_text("")
    assert read(folder) == (["story/a.yaml", "story/b.yaml", "story/e.yml", "story/more/c.yaml"], [])


def test_a_file_must_be_utf8(tmp_path: Path) -> None:
    folder = write(tmp_path / "story", a=b"a: b\nc: \xff\n", b="")
    assert read(folder) == (["story/b.yaml"], ["not-utf8 2:4"])


def test_unsafe_characters_are_replaced(tmp_path: Path) -> None:
    folder = write(tmp_path / "story", a="\ufeffa: b\r\nc: \u202ex\x1b\n")
    problems = Problems()
    (file,) = read_files(folder, problems)
    assert file.text == "a: b\nc: \ufffdx\ufffd\n"
    (only,) = problems.sorted()
    assert (only.code, only.severity, only.line, only.column) == ("unsafe-text", "warning", 2, 4)


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "story", a="x" * 50, b="x" * 50, c="x" * 50)
    monkeypatch.setattr(files, "MOST_TOGETHER", 120)
    assert read(folder) == (["story/a.yaml", "story/b.yaml"], ["too-big 1:1"])
    monkeypatch.setattr(files, "MOST_BYTES", 40)
    assert read(folder) == ([], ["too-big 1:1"] * 3)
    monkeypatch.setattr(files, "MOST_FILES", 2)
    assert read(folder)[1] == ["too-big 1:1"] * 3


def test_folders_have_a_depth(tmp_path: Path) -> None:
    deep = tmp_path / "story" / "a" / "b" / "c"
    write(deep, lost="")
    write(deep.parent, found="")
    assert read(tmp_path / "story")[0] == ["story/a/b/found.yaml"]


def test_links_stay_inside(tmp_path: Path) -> None:
    folder = write(tmp_path / "story", a="")
    write(tmp_path / "other", secret="a: b")
    (folder / "b.yaml").symlink_to(folder / "a.yaml")
    (folder / "c.yaml").symlink_to(tmp_path / "other" / "secret.yaml")
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")
    (folder / "d").symlink_to(tmp_path / "other")
    names, said = read(folder)
    assert names == ["story/a.yaml", "story/b.yaml"]
    assert said == ["link 1:1"] * 3


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    folder = write(tmp_path / "story", a="")
    (folder / "b.yaml").mkdir()
    (folder / "gone.yaml").symlink_to(folder / "nothing.yaml")
    assert read(folder) == (["story/a.yaml"], [])
    assert read(tmp_path / "nowhere") == ([], ["unreadable 1:1"])
