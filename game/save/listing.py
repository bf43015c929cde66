"""The saves of a folder as a list: quick, and never hidden behind a bad one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from game.save import codec, disk, names
from game.save.errors import SaveError, plainly
from game.save.record import Head

# Bytes read of each file: all of an ordinary save, whose checksum is then proven; of a larger one the head,
# which has a checksum of its own, and the length.
_START = 2 * codec.HEAD


@frozen
class Entry:
    """One save in the list; either `head` or `problem` says more."""

    name: str
    size: int = 0
    modified: int = 0  # nanoseconds; of the snapshot or the orders behind it, whichever is later
    head: Head | None = None
    problem: str = ""

    @property
    def auto(self) -> bool:
        """Whether this is an autosave; `head.name` then tells of which game."""
        return names.is_auto(self.name)


def entries(folder: Path) -> list[Entry]:
    """List every save, the latest first; a folder that is not there has none."""
    here = files(folder)
    found = [_entry(here, name) for name in here if name.endswith(names.SUFFIX)]
    found.extend(_orphans(here))
    return sorted(found, key=lambda entry: (-entry.modified, entry.name))


def glance(name: str, path: Path) -> Entry:
    """Look at one snapshot, such as a previous copy."""
    try:
        with plainly("read it"):
            return Entry(name, head=_head(path))
    except SaveError as error:
        return Entry(name, problem=str(error))


def files(folder: Path) -> dict[str, os.DirEntry[str]]:
    """Give what is in the folder by name; nothing when it is not there."""
    with plainly(f"look into the folder of saves, {folder}"):
        try:
            with os.scandir(folder) as found:
                return {item.name: item for item in found}
        except FileNotFoundError:
            return {}


def _entry(here: dict[str, os.DirEntry[str]], file: str) -> Entry:
    name = names.slot_name(file)
    if name is None:
        return Entry(file.removesuffix(names.SUFFIX), problem="Its file name is not one that Wakhan gives.")
    size = modified = 0
    try:
        with plainly("read it"):
            about = here[file].stat()
            size, modified = about.st_size, about.st_mtime_ns
            journal = here.get(file.removesuffix(names.SUFFIX) + ".journal")
            if journal is not None:
                modified = max(modified, journal.stat().st_mtime_ns)
            return Entry(name, size, modified, head=_head(Path(here[file])))
    except SaveError as error:
        return Entry(name, size, modified, problem=str(error))


def _head(path: Path) -> Head:
    start, total = disk.glimpse(path, _START)
    return codec.preview(start, total) or codec.decode(disk.glimpse(path, codec.LARGEST + 1)[0])


def _orphans(here: dict[str, os.DirEntry[str]]) -> Iterator[Entry]:
    """Find the saves of which only previous copies are left."""
    copies = (f"{names.SUFFIX}.1", f"{names.SUFFIX}.2")
    for main in sorted({file[:-2] for file in here if file.endswith(copies)}):
        name = names.slot_name(main)
        if name is not None and main not in here:
            yield Entry(name, problem="The save itself is gone; an older copy is left.")
