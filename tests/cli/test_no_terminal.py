"""Where there is no terminal to play in, or too small a one, a sentence says so at once."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stories import ROOT
from tests.terminal import Terminal

PATIENCE = 30.0  # seconds; who waits longer has found a program that hangs
GAME = [sys.executable, "-m", "game"]


@pytest.mark.parametrize("arguments", [[], ["play", "burning-road"]])
@pytest.mark.parametrize("missing", ["input", "output", "both"])
def test_a_pipe_in_place_of_a_terminal_is_told_plainly(
    arguments: list[str], missing: str, tmp_path: Path
) -> None:
    master, slave = pty.openpty()
    done = subprocess.run(
        [*GAME, *arguments],
        stdin=slave if missing == "output" else subprocess.DEVNULL,
        stdout=slave if missing == "input" else subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "WAKHAN_SAVES": str(tmp_path), "TERM": "xterm-256color"},
        timeout=PATIENCE,
        check=False,
    )
    os.close(slave)
    os.close(master)
    assert done.returncode == 2
    assert done.stdout in (b"", None)
    told = done.stderr.decode()
    assert told.count("\n") == 1
    assert told.startswith("wakhan: this needs a terminal of its own.")
    assert "--line" in told


def test_saves_are_not_resumed_into_a_pipe(tmp_path: Path) -> None:
    done = subprocess.run(
        [*GAME, "resume", "--saves", str(tmp_path)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=ROOT,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode in (1, 2)
    assert done.stderr.startswith(b"wakhan: ")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("columns", "rows"), [(79, 24), (80, 23), (20, 5), (1, 1)])
def test_too_small_a_window_says_what_is_needed_and_can_be_left(
    columns: int, rows: int, tmp_path: Path
) -> None:
    terminal = Terminal([], tmp_path / "saves", columns, rows)
    try:
        if columns > 1:
            words = f"Wakhan needs a window of 80 by 24; this one is {columns} by {rows}."
            terminal.wait(lambda shown: words.split()[-3:] == " ".join(shown).split()[-3:], words)
            assert " ".join(" ".join(terminal.read()).split()) == words
        terminal.wait(lambda _: b"\x1b[?1000h" in terminal.painted, "the interface")
        terminal.child.send("\x11")
        code, _ = terminal.end()
    finally:
        terminal.close()
    assert code == 0
