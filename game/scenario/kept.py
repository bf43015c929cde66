"""Files as they were read the last time: one that has not changed since is not parsed again."""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path

from game import __version__
from game.scenario.nodes import File, Node
from game.scenario.packed import Packed, pack, unpack
from game.scenario.problems import Problems

MOST = 2_000  # files kept; those written longest ago go first


class Kept:
    """Reads files by way of a folder of the player's own, which mirrors where they lie and keeps their trees.

    A tree is kept of a file in which nothing is amiss, beside the text that it was read from, and counts for that very
    text alone. A folder that cannot be read or written costs time and no more.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._reader = _reader()

    def __call__(self, file: File, problems: Problems) -> Node | None:
        """Read a file; the same comes of it as of `read_nodes`."""
        place = self._place(file)
        packed = self._remembered(place, file)
        if packed is not None:
            return unpack(file, packed)
        from game.scenario.source import read_nodes

        before = len(problems)
        tree = read_nodes(file, problems)
        if tree is not None and len(problems) == before:
            self._keep(place, file, tree)
        return tree

    def _place(self, file: File) -> Path:
        path = Path(os.path.abspath(file.path))  # noqa: PTH100 - no `..` may lead out of the folder
        return self._folder.joinpath(*path.parts[1:-1], f"{path.name}.tree")

    def _remembered(self, place: Path, file: File) -> Packed | None:
        """Give what was kept of a file, unless the file or what reads it has changed."""
        try:
            reader, text, packed = marshal.loads(place.read_bytes())  # noqa: S302 - our own, like a compiled module
        except (OSError, EOFError, ValueError, TypeError):
            return None
        fresh: Packed | None = packed if (reader, text) == (self._reader, file.text) else None
        return fresh

    def _keep(self, place: Path, file: File, tree: Node) -> None:
        """Put a tree in its place in one step, so that nobody ever reads half of it."""
        unfinished = place.with_suffix(f".{os.getpid()}")
        try:
            new = not place.exists()
            place.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(marshal.dumps((self._reader, file.text, pack(tree))))
            unfinished.replace(place)
            if new:
                self._thin_out()
        except (OSError, ValueError):
            with suppress(OSError):
                unfinished.unlink()

    def _thin_out(self) -> None:
        kept = [path for path in self._folder.rglob("*") if path.is_file()]
        if len(kept) > MOST:
            for path in sorted(kept, key=lambda each: each.stat().st_mtime_ns)[:-MOST]:
                path.unlink()


def _reader() -> str:
    """Say what reads: the versions of the game and of Python, and the age of the youngest module of this package."""
    with os.scandir(Path(__file__).parent) as entries:
        youngest = max(entry.stat().st_mtime_ns for entry in entries if entry.name.endswith(".py"))
    return f"{__version__} {sys.version} {youngest}"
