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
        self._lock: FileLock | None = None
        self._released: Callable[[], object] = bool
        with plainly("open the save for writing"):
            disk.make_folder(path.parent)
            self._lock = _acquire(path, name, wait)

    def on_release(self, call: Callable[[], object]) -> None:
        """Have `call` run once the lock is given up."""
        self._released = call

    def release(self) -> None:
        """Give the save up; a second time does nothing."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
            self._released()

    def __enter__(self) -> SlotLock:
        """Hold on until the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the save up."""
        self.release()


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
