"""Told to go by a signal, the program leaves the terminal as it was and loses nothing."""

import signal
from pathlib import Path

import pytest

from game.save import Store
from tests.terminal import Terminal

LEFT = b"\x1b[?1049l"


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_cleanly(tmp_path: Path, name: signal.Signals) -> None:
    terminal = Terminal(["play", "burning-road", "--seed", "1"], tmp_path)
    try:
        terminal.wait(lambda rows: "Briefing" in rows[0], "the briefing")
        terminal.press("enter", "1")
        terminal.wait(lambda rows: "You answered" in rows[-1], "the answer")
        terminal.child.kill(name)
        terminal.child.expect_exact(LEFT)
        terminal.child.wait()
    finally:
        terminal.close()
    loaded = Store(tmp_path).load(next(e for e in Store(tmp_path).entries() if not e.auto).name)
    assert [*loaded.record.orders, *loaded.journal_orders][-1].startswith("answer")
