"""What can go wrong with a save, always as one plain sentence for the player."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

_REASONS = {
    "ENOSPC": "the disk is full",
    "EDQUOT": "your share of the disk is used up",
    "EFBIG": "the file would grow larger than this account may write",
    "EROFS": "the disk can only be read",
    "EACCES": "you have no permission there",
    "EPERM": "you have no permission there",
    "ENOENT": "it is not there",
    "ENOTDIR": "the path to it leads through something that is not a folder",
    "ENXIO": "it is not an ordinary file",
    "EISDIR": "it is a folder",
    "EEXIST": "something else stands in its place",
    "ENAMETOOLONG": "its name is too long for this disk",
    "ELOOP": "it is a link, not a file",
    "EIO": "the disk reports an error",
}


class SaveError(Exception):
    """A save that cannot be read or written; the message says why."""


class LockedError(SaveError):
    """Somebody else has this save open."""


@contextmanager
def plainly(doing: str) -> Iterator[None]:
    """Turn a refusal of the operating system into `Could not DOING: reason.`"""
    try:
        yield
    except OSError as error:
        code = errno.errorcode.get(error.errno or 0, "")
        reason = _REASONS.get(code) or (error.strerror or "the system refused").lower()
        raise SaveError(f"Could not {doing}: {reason}.") from error
