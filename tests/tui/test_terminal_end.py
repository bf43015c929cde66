"""Told to go, or broken, the program leaves the terminal as it was and loses nothing."""

import os
import re
import signal
from pathlib import Path

import pytest

from game.save import Store
from tests.terminal import LEFT, Terminal
from tests.tui.broken import FAULT

MOUSE_OFF, CURSOR_ON = b"\x1b[?1000l", b"\x1b[?25h"


def answered(saves: Path, module: str = "game") -> Terminal:
    """Open a game and answer its first file."""
    terminal = Terminal(["play", "burning-road", "--seed", "1"], saves, module=module)
    terminal.wait(lambda rows: "Briefing" in rows[0], "the briefing")
    terminal.press("enter", "1")
    terminal.wait(lambda rows: any("You answered" in row for row in rows), "the answer")
    return terminal


def last_order(saves: Path) -> str:
    """Give the last order that is on the disk."""
    loaded = Store(saves).load(next(e for e in Store(saves).entries() if not e.auto).name)
    return [*loaded.record.orders, *loaded.journal_orders][-1]


def restored(painted: bytes | bytearray) -> bool:
    """Say whether a terminal is as before: its own screen, no reports of the mouse, a cursor."""
    for on, off in ((b"\x1b[?1049h", LEFT), (b"\x1b[?1000h", MOUSE_OFF), (b"\x1b[?25l", CURSOR_ON)):
        if on not in painted or painted.rfind(on) > painted.rfind(off):
            return False
    return True


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_cleanly(tmp_path: Path, name: signal.Signals) -> None:
    terminal = answered(tmp_path / "saves")
    try:
        terminal.child.kill(name)
        code, after = terminal.end()
    finally:
        terminal.close()
    assert (code, after) == (0, "")
    assert restored(terminal.painted)
    assert last_order(tmp_path / "saves").startswith("answer")


def test_a_fault_leaves_the_terminal_as_it_was_and_every_order_on_the_disk(tmp_path: Path) -> None:
    terminal = answered(tmp_path / "saves", "tests.tui.broken")
    try:
        terminal.child.send("g")
        code, after = terminal.end()
    finally:
        terminal.close()
    assert code == 3
    assert restored(terminal.painted)
    told = " ".join(after.split())
    assert told.count("wakhan:") == 1
    assert "a fault of the game, not of yours: RuntimeError. What was saved is safe." in told
    assert "Traceback" not in told
    log = re.search(r"A report is in (\S+\.log)$", told)
    assert log, told
    assert f"RuntimeError: {FAULT}" in Path(log[1]).read_text()
    assert last_order(tmp_path / "saves").startswith("answer")


def test_ctrl_c_says_how_to_leave_and_ctrl_q_does(tmp_path: Path) -> None:
    terminal = answered(tmp_path / "saves")
    try:
        terminal.child.send("\x03")
        terminal.wait(lambda rows: any("ctrl+q ends the program" in row for row in rows), "a sentence")
        terminal.child.send("\x11")
        code, after = terminal.end()
    finally:
        terminal.close()
    assert (code, after) == (0, "")
    assert restored(terminal.painted)
    assert last_order(tmp_path / "saves").startswith("answer")


def test_a_terminal_that_is_closed_ends_the_program(tmp_path: Path) -> None:
    terminal = answered(tmp_path / "saves")
    os.close(terminal.child.child_fd)  # as when the window is closed
    assert terminal.child.pid
    _, status = os.waitpid(terminal.child.pid, 0)
    assert os.waitstatus_to_exitcode(status) in (0, -signal.SIGHUP)
    assert last_order(tmp_path / "saves").startswith("answer")


def test_a_story_that_is_not_there_is_told_on_the_terminal_s_own_screen(tmp_path: Path) -> None:
    terminal = Terminal(["play", "nosuch"], tmp_path / "saves")
    try:
        code, after = terminal.end()
    finally:
        terminal.close()
    assert code == 2
    assert after.startswith("wakhan: there is no scenario 'nosuch'")
