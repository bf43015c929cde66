"""What is left of a save that cannot be read: its previous copies, and the autosaves of the same game."""

from __future__ import annotations

from attrs import frozen

from game.save.errors import SaveError
from game.save.files import Store
from game.save.record import Head


@frozen
class Rescue:
    """A snapshot that reads well: a slot and its copy (0 for an autosave itself), and where the game stood."""

    name: str
    copy: int
    head: Head


def last_good(store: Store, name: str) -> Rescue | None:
    """Find the latest snapshot of a game that reads from end to end; None when there is none."""
    found = [*_copies(store, name), *_autosaves(store, name)]
    return max(found, key=lambda rescue: (rescue.head.saved, -rescue.copy), default=None)


def _copies(store: Store, name: str) -> list[Rescue]:
    try:
        return [Rescue(name, copy.number, copy.head) for copy in store.copies(name)]
    except SaveError:
        return []


def _autosaves(store: Store, name: str) -> list[Rescue]:
    found = []
    for entry in store.entries():
        if not entry.auto or entry.head is None or entry.head.name != name:
            continue
        try:
            found.append(Rescue(entry.name, 0, store.load(entry.name).record))
        except SaveError:
            continue
    return found
