"""The files of one slot, and how a new snapshot takes the place of the old one.

    NAME.wakhan           the snapshot           NAME.journal           orders since
    NAME.wakhan.1, .2     the two before it      NAME.journal.1, .2
    NAME.wakhan.aside     unreadable when it was written over, with its NAME.journal.aside
    NAME.wakhan.new       a snapshot being written (left by a crash, never read)
    NAME.lock             held while the game is open

A journal counts only beside the snapshot whose checksum it names, so between any two steps below every
snapshot that can be read is whole and has its own orders or none.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from attrs import frozen

from game.save import codec, disk
from game.save.errors import SaveError
from game.save.names import SUFFIX, slot_file

COPIES = 2
_TITLE = re.compile(rb"wakhan-journal 1 ([0-9a-f]{64}) ")


@frozen
class Slot:
    """Where the files of one save are."""

    folder: Path
    file: str  # NAME.wakhan

    @classmethod
    def named(cls, folder: Path, name: str) -> Slot:
        """Find the slot of a name; SaveError for a name that cannot be one."""
        return cls(folder, slot_file(name))

    def save(self, mark: int | str = 0) -> Path:
        """Give the snapshot's path, that of a previous copy (1, 2), or of the one called `new` or `aside`."""
        return self._path(SUFFIX, mark)

    def journal(self, mark: int | str = 0) -> Path:
        """Give the path of the orders that follow the snapshot of the same mark."""
        return self._path(".journal", mark)

    @property
    def lock(self) -> Path:
        """Give the path of the lock."""
        return self._path(".lock", 0)

    def snapshot(self, mark: int | str = 0) -> str:
        """Give the id the snapshot claims, without reading it through; empty when there is none."""
        try:
            return codec.claimed_id(disk.glimpse(self.save(mark), codec.FIRST_LINE)[0])
        except (FileNotFoundError, SaveError):
            return ""

    def followed(self, mark: int | str = 0) -> str:
        """Give the id of the snapshot that a journal says it follows; empty where there is none or it cannot say."""
        try:
            found = _TITLE.match(disk.glimpse(self.journal(mark), codec.FIRST_LINE)[0])
        except OSError:
            return ""
        return found[1].decode() if found else ""

    def _path(self, suffix: str, mark: int | str) -> Path:
        return self.folder / (self.file.removesuffix(SUFFIX) + suffix + (f".{mark}" if mark else ""))


def replace_snapshot(slot: Slot, data: bytes, copies: int = COPIES) -> None:
    """Put a new snapshot in place, keeping the one before; on an OSError what was saved still stands."""
    disk.make_folder(slot.folder)
    try:
        disk.write_new(slot.save("new"), data)
        if copies and slot.save().exists():
            _keep_previous(slot, copies)
        slot.save("new").replace(slot.save())
    except OSError:
        disk.discard(slot.save("new"))
        raise
    # The old journal goes only once the new snapshot, which holds its orders, cannot come undone.
    disk.sync_folder(slot.folder)
    disk.discard(slot.journal())


def remove(slot: Slot) -> None:
    """Remove a slot, its snapshot last: a deletion cut short leaves a save that can be deleted again."""
    for mark in ("new", "aside", *range(COPIES, -1, -1)):
        slot.journal(mark).unlink(missing_ok=True)
        slot.save(mark).unlink(missing_ok=True)
    disk.sync_folder(slot.folder)


def _keep_previous(slot: Slot, copies: int) -> None:
    if not _whole(slot.save()):
        _twin(slot, "aside")  # perhaps a later version's; never worth pushing out a good copy
        return
    if slot.snapshot() != slot.snapshot(1):  # else a crash or a refusal came after this very step
        for copy in range(copies, 1, -1):
            _shift(slot, copy)
    _twin(slot, 1)


def _shift(slot: Slot, copy: int) -> None:
    """Move a copy up a place; every step may have been taken already, before a crash or a refusal."""
    if slot.save(copy - 1).exists():
        slot.save(copy - 1).replace(slot.save(copy))
    if _goes_with(slot, copy - 1, slot.snapshot(copy)):
        slot.journal(copy - 1).replace(slot.journal(copy))
    elif not _goes_with(slot, copy, slot.snapshot(copy)):
        slot.journal(copy).unlink(missing_ok=True)


def _twin(slot: Slot, mark: int | str) -> None:
    disk.twin(slot.save(), slot.save(mark))
    if _goes_with(slot, 0, slot.snapshot()):
        disk.twin(slot.journal(), slot.journal(mark))
    else:
        slot.journal(mark).unlink(missing_ok=True)


def _goes_with(slot: Slot, mark: int, snapshot: str) -> bool:
    """Tell whether there is a journal, and not one that a crash has left from another snapshot."""
    return os.path.lexists(slot.journal(mark)) and slot.followed(mark) in ("", snapshot)


def _whole(path: Path) -> bool:
    try:
        codec.snapshot_id(disk.glimpse(path, codec.LARGEST + 1)[0])
    except SaveError:
        return False
    return True
