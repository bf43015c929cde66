"""Playing saves again, one after the other, while the list stays in use."""

from __future__ import annotations

from game.play.examine import Finder, Finding
from game.save import Entry
from game.tui.frame import Frame
from game.view.proofs import finding_line, sum_up
from game.view.saves import Card, sentence


class Verifying(Frame):
    """Holds what has been proven, and what still waits to be played again."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self.findings: dict[str, list[Finding]] = {}
        self.progress = ""
        self._queue: list[Entry] = []
        self._done: list[Finding] = []

    @property
    def chosen(self) -> Card | None:
        """Give the save under the cursor."""
        raise NotImplementedError

    def told(self) -> None:
        """Draw what has been found out."""
        raise NotImplementedError

    def failed(self, error: Exception) -> None:
        """Say what went wrong."""
        if self.alive:
            self.say(sentence(str(error)), "bad")

    def do_verify(self) -> None:
        """Play the save under the cursor again, with its copies."""
        self._begin([each for each in self.entries if self.chosen and each.name == self.chosen.name])

    def do_verify_all(self) -> None:
        """Play everything again."""
        self._begin(self.entries)

    def _begin(self, those: list[Entry]) -> None:
        if self._queue:
            self.say("Saves are being played again; let that come to its end.", "warn")
        elif not those:
            self.say("There is nothing here to play again.", "warn")
        else:
            self._queue, self._done = list(those), []
            self._next(len(those))

    def _next(self, count: int, find: Finder | None = None) -> None:
        """Play one save again, then the next; what finds scenarios is made once."""
        entry, archive = self._queue[0], self.game.keeper.archive
        self.progress = f"playing {count - len(self._queue) + 1} of {count} again: {entry.name}"
        self.told()

        def job() -> tuple[Finder, list[Finding]]:
            finder = find or archive.finder()
            return finder, archive.verify(entry, finder)

        def done(result: tuple[Finder, list[Finding]]) -> None:
            if not self.alive:
                return
            self.findings[entry.name] = result[1]
            self._done += result[1]
            del self._queue[0]
            if self._queue:
                self._next(count, result[0])
            else:
                self._end()

        self.game.work(job, done, self._stopped)

    def _end(self) -> None:
        self.progress = ""
        self.told()
        one = self._done[0] if len(self._done) == 1 else None
        sound = all(each.sound for each in self._done)
        self.say(finding_line(one) if one else sentence(sum_up(self._done)), "good" if sound else "warn")

    def _stopped(self, error: Exception) -> None:
        self._queue, self.progress = [], ""
        if self.alive:
            self.told()
        self.failed(error)
