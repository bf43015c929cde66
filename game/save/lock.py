"""One writer at a time: a lock on a save that ends with the program that holds it, however that ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from game.save import disk
from game.save.errors import LockedError, SaveError, plainly

if TYPE_CHECKING:
    from filelock import FileLock


class SlotLock:
    """A held lock; release it, or use it in a `with` statement."""

    def __init__(self, path: Path, name: str, wait: float = 0.0) -> None:
        """Take the lock within so many seconds, or raise LockedError."""
        self._path, self._name = path, name
        self._lock: FileLock | None = None
        self._file: tuple[int, int] | None = None
        self._released: Callable[[], object] = bool
        self._take(wait)

    def renew(self) -> None:
        """Take the lock anew where its file is gone (with its folder); LockedError when another was quicker."""
        with plainly("open the save for writing"):
            if self._lock is not None and self._file == _identity(self._path):
                return
        self._drop()
        self._take(0.0)

    def on_release(self, call: Callable[[], object]) -> None:
        """Have `call` run once the lock is given up."""
        self._released = call

    def release(self) -> None:
        """Give the save up; a second time does nothing."""
        self._drop()
        self._released()
        self._released = bool

    def _take(self, wait: float) -> None:
        with plainly("open the save for writing"):
            disk.make_folder(self._path.parent)
            self._lock = _acquire(self._path, self._name, wait)
            self._file = _identity(self._path)

    def _drop(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> SlotLock:
        """Hold on until the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the save up."""
        self.release()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        about = path.stat()
    except FileNotFoundError:
        return None
    return about.st_dev, about.st_ino


def _acquire(path: Path, name: str, wait: float) -> FileLock:
    from filelock import FileLock, Timeout  # slow to import, and only writers need it

    lock = FileLock(path, timeout=wait, mode=0o600, thread_local=False, poll_interval=0.02)
    try:
        lock.acquire()
    except Timeout:
        raise LockedError(f"Another copy of Wakhan has {name} open.") from None
    except NotImplementedError as error:
        raise SaveError("Could not open the save for writing: this disk cannot lock files.") from error
    return lock
