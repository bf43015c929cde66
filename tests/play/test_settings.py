"""Settings last, and a file of them can do no harm."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from game.play.level import LEVELS
from game.play.settings import ADVISERS, DENSITIES, Settings, read
from game.play.settings_book import ASIDE, MOST_BYTES, NEW, SettingsBook, text_of
from game.play.toml import written

NAMES = st.from_regex(r"[a-z0-9_.:-]{1,60}", fullmatch=True)
KEYS = st.sampled_from(["z", "?", '"', "\\", "#", "f12", "é", "'", "=", "A", "insert"])
PLAIN = st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False)
VALUES = st.recursive(PLAIN, lambda kind: st.lists(kind) | st.dictionaries(st.text(), kind), max_leaves=8)
KNOWN = {"theme", "ascii", "reduced_motion", "density", "level", "advisers", "hints", "seen", "keys"}
SETTINGS = st.builds(
    Settings,
    theme=NAMES,
    ascii=st.booleans(),
    reduced_motion=st.booleans(),
    density=st.sampled_from(DENSITIES),
    level=st.sampled_from(sorted(LEVELS)),
    advisers=st.sampled_from(ADVISERS),
    hints=st.booleans(),
    seen=st.lists(NAMES, max_size=5).map(tuple),
    keys=st.dictionaries(NAMES, KEYS, max_size=4),
    others=st.dictionaries(st.text().filter(lambda name: name not in KNOWN), VALUES, max_size=3),
)


@given(SETTINGS)
def test_what_is_written_is_read_again(settings: Settings) -> None:
    assert read(tomllib.loads(text_of(settings))) == (settings, ())


@given(st.dictionaries(st.text(), VALUES))
def test_any_table_that_can_be_read_can_be_written(table: dict[str, object]) -> None:
    assert tomllib.loads(written(table)) == table


def test_dates_are_kept_too() -> None:
    text = "day = 2026-11-24\nmoment = 2026-11-24T07:30:00+05:00\nhour = 07:30:00\n"
    assert written(tomllib.loads(text)) == text


@given(st.dictionaries(st.sampled_from(sorted(KNOWN)), VALUES))
def test_any_value_gives_settings_or_a_sentence(table: dict[str, object]) -> None:
    settings, troubles = read(table)
    assert read(settings.table() | {"keys": dict(settings.keys)}) == (settings, ())
    assert all(trouble.isprintable() and len(trouble) < 200 for trouble in troubles)


def test_they_last(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "settings.toml"
    book = SettingsBook.open(path)
    assert (book.settings, book.trouble) == (Settings(), None)
    assert not path.parent.exists()
    book.keep(evolve(book.settings, theme="nord", ascii=True).with_key("undo", "z"))
    book.mark_seen(["hint.files", "hint.files"])
    again = SettingsBook.open(path)
    assert again.settings == Settings(theme="nord", ascii=True, seen=("hint.files",), keys={"undo": "z"})
    assert again.trouble is None
    assert [each.name for each in path.parent.iterdir()] == ["settings.toml"]
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


def test_what_a_newer_version_wrote_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "nord"\nsound = {volume = 3, on = true}\n')
    book = SettingsBook.open(path)
    assert book.trouble is None
    book.keep(evolve(book.settings, ascii=True))
    assert tomllib.loads(path.read_text())["sound"] == {"volume": 3, "on": True}


HOSTILE = {
    "not TOML": b"theme = = =",
    "bytes": bytes(range(256)),
    "nothing but zeros": bytes(1000),
    "not UTF-8": b'theme = "\xff"',
    "large": b"# " + b"x" * MOST_BYTES,
    "deep": b"a = " + b"[" * 20_000,
    "a number without end": b"a = " + b"9" * 20_000,
    "twice": b"ascii = true\nascii = false",
    "codes for the terminal": b'theme = "\\u001b[2J\\u202e"\n\x1b]0;x\x07',
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_damaged_file_is_a_sentence_and_is_kept_aside(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(data)
    book = SettingsBook.open(path)
    assert book.settings == Settings()
    assert book.trouble
    assert book.trouble.startswith("The settings were not read: ")
    assert book.trouble.isprintable()
    assert len(book.trouble) < 300
    assert path.read_bytes() == data
    book.keep(evolve(book.settings, ascii=True))
    assert book.trouble is None
    assert (tmp_path / f"settings.toml{ASIDE}").read_bytes() == data
    assert SettingsBook.open(path).settings == Settings(ascii=True)


def test_one_wrong_value_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = 5\nascii = true\ndensity = "airy"\n')
    book = SettingsBook.open(path)
    assert book.settings == Settings(ascii=True)
    assert book.trouble == (
        "In the settings theme is 5, but the name of a theme is wanted. The default is used."
        " 1 more: see `wakhan doctor`."
    )
    book.keep(evolve(book.settings, hints=False))
    assert "airy" in (tmp_path / f"settings.toml{ASIDE}").read_text()


def test_an_editor_that_adds_a_mark_and_its_own_line_ends_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes("\ufefftheme = 'nord'\r\nascii = true\r\n".encode())
    assert SettingsBook.open(path).settings == Settings(theme="nord", ascii=True)


def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles.toml", tmp_path / "settings.toml"
    real.write_text("ascii = true\n")
    link.symlink_to(real)
    book = SettingsBook.open(link)
    book.keep(evolve(book.settings, hints=False))
    assert link.is_symlink()
    assert SettingsBook.open(real).settings == Settings(ascii=True, hints=False)


@pytest.mark.parametrize("kind", ["folder", "pipe", "through a file"])
def test_what_is_no_file_is_left_alone(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "settings.toml"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.write_text("")
        path = path / "settings.toml"
    book = SettingsBook.open(path)
    book.keep(Settings(ascii=True))
    assert book.trouble
    assert book.trouble.startswith("Could not keep the settings: ")
    assert book.trouble.endswith("They last until you leave.")
    assert book.settings.ascii
    assert not path.is_file()


def test_a_program_killed_while_writing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.toml"
    book = SettingsBook.open(path)
    book.keep(Settings(ascii=True))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("game.save.disk.move", killed)
    with pytest.raises(KeyboardInterrupt):
        book.keep(Settings(theme="nord"))
    assert SettingsBook.open(path).settings == Settings(ascii=True)
    assert path.with_name(path.name + NEW).exists()
