"""A game on a poor disk, saying what the player would read.

python -m tests.save.limited full|only-read FOLDER
"""

import os
import resource
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import filelock  # noqa: F401  # before the rights to read it are given up

from game.save import SaveError, Store

from .records import NAME, sample, turn


def _try(act: Callable[[], object]) -> bool:
    try:
        act()
    except SaveError as error:
        print(error)
        return False
    return True


def full(folder: Path) -> None:
    """Let no file grow over a few thousand bytes, later lift that."""
    store = Store(folder)
    large = sample(state={"filler": "x" * 50_000})
    with store.lock(NAME):
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, resource.RLIM_INFINITY))
        _try(lambda: store.write(large))
        _try(lambda: store.autosave(large))
        journal = store.journal(NAME)
        count = 0
        while _try(partial(journal.order, f"order {count}")):
            count += 1
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        print("room again")
        journal.order(f"order {count + 1}")
        print(count + 2)


def only_read(folder: Path) -> None:
    """Play as somebody who may read the folder and no more."""
    os.chdir(folder)  # the way to it may be closed to others
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    store = Store(Path())
    print("turn", store.load(NAME).record.turn)
    print("listed", ", ".join(sorted(entry.name for entry in store.entries() if not entry.problem)[::-1]))
    for act in (
        lambda: store.write(turn(2)),
        lambda: store.autosave(turn(2)),
        lambda: store.delete(NAME),
        lambda: store.lock("New game"),
    ):
        _try(act)


if __name__ == "__main__":
    {"full": full, "only-read": only_read}[sys.argv[1]](Path(sys.argv[2]))
