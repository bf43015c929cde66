"""Files watched for changes: looked at many times a second, and read again as soon as one is saved."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from attrs import Factory, frozen

from game.engine.content import Content
from game.scenario.files import DEEPEST_FOLDER, ENDINGS, MOST_ENTRIES
from game.scenario.problems import Problem

PAUSE = 0.03  # seconds between two looks
CALM = 25  # looks without a change after which there is time for more
GRACE = 0.06  # what looks half written is told after so long without a change: an editor may not be through

Signature = dict[str, tuple[int, int, int]]


@frozen
class Reading:
    """What was read: the content unless something is wrong, what was found, the texts found at fault, the folders."""

    content: Content | None
    problems: tuple[Problem, ...] = ()
    texts: dict[str, str] = Factory(dict)
    folders: tuple[Path, ...] = ()


class Watcher:
    """Reads a scenario again whenever one of its files has changed, and tells what came of it.

    `tell` hears every reading; `calm` hears the last one again when nothing has changed for a while.
    """

    def __init__(
        self,
        folder: Path,
        read: Callable[[], Reading],
        tell: Callable[[Reading], object],
        calm: Callable[[Reading], object],
    ) -> None:
        self._folders: tuple[Path, ...] = (folder,)
        self._read, self._tell, self._calm = read, tell, calm
        self._seen: Signature | None = None
        self._again = False

    def again(self) -> None:
        """Read at the next look even if nothing has changed."""
        self._again = True

    def watch(self, stopped: Callable[[], bool]) -> None:
        """Go on until stopped; for a thread of its own.

        A scenario is many thousand objects that all stay: garbage is collected after they have been shown, not between.
        """
        fresh: Reading | None = None
        quiet = 0
        while not stopped():
            now = look(self._folders)
            if now != self._seen or self._again:
                torn = _torn(self._seen or {}, now)
                self._seen, self._again = now, False
                gc.disable()
                fresh, quiet = self._look_closer(torn), 0
            else:
                gc.enable()
                quiet += 1
                if fresh is not None and quiet == CALM:
                    self._calm(fresh)
            time.sleep(PAUSE)
        gc.enable()

    def _look_closer(self, torn: bool) -> Reading | None:
        """Read; what changed meanwhile is read again, and what looks half written is told only if it stays so."""
        reading = self._read()
        if reading.folders and reading.folders != self._folders:
            self._folders = reading.folders
            self._seen = look(self._folders)
        if torn or reading.content is None:
            time.sleep(GRACE)
        if look(self._folders) != self._seen:
            return None
        self._tell(reading)
        return reading


def _torn(before: Signature, now: Signature) -> bool:
    """Whether a file has lost more than half of itself: an editor empties one before it writes."""
    return any(path in before and now[path][1] * 2 < before[path][1] for path in now)


def look(folders: Iterable[Path]) -> Signature:
    """Give time, size and identity of every YAML file below some folders; what cannot be read is left out."""
    found: Signature = {}
    for folder in folders:
        for entry in _entries(str(folder), DEEPEST_FOLDER, [MOST_ENTRIES]):
            with suppress(OSError):
                stat = entry.stat()
                found[entry.path] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    return found


def _entries(folder: str, depth: int, left: list[int]) -> Iterator[os.DirEntry[str]]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            left[0] -= 1
            if left[0] < 0 or entry.name.startswith("."):
                continue
            if entry.name.endswith(ENDINGS):
                yield entry
            elif depth > 1 and entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path, depth - 1, left)
