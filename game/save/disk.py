"""The few ways saves touch a disk; killed at any instant, each leaves nothing a reader could mistake.

Files are private (0600), folders too (0700). Callers turn OSError into words with `errors.plainly`.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)
_PATIENT = getattr(os, "O_NONBLOCK", 0)  # a pipe with a save's name must not hang the list
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


def glimpse(path: Path, most: int) -> tuple[bytes, int]:
    """Read the first `most` bytes of a regular file, and tell its whole size."""
    handle = os.open(path, os.O_RDONLY | _BINARY | _PATIENT)
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise OSError(errno.EINVAL, "it is not an ordinary file")
        pieces = []
        left = min(most, about.st_size)
        while left and (piece := os.read(handle, left)):
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces), about.st_size
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make the folder and those above it where they are missing."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def write_new(path: Path, data: bytes) -> None:
    """Write a whole private file that is on the disk when this returns; what stood there before is gone."""
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK | _BINARY, 0o600)
    try:
        _put(handle, data)
        os.fsync(handle)
    finally:
        os.close(handle)


def append(path: Path, at: int, data: bytes) -> None:
    """Make `data` the end of a file from byte `at` on, cutting off a torn tail; 0 begins a new file."""
    if not at:
        # Never truncated in place: the old file may also stand, by a hard link, beside a previous copy.
        write_new(path, data)
        sync_folder(path.parent)
        return
    handle = os.open(path, os.O_WRONLY | _NO_LINK | _BINARY)
    try:
        if os.fstat(handle).st_size < at:
            raise OSError(errno.EIO, "it has become shorter than it was")
        os.ftruncate(handle, at)
        os.lseek(handle, at, os.SEEK_SET)
        _put(handle, data)
        os.fsync(handle)
    finally:
        os.close(handle)


def twin(source: Path, target: Path) -> None:
    """Give a file a second name, or a second copy where the disk knows no hard links."""
    target.unlink(missing_ok=True)
    try:
        target.hardlink_to(source)
    except (OSError, NotImplementedError):
        write_new(target, glimpse(source, sys.maxsize)[0])


def move(source: Path, target: Path) -> None:
    """Rename over the target, or remove the target where there is nothing to rename."""
    try:
        source.replace(target)
    except FileNotFoundError:
        target.unlink(missing_ok=True)


def discard(*paths: Path) -> None:
    """Remove what is of no more use; failing to is harmless."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make renames and new names in a folder last; Windows does so by itself and cannot be asked."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _put(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
