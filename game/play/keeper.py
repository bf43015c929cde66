"""Keeps a game on disk while it is played: each order at once, a snapshot at both ends of each turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import count

from attrs import evolve

from game.engine.rules import Rules
from game.play.branch import branch, branch_name, check_line
from game.play.record import at_end_of_turn, to_record
from game.play.restore import Restored, reopen
from game.play.session import Session
from game.save import Entry, Journal, Loaded, LockedError, Record, SaveError, SlotLock, Store
from game.save.names import fit

Clock = Callable[[], str]
Preview = Callable[[Session], Mapping[str, str | float]]


class Keeper:
    """Saves one game at a time into a store.

    A failure to save never stops the game: `trouble` says it in a plain sentence until saving works again.
    """

    def __init__(self, store: Store, program: str, clock: Clock, preview: Preview) -> None:
        self.store = store
        self.name: str | None = None
        self.trouble: str | None = None
        self._program = program
        self._clock = clock
        self._preview = preview
        self._lock: SlotLock | None = None
        self._journal: Journal | None = None
        self._created = ""
        self._behind = False  # there is more to the game than is on the disk
        self._wanted = ""  # the name for a new game, until it has one
        self._resumed: Session | None = None  # whose orders have yet to be played again

    def entries(self) -> list[Entry]:
        """List the saves, the latest first; a folder that cannot be read is trouble and has none."""
        try:
            return self.store.entries()
        except SaveError as error:
            self.trouble = str(error)
            return []

    def load(self, name: str, copy: int = 0) -> Loaded:
        """Read a save to go on with, or one of its previous copies; SaveError says why that cannot be."""
        loaded = self.store.load(name, copy)
        check_line(self.store, loaded.record, name, copy)
        return loaded

    def begin(self, session: Session, name: str = "") -> None:
        """Start keeping a new game, under the scenario's title or a free name like it."""
        self.close()
        self._created = self._clock()
        self._wanted = name or session.content.title
        self._begin(session)

    def branch(self, session: Session, turn: int, name: str = "") -> Session:
        """Go back to the start of a turn as a game of its own; the one gone back from stays as it was saved.

        NoBranch says why that cannot be.
        """
        made = branch(session, turn)
        self.begin(made, branch_name(name or self.name or session.content.title, turn))
        return made

    def resume(self, rules: Rules, loaded: Loaded, name: str = "") -> Restored:
        """Bring a game back and go on keeping it; one from an autosave goes on under a name of its own.

        With a `name` it goes on under that, in the place of what is there (which is kept as a copy). SaveError when
        the save cannot be brought back; a save that is open elsewhere is played without being kept.
        """
        restored = reopen(rules, loaded.record, loaded.journal_orders)
        self.close()
        self._created = loaded.record.created
        with self._careful():
            self._take_again(name or loaded.record.name, own=not name)
            self._go_on(restored, loaded)
            self._resumed = restored.session
        return evolve(restored, notes=(*loaded.notes, *restored.notes))

    def save_as(self, session: Session, name: str) -> None:
        """Keep the game under another name from now on; SaveError when that cannot be, the old name then stays."""
        before, lock = self.name, self._lock
        if name == before:
            self.trouble = None
            self._write(session)
            return
        self._lock = None
        try:
            self._take(name)
            self._write(session)
        except SaveError:
            self.name, self._lock = before, lock
            raise
        if lock is not None:
            lock.release()
        self.trouble = None

    def on_order(self, session: Session) -> None:
        """Put the last order on the disk."""
        self._keep(session, lambda journal: journal.order(session.orders[-1]))

    def on_undo(self, session: Session) -> None:
        """Record that the last order was taken back."""
        self._keep(session, lambda journal: journal.undo() if journal.orders else self._write(session))

    def on_turn(self, session: Session) -> None:
        """Take a snapshot of the new turn, and autosaves of the turn's end and the new one's start."""
        if self.name is None:
            self._begin(session)
        if self.name is None:
            return
        with self._careful():
            record = self._write(session)
            end = at_end_of_turn(session, record)
            for each in (end, record):
                if each is not None:
                    self.store.autosave(each)

    def close(self) -> None:
        """Let go of the save; what it goes on from is proven by then, or saved as what it goes on from."""
        session, self._resumed = self._resumed, None
        if session is not None and not session.recall():
            with self._careful():
                self._write(session)
        self._let_go()
        self._wanted = ""

    def _keep(self, session: Session, write: Callable[[Journal], object]) -> None:
        if self.name is None:
            self._begin(session)
            return
        with self._careful():
            if self._behind or self._journal is None:
                self._write(session)  # what could not be kept before is in the snapshot
            else:
                self._behind = True
                write(self._journal)
                self._behind = False

    def _begin(self, session: Session) -> None:
        """Take a new game in; one that found no place (a folder nobody may write) is tried again with each order."""
        if self._wanted:
            with self._careful():
                self._take_free(self._wanted)
                self._write(session)

    def _take(self, name: str) -> None:
        self._lock = self.store.lock(name)
        self.name = name

    def _go_on(self, restored: Restored, loaded: Loaded) -> None:
        """Write a snapshot, unless this very game is on the disk: looking in must not push out older copies."""
        sound = restored.as_saved and not restored.notes and not loaded.notes
        if sound and self.name is not None and self._is_on_disk(self.name, loaded):
            self._journal = self.store.journal(self.name)
        else:
            self._write(restored.session)

    def _is_on_disk(self, name: str, loaded: Loaded) -> bool:
        try:
            return self.store.load(name) == loaded
        except SaveError:
            return False

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.release()
        self._lock = self._journal = self.name = None
        self._behind = False

    def _take_again(self, name: str, *, own: bool) -> None:
        taken = [entry.name for entry in self.store.entries() if entry.head and not entry.auto]
        if own and name not in taken:
            self._take_free(name)
        else:
            self._take(name)

    def _take_free(self, wanted: str) -> None:
        """Take the first free name like this one, against other programs that look for one at this very moment."""
        for number in count(1):
            name = fit(wanted, f" {number}" if number > 1 else "")
            if self.store.near(name):
                continue
            with suppress(LockedError):
                self._take(name)
                if not self.store.near(name):
                    return
                self._let_go()

    def _write(self, session: Session) -> Record:
        """Write a snapshot with every order so far; the journal behind it starts anew."""
        if self.name is None:
            raise SaveError("This game is not being saved.")
        self._behind = True
        session.recall()  # a save is not built on numbers that its orders do not give
        self._resumed = None
        record = to_record(
            session, self.name, self._program, self._created, self._clock(), self._preview(session)
        )
        self.store.write(record)
        self._journal = self.store.journal(self.name)
        self._behind = False
        return record

    @contextmanager
    def _careful(self) -> Iterator[None]:
        try:
            yield
        except SaveError as error:
            self.trouble = str(error)
        else:
            self.trouble = None
