"""What can be done with saved games besides playing them; each front end asks here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

from game.engine.rules import Rules
from game.play.edits import Edits, edited, edits
from game.play.examine import Finder, Finding, examine_entry
from game.play.keeper import Keeper
from game.play.restore import Restored, restore
from game.play.session import Session
from game.save import Entry, Loaded, LockedError, SaveError
from game.save.rescue import Rescue, last_good


class EditedSince(SaveError):
    """The scenario is no longer the one that the game was saved with; `edits` tells what became of it."""

    def __init__(self, edits: Edits) -> None:
        super().__init__(f"“{edits.title}” has been edited since this game was saved.")
        self.edits = edits


class Archive:
    """The saved games of a keeper, with the scenarios they are games of; every failure is a SaveError."""

    def __init__(self, keeper: Keeper, finder: Callable[[], Finder]) -> None:
        self.keeper = keeper
        self.store = keeper.store
        self.finder = finder  # made anew for each task, so that a scenario edited meanwhile is read again

    def open(self, name: str, copy: int = 0, *, anyway: bool = False) -> Restored:
        """Go on with a save or an older copy of it and keep it; EditedSince unless that is wanted `anyway`."""
        loaded = self.keeper.load(name, copy)
        rules = self._rules(self.finder(), loaded, anyway)
        self._unheld(name if copy else loaded.record.name)
        return self.keeper.resume(rules, loaded, name if copy else "")

    def look(self, name: str, *, anyway: bool = False, find: Finder | None = None) -> tuple[str, Restored]:
        """Bring a game back without keeping it, to look at; gives the name of the game, also for an autosave."""
        loaded = self.store.load(name)
        rules = self._rules(find or self.finder(), loaded, anyway)
        return loaded.record.name, restore(rules, loaded.record, loaded.journal_orders)

    def two(self, left: str, right: str) -> tuple[Restored, Restored]:
        """Bring two games back to compare them."""
        find = self.finder()
        return self.look(left, anyway=True, find=find)[1], self.look(right, anyway=True, find=find)[1]

    def branch(self, session: Session, turn: int, name: str) -> Session:
        """Begin a branch of a game at the start of a turn."""
        return self.keeper.branch(session, turn, name)

    def verify(self, entry: Entry, find: Finder) -> list[Finding]:
        """Play a save and its copies again."""
        return list(examine_entry(self.store, entry, find))

    def rescue(self, name: str) -> Rescue | None:
        """Find the last good state of a damaged save."""
        with suppress(SaveError):
            return last_good(self.store, name)
        return None

    def versions(self, name: str) -> list[tuple[int, Entry]]:
        """List the older copies of a save, good or bad."""
        return list(self._versions(name))

    def _versions(self, name: str) -> Iterator[tuple[int, Entry]]:
        with suppress(SaveError):
            for copy in self.store.kept(name):
                if copy:
                    yield copy, self.store.entry(name, copy)

    def _rules(self, find: Finder, loaded: Loaded, anyway: bool) -> Rules:
        try:
            rules = find(loaded)
        except LookupError as error:
            raise SaveError(str(error)) from error
        if not anyway and edited(loaded.record, rules.content):
            raise EditedSince(edits(loaded.record, rules.content))
        return rules

    def _unheld(self, name: str) -> None:
        """Refuse a save that another program has open; any other trouble with it shows when it is kept."""
        self.keeper.close()
        try:
            self.store.lock(name).release()
        except LockedError:
            raise
        except SaveError:
            return
