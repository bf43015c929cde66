"""Games carried out of the folder of saves and into it, one file each."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from game.play.examine import Finder, Finding, judge
from game.save import Loaded, SaveError, Store
from game.save.names import clean
from game.save.portable import check_place, destination, pack, read_file, write_file


class Taken(SaveError):
    """Something of that name is there already; `name` says which."""

    def __init__(self, message: str, name: str) -> None:
        super().__init__(message)
        self.name = name


def put_out(store: Store, name: str, told: Path | None = None, *, over: bool = False) -> tuple[Path, Loaded]:
    """Write a game as it stands into a file; Taken when one is there, unless `over`."""
    loaded = store.load(name)
    path = destination(told, name)
    check_place(path)
    if path.exists() and not over:
        raise Taken(f"There is a file {path} already.", str(path))
    write_file(path, pack(loaded), over=over)
    return path, loaded


def take_in(
    store: Store, path: Path, find: Finder, name: str | None = None, *, over: bool = False
) -> Finding:
    """Read a file, check it, play it again, and only then save it; Taken when the name is, unless `over`."""
    record = read_file(path.expanduser())
    if name is not None:
        record = evolve(record, name=clean(name))
    if store.exists(record.name) and not over:
        raise Taken(f"There is a save called {record.name} already.", record.name)
    finding = judge(record.name, 0, Loaded(record), find)
    if finding.verdict == "damaged":
        raise SaveError(finding.problem)
    store.write(record)
    return finding
