"""One file that is a whole game, to be carried elsewhere: the format of a save, with the later orders folded in."""

from __future__ import annotations

import secrets
from pathlib import Path

from attrs import evolve

from game.save import codec, disk, names
from game.save.errors import SaveError, plainly
from game.save.files import Loaded
from game.save.record import Record


def pack(loaded: Loaded) -> bytes:
    """Give the game as it stands, every order included, as the bytes of one file."""
    record = loaded.record
    return codec.encode(evolve(record, orders=(*record.orders, *loaded.journal_orders)))


def file_name(name: str) -> str:
    """Propose a file name that every disk can hold."""
    return names.slot_file(name)


def destination(told: Path | None, name: str) -> Path:
    """Say which file a game is to be written into; a folder, or nothing, gets one named like the save."""
    if told is None:
        return Path(file_name(name))
    told = told.expanduser()
    return told / file_name(name) if told.is_dir() else told


def write_file(path: Path, data: bytes, *, over: bool = False) -> None:
    """Write a file that is whole or not there; one that stands there is replaced only with `over`."""
    part = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    check_place(path)
    with plainly(f"write {path}"):
        try:
            disk.write_new(part, data)
            if over:
                part.replace(path)
            else:
                _put_new(part, path)
        finally:
            disk.discard(part)
        disk.sync_folder(path.parent)


def read_file(path: Path) -> Record:
    """Read and check a game from a file, or say what is wrong with it."""
    with plainly(f"read {path}"):
        data = disk.glimpse(path, codec.LARGEST + 1)[0]
    return codec.decode(data)


def check_place(path: Path) -> None:
    """Refuse what cannot become a file: it would fail, or a device or a pipe would be replaced by one."""
    with plainly(f"write {path}"):
        if not path.parent.is_dir():
            raise SaveError(f"Could not write {path}: there is no folder {path.parent}.")
        if path.exists() and not path.is_file():
            raise SaveError(f"Could not write {path}: it is not an ordinary file.")


def _put_new(part: Path, path: Path) -> None:
    """Give the part its name, unless something has that name already."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise SaveError(f"There is a file {path.name} already.") from None
    except (OSError, NotImplementedError):  # a disk without hard links
        if path.exists():
            raise SaveError(f"There is a file {path.name} already.") from None
        part.replace(path)
