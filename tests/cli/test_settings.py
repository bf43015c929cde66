"""What the command line says about settings, and about a terminal that is none."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pexpect
import pytest
from attrs import evolve

from tests.cli.conftest import Player
from tests.stories import ROOT
from tests.terminal import Terminal


def told(player: Player, path: Path) -> tuple[int, list[dict[str, object]]]:
    """Run the doctor and give what is said about the settings."""
    someone = evolve(player, environ={**player.environ, "WAKHAN_SETTINGS": str(path)})
    done = someone.types("doctor", "--format", "json")
    return done.code, [each for each in json.loads(done.out) if each["what"] == "settings"]


def test_the_doctor_says_where_settings_live(player: Player, tmp_path: Path) -> None:
    path = tmp_path / "mine" / "settings.toml"
    _, found = told(player, path)
    assert found == [{"what": "settings", "found": f"{path}, not written yet", "well": True}]
    path.parent.mkdir()
    path.write_text("ascii = true\nnewer = 1\n")
    _, found = told(player, path)
    assert [each["well"] for each in found] == [True, None]
    assert found[0]["found"] == str(path)
    assert "newer" in str(found[1]["found"])


def test_the_doctor_names_everything_that_is_wrong_in_them(player: Player, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('ascii = 3\nlevel = "easy"\n')
    code, found = told(player, path)
    assert code == 1
    words = " ".join(str(each["found"]) for each in found)
    assert "ascii is 3, but true or false is wanted." in words
    assert "level is 'easy', but one of guided, standard, cabinet is wanted." in words
    path.write_bytes(b"\xff")
    assert "not text in UTF-8" in str(told(player, path)[1][1]["found"])
    assert path.read_bytes() == b"\xff"


def test_a_terminal_that_cannot_move_its_cursor_is_told_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    child: pexpect.spawn[bytes] = pexpect.spawn(sys.executable, ["-m", "game"], cwd=str(ROOT), timeout=30)
    out = child.read()
    child.close()
    assert child.exitstatus == 2
    assert b"plays as plain text" in out
    assert b"\x1b" not in out


def test_without_a_terminal_the_title_is_a_sentence(player: Player) -> None:
    done = player.types()
    assert done.code == 2
    assert "needs a terminal" in done.err
    assert "Traceback" not in done.err


def test_settings_changed_in_a_terminal_are_there_the_next_time(tmp_path: Path) -> None:
    saves = tmp_path / "saves"
    terminal = Terminal([], saves)
    try:
        terminal.wait(lambda rows: any("New game" in row for row in rows), "the title")
        terminal.press("\x1bOQ")
        terminal.wait(lambda rows: "Settings" in rows[0], "the settings")
        terminal.press("down")
        rows = terminal.press("\x1b[C", "down", "enter")
        assert "+ Signs: ASCII only." in rows[-1]
    finally:
        terminal.close()
    again = Terminal([], saves)
    try:
        rows = again.wait(lambda rows: any("New game" in row for row in rows), "the title")
        assert all(row.isascii() for row in rows)
    finally:
        again.close()
