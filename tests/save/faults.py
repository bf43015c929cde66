"""A disk that dies, or refuses, at a chosen call."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

CALLS = ("open", "write", "fsync", "replace", "link", "unlink", "ftruncate", "mkdir", "utime")


class Killed(BaseException):
    """The program is gone: nothing catches this and nothing touches the disk any more."""


class Disk:
    """Counts the calls that change a disk and lets the one numbered `at` go wrong."""

    def __init__(self, at: int, mode: str) -> None:
        self.at, self.mode, self.calls = at, mode, 0

    def wrap(self, call: Callable[..., Any], name: str) -> Callable[..., Any]:
        def called(*given: Any, **named: Any) -> Any:
            self.calls += 1
            if self.calls == self.at and name == "write":
                call(given[0], given[1][: len(given[1]) // 2])
            if self.calls == self.at and self.mode == "refuse":
                raise OSError(errno.ENOSPC, "No space left on device")
            if self.calls >= self.at and self.mode == "kill":
                raise Killed
            return call(*given, **named)

        return called


@contextmanager
def fault(at: int, mode: str) -> Iterator[Disk]:
    """Let call number `at` fail with a full disk (`refuse`) or be the last this program makes (`kill`)."""
    disk = Disk(at, mode)
    with ExitStack() as patches:
        for name in CALLS:
            patches.enter_context(patch.object(os, name, disk.wrap(getattr(os, name), name)))
        yield disk
