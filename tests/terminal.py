"""A real pseudo-terminal with the game in it, and the screen a player would see."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

from tests.stories import ROOT

LEFT = b"\x1b[?1049l"  # the alternate screen is left


class Terminal:
    """`python -m game ...`, or another module, in a pseudo-terminal of a given size."""

    def __init__(
        self, arguments: list[str], saves: Path, columns: int = 80, rows: int = 24, module: str = "game"
    ) -> None:
        environ = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
        environ |= {"TERM": "xterm-256color", "WAKHAN_SAVES": str(saves), "TEXTUAL_ANIMATIONS": "none"}
        environ["WAKHAN_SETTINGS"] = str(saves.with_name(f"{saves.name}-settings.toml"))
        environ |= {f"XDG_{kind}_HOME": str(saves.with_name(kind)) for kind in ("DATA", "STATE", "CACHE")}
        self.screen = pyte.Screen(columns, rows)
        self.painted = bytearray()
        self._stream = pyte.ByteStream(self.screen)
        self.child: pexpect.spawn[bytes] = pexpect.spawn(
            sys.executable,
            ["-m", module, *arguments],
            env=environ,
            cwd=str(ROOT),
            dimensions=(rows, columns),
            timeout=20,
        )

    def read(self, quiet: float = 0.05) -> list[str]:
        """Take in what is painted until nothing more comes for a moment, and give the rows."""
        while True:
            try:
                piece = self.child.read_nonblocking(1 << 16, timeout=quiet)
                self.painted += piece
                self._stream.feed(piece)
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

    def click(self, words: str, left: int = 0, top: int = 0) -> list[str]:
        """Press and release the mouse where these words are, from a column and row on; gives the screen after."""
        rows = [row.find(words, left) for row in self.screen.display]
        y = next((number for number, x in list(enumerate(rows))[top:] if x >= 0), None)
        assert y is not None, f"{words!r} is not on the screen:\n" + "\n".join(self.screen.display)
        place = f"{rows[y] + 2};{y + 1}"
        self.child.send(f"\x1b[<0;{place}M\x1b[<0;{place}m")
        return self.read()

    def end(self) -> tuple[int | None, str]:
        """Wait until the program has ended; give its exit code and what it wrote after the screen was left."""
        until = time.monotonic() + 20.0
        while self.child.isalive() and time.monotonic() < until:
            self.read()
        self.read()
        self.child.close()
        after = bytes(self.painted).rpartition(LEFT)[2].decode()
        return self.child.exitstatus, re.sub("\x1b\\[[?><=0-9;]*[a-zA-Z]", "", after).strip()

    def close(self) -> None:
        """End the game if it has not ended."""
        self.child.close(force=True)
