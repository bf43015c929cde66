"""A program in a raw pseudo-terminal: when its bytes come, and how large it grows."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

QUIET = 0.04  # seconds without a byte after which a burst of painting is over
PATIENCE = 20.0


class Pty:
    """`python ARGUMENTS...` in a terminal of a given size; read the bytes it paints with their times."""

    def __init__(
        self, arguments: Sequence[str], environ: Mapping[str, str], columns: int = 120, rows: int = 40
    ) -> None:
        self.began = time.perf_counter()
        self.painted = bytearray()
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            os.execve(sys.executable, [sys.executable, *arguments], dict(environ))
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Pty:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)

    def until(self, mark: bytes) -> float:
        """Read until a text is painted; gives the seconds since the start."""
        seen = max(len(self.painted) - len(mark), 0)
        while mark not in self.painted[seen:]:
            if not self._read(PATIENCE):
                raise TimeoutError(f"{mark!r} was never painted; the last was {bytes(self.painted[-300:])!r}")
        return time.perf_counter() - self.began

    def press(self, key: bytes) -> tuple[float, float]:
        """Send a key; gives the seconds until the first and the last byte of what it paints."""
        before = time.perf_counter()
        os.write(self._terminal, key)
        if not self._read(PATIENCE):
            raise TimeoutError(f"nothing was painted after {key!r}")
        first = last = time.perf_counter()
        while self._read(QUIET):
            last = time.perf_counter()
        return first - before, last - before

    def rest(self, quiet: float = 0.4) -> None:
        """Read until nothing has been painted for a while."""
        while self._read(quiet):
            pass

    def megabytes(self) -> float:
        """Tell how large the process has been at most."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))

    def _read(self, wait: float) -> bool:
        if not select.select([self._terminal], [], [], wait)[0]:
            return False
        try:
            self.painted += os.read(self._terminal, 1 << 16)
        except OSError:  # the program has ended
            return False
        return True


def environ(saves: Path) -> dict[str, str]:
    """Give an environment in which a program paints as in a common terminal, and saves nowhere else."""
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES", "CI")}
    return kept | {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "WAKHAN_SAVES": str(saves),
        "WAKHAN_SETTINGS": str(saves / "settings.toml"),
        "WAKHAN_CACHE": str(saves / "cache"),
        "TEXTUAL_ANIMATIONS": "none",
    }
