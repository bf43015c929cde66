"""A folder of saves: the only way the rest of the game reads and writes them.

A game being played holds the slot's lock, writes a snapshot at the start of each turn, and every order:

    with store.lock("First try"):
        store.write(record)
        journal = store.journal("First try")
        journal.order("climb taliban")

After a refused `write` the old snapshot stands and its journal goes on; after a refused order the next one
takes it along. So the game can say what went wrong and keep playing.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext
from difflib import get_close_matches
from pathlib import Path

from attrs import evolve, frozen

from game.save import codec, disk, listing, names
from game.save.errors import LockedError, SaveError, plainly
from game.save.journal import Journal, read
from game.save.listing import Entry
from game.save.lock import SlotLock
from game.save.record import Head, Record
from game.save.slot import COPIES, Slot, remove, replace_snapshot

_RING_WAIT = 5.0  # seconds two games may keep each other from their autosaves


@frozen
class Loaded:
    """A save as read: the record, the orders given since, and what the player should be told."""

    record: Record
    journal_orders: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@frozen
class Copy:
    """A previous snapshot that reads well: 1 is the one before, 2 the one before that."""

    number: int
    head: Head
    orders: int  # that follow it


class Store:
    """The saves in one folder, which is made when the first is written."""

    def __init__(self, folder: Path) -> None:
        """Look at a folder; nothing is read or made yet."""
        self.folder = folder
        self._held: dict[str, SlotLock] = {}

    def entries(self) -> list[Entry]:
        """List every save, the latest first, bad ones with what is wrong."""
        return listing.entries(self.folder)

    def latest(self) -> Entry | None:
        """Find the save that `continue` should load: the latest that reads well from end to end."""
        entries = self.entries()
        games = {entry.name: entry for entry in entries if entry.head and not entry.auto}
        for entry in entries:
            # A game is written before its autosaves, and is what they are of: going on with it loses nothing.
            own = games.get(entry.head.name) if entry.head and entry.auto else None
            for found in (own if own and _one_game(own, entry) else None, entry):
                if found is not None and not found.problem and self._reads(found.name):
                    return found
        return None

    def exists(self, name: str) -> bool:
        """Tell whether writing this slot would replace something."""
        slot = Slot.named(self.folder, name)
        with plainly(f"look into the folder of saves, {self.folder}"):
            return any(os.path.lexists(slot.save(copy)) for copy in range(COPIES + 1))

    def near(self, name: str) -> str:
        """Give the save that has this name but for capitals; empty where there is none."""
        if self.exists(name):
            return name
        wanted = names.slot_file(name).lower()
        found = (file for file in listing.files(self.folder) if file.lower() == wanted)
        return next((names.slot_name(file) or file for file in found), "")

    def kept(self, name: str) -> list[int]:
        """List the snapshots of a save that are there, good or bad: 0 is the save itself, 1 and 2 its copies."""
        slot = Slot.named(self.folder, name)
        return [copy for copy in range(COPIES + 1) if os.path.lexists(slot.save(copy))]

    def missing(self, name: str) -> SaveError:
        """Make what says that there is no such save, and which may have been meant."""
        there = {entry.name.casefold(): entry.name for entry in self.entries()}
        close = get_close_matches(name.casefold(), there, n=1)
        hint = f" Did you mean {there[close[0]]}?" if close else ""
        return SaveError(f"There is no save called {name}.{hint}")

    def load(self, name: str, copy: int = 0) -> Loaded:
        """Read a save or one of its previous copies, or say what is wrong with it."""
        slot = Slot.named(self.folder, name)
        data = self._read(slot, name, copy)
        record = codec.decode(data)
        found = read(slot, codec.snapshot_id(data), copy)
        if names.is_auto(name) or record.name == name:
            return Loaded(record, found.orders, found.notes)
        note = f"This save was called {record.name} when it was written."
        return Loaded(evolve(record, name=name), found.orders, (note, *found.notes))

    def copies(self, name: str) -> list[Copy]:
        """List the previous snapshots that read well, the latest first."""
        found = []
        for number in range(1, COPIES + 1):
            try:
                loaded = self.load(name, number)
            except SaveError:
                continue
            found.append(Copy(number, loaded.record, len(loaded.journal_orders)))
        return found

    def entry(self, name: str, copy: int) -> Entry:
        """Glance at one snapshot, as the list does."""
        return listing.glance(name, Slot.named(self.folder, name).save(copy))

    def write(self, record: Record) -> None:
        """Make this the save's snapshot, keeping two before it; its journal starts anew."""
        data = codec.encode(record)
        slot = self._own(record.name)
        with self._guard(record.name), plainly(f"save {record.name}"):
            replace_snapshot(slot, data)

    def autosave(self, record: Record) -> str:
        """Write into the next place of the autosave ring and tell which it was."""
        data = codec.encode(record)
        with (
            SlotLock(self.folder / "auto-.lock", "the autosaves", _RING_WAIT),  # no game may be called so
            plainly("write the autosave"),
        ):
            newest, last = max((_modified(self._ring(place)), place) for place in range(1, names.RING + 1))
            number = last % names.RING + 1 if newest else 1
            path = self._ring(number)
            replace_snapshot(Slot(self.folder, path.name), data, copies=0)
            if newest >= (written := path.stat().st_mtime_ns):  # a coarse clock: the order must still show
                os.utime(path, ns=(written, newest + 1_000_000))
        return names.auto(number)

    def journal(self, name: str) -> Journal:
        """Go on with the orders behind the snapshot of a save whose lock this store holds."""
        slot = self._own(name)
        if slot.file not in self._held:
            raise LockedError(f"{name} has to be opened before orders can be kept.")
        return Journal(slot, codec.snapshot_id(self._read(slot, name, 0)))

    def delete(self, name: str) -> None:
        """Remove a save, its orders and its previous copies."""
        if not self.exists(name):
            raise self.missing(name)
        slot = Slot.named(self.folder, name)
        with self._guard(name), plainly(f"delete {name}"):
            remove(slot)
        if slot.file not in self._held:
            disk.discard(slot.lock)

    def lock(self, name: str) -> SlotLock:
        """Keep every other program from writing a save; LockedError when one has it already."""
        slot = Slot.named(self.folder, name)
        if slot.file in self._held:
            raise LockedError(f"{name} is already open.")
        held = SlotLock(slot.lock, name)
        self._held[slot.file] = held
        held.on_release(lambda: self._held.pop(slot.file, None))
        return held

    def _guard(self, name: str) -> AbstractContextManager[object]:
        held = self._held.get(Slot.named(self.folder, name).file)
        if held is None:
            return self.lock(name)
        held.renew()
        return nullcontext()

    def _own(self, name: str) -> Slot:
        """Find the slot of a game to be written, never an autosave's.

        Names that differ only in case are refused everywhere: on some disks they would be one file.
        """
        names.check(name)
        taken = self.near(name)
        if taken not in ("", name):
            raise SaveError(f"There is a save called {taken} already; take a name more different from it.")
        return Slot.named(self.folder, name)

    def _ring(self, number: int) -> Path:
        return self.folder / names.slot_file(names.auto(number))

    def _read(self, slot: Slot, name: str, copy: int) -> bytes:
        try:
            with plainly(f"read {name}"):
                return disk.glimpse(slot.save(copy), codec.LARGEST + 1)[0]
        except SaveError as error:
            if not isinstance(error.__cause__, FileNotFoundError):
                raise
            if os.path.lexists(slot.save(copy)):
                raise SaveError(f"Could not read {name}: it is a link to what is not there.") from error
            if copy and self.exists(name):
                raise SaveError(f"There is no copy {copy} of {name}.") from error
            raise self.missing(name) from error

    def _reads(self, name: str) -> bool:
        try:
            self.load(name)
        except SaveError:
            return False
        return True


def _one_game(one: Entry, other: Entry) -> bool:
    """Tell whether two saves are of one game, and not of two that had the same name one after the other."""
    a, b = one.head, other.head
    return (
        a is not None and b is not None and (a.created, a.seed, a.scenario) == (b.created, b.seed, b.scenario)
    )


def _modified(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0
