"""A real pseudo-terminal with the game in it, and the screen a player would see."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

from tests.stories import ROOT


class Terminal:
    """`python -m game ...` in a pseudo-terminal of a given size."""

    def __init__(self, arguments: list[str], saves: Path, columns: int = 80, rows: int = 24) -> None:
        environ = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
        environ |= {"TERM": "xterm-256color", "WAKHAN_SAVES": str(saves), "TEXTUAL_ANIMATIONS": "none"}
        environ["WAKHAN_SETTINGS"] = str(saves.with_name(f"{saves.name}-settings.toml"))
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.child: pexpect.spawn[bytes] = pexpect.spawn(
            sys.executable,
            ["-m", "game", *arguments],
            env=environ,
            cwd=str(ROOT),
            dimensions=(rows, columns),
            timeout=20,
        )

    def read(self, quiet: float = 0.05) -> list[str]:
        """Take in what is painted until nothing more comes for a moment, and give the rows."""
        while True:
            try:
                self._stream.feed(self.child.read_nonblocking(1 << 16, timeout=quiet))
            except (pexpect.TIMEOUT, pexpect.EOF):
                return [row.rstrip() for row in self.screen.display]

    def wait(self, holds: Callable[[list[str]], bool], what: str, limit: float = 20.0) -> list[str]:
        """Read until the screen holds what is waited for."""
        until = time.monotonic() + limit
        while time.monotonic() < until:
            rows = self.read()
            if holds(rows):
                return rows
        raise AssertionError(f"waited in vain for {what}:\n" + "\n".join(self.screen.display))

    def press(self, *keys: str) -> list[str]:
        """Send keys one after the other and give the screen after them."""
        rows: list[str] = []
        for key in keys:
            self.child.send({"enter": "\r", "escape": "\x1b", "down": "\x1b[B", "up": "\x1b[A"}.get(key, key))
            rows = self.read()
        return rows

    def close(self) -> None:
        """End the game if it has not ended."""
        self.child.close(force=True)
