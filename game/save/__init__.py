"""A game on disk: snapshots that cannot be half written, and every order between them."""

from game.save.errors import LockedError, SaveError
from game.save.files import Copy, Loaded, Store
from game.save.journal import Journal
from game.save.listing import Entry
from game.save.lock import SlotLock
from game.save.record import Head, Record

__all__ = [
    "Copy",
    "Entry",
    "Head",
    "Journal",
    "Loaded",
    "LockedError",
    "Record",
    "SaveError",
    "SlotLock",
    "Store",
]
