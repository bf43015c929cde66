"""What can be done with saved games: open, delete, carry, compare, rewind."""

from __future__ import annotations

from pathlib import Path

from game.play.archive import EditedSince
from game.play.branch import one_line
from game.play.carry import Taken, put_out, take_in
from game.play.examine import Finding
from game.play.restore import Restored
from game.play.session import Session
from game.save.portable import file_name
from game.tui.keys import key_of, key_shown
from game.tui.screens.choice import ChoiceScreen
from game.tui.screens.opening import ask_edited
from game.tui.screens.verifying import Verifying
from game.view.lines import LinesView
from game.view.proofs import finding_line
from game.view.saves import Card, another, branched_words, deletion_words

PATH_LENGTH = 400
NAME_LENGTH = 60
NO_GAME = "Put the cursor on a game first."
MARKED = "“{}” is marked: now press {} on the game to compare it with."


class Filing(Verifying):
    """Answers the commands of the saves screen; where the cursor is, and what is drawn, is for the subclass."""

    def __init__(self) -> None:
        super().__init__()
        self.marked = ""

    def named(self) -> Card | None:
        """Give the save under the cursor, or say that there is none."""
        if self.chosen is None:
            self.say(NO_GAME, "warn")
        return self.chosen

    def open(self, name: str, copy: int = 0) -> None:
        """Go on with a save or an older copy of it."""
        self.say(f"Opening “{name}”…")
        self.game.resume(name, self.failed, copy)

    def do_delete(self) -> None:
        """Delete the save under the cursor, asking first."""
        found = self.named()
        if found is None:
            return
        archive, name = self.game.keeper.archive, found.name
        copies = len(archive.versions(name))

        def deleted(_: None) -> None:
            self.findings.pop(name, None)
            self.marked = "" if self.marked == name else self.marked
            self.say(f"✓ “{name}” is deleted.", "good")
            self.redraw()

        words = f"{deletion_words(name, copies)}  {key_shown('delete')}: delete   any other key: keep it"
        self._foot.ask(
            words,
            key_of("delete"),
            lambda: self.game.work(lambda: archive.store.delete(name), deleted, self.failed),
        )

    def do_export(self) -> None:
        """Write the save under the cursor into a file."""
        found = self.named()
        if found is not None:
            here = str(Path.cwd() / file_name(found.of or found.name)) if not found.trouble else ""
            self._foot.type(
                "Export to", here, lambda text: self._export(found.name, text), str.isprintable, PATH_LENGTH
            )

    def _export(self, name: str, told: str, over: bool = False) -> None:
        def job() -> Path:
            return put_out(self.game.keeper.archive.store, name, Path(told), over=over)[0]

        def refused(error: Exception) -> None:
            if isinstance(error, Taken):
                words = f"{error}  y: write over it   any other key: leave it"
                self._foot.ask(words, "y", lambda: self._export(name, told, over=True))
            else:
                self.failed(error)

        self.game.work(job, lambda path: self.say(f"✓ “{name}” is in {path}.", "good"), refused)

    def do_import(self) -> None:
        """Take a game from a file."""
        self._foot.type("Import from", "", self._import, str.isprintable, PATH_LENGTH)

    def _import(self, told: str, name: str | None = None, over: bool = False) -> None:
        archive = self.game.keeper.archive
        self.say("Playing it again before it is saved…")

        def job() -> Finding:
            return take_in(archive.store, Path(told), archive.finder(), name, over=over)

        def refused(error: Exception) -> None:
            if isinstance(error, Taken):
                self._name_taken(told, error)
            else:
                self.failed(error)

        self.game.work(job, self._imported, refused)

    def _name_taken(self, told: str, taken: Taken) -> None:
        """Ask for another name, or whether to take the place of what is there."""
        free = another(taken.name, (each.name for each in self.entries))
        choices = [
            (f"Save it as “{free}”", lambda: self._import(told, free)),
            ("Save it under another name", lambda: self._rename(told, free)),
            (
                "Take its place; it is kept as an older copy",
                lambda: self._import(told, taken.name, over=True),
            ),
        ]
        self.app.push_screen(ChoiceScreen("The name is taken", [str(taken)], choices))

    def _rename(self, told: str, free: str) -> None:
        self._foot.type(
            "Save it as", free, lambda name: self._import(told, name), str.isprintable, NAME_LENGTH
        )

    def _imported(self, finding: Finding) -> None:
        self.findings[finding.name] = [finding]
        self.say(f"Imported. {finding_line(finding)}", "good" if finding.sound else "warn")
        self.redraw()

    def do_compare(self) -> None:
        """Mark a save, or compare the marked one with this."""
        found = self.named()
        if found is None:
            return
        if self.marked in ("", found.name):
            self.marked = "" if self.marked else found.name
            self.told()
            self.say(
                MARKED.format(found.name, key_shown("compare")) if self.marked else "The mark is taken away."
            )
        else:
            self._compare(self.marked, found.name)

    def _compare(self, left: str, right: str) -> None:
        from game.tui.screens.compare import CompareScreen, compared

        archive = self.game.keeper.archive
        self.say(f"Comparing “{left}” with “{right}”…")

        def done(view: LinesView) -> None:
            if not self.alive:
                return
            self.marked = ""
            self._foot.answer(yes=False)  # what was said is over
            self.app.push_screen(CompareScreen(view))

        self.game.work(lambda: compared(archive, left, right), done, self.failed)

    def do_rewind(self) -> None:
        """Choose an earlier turn of the save under the cursor."""
        found = self.named()
        if found is not None:
            self.say(f"Reading “{found.name}”…")
            self._look_back(found.name)

    def _look_back(self, save: str, anyway: bool = False) -> None:
        archive = self.game.keeper.archive

        def read(found: tuple[str, Restored]) -> None:
            from game.tui.screens.rewind import RewindScreen

            if not self.alive:
                return
            name, session = found[0], found[1].session
            refused = one_line(session.level)
            self._foot.answer(yes=False)
            if refused:
                self.say(refused, "warn")
            else:
                self.app.push_screen(RewindScreen(session, lambda turn: self._branch(session, turn, name)))

        def failed(error: Exception) -> None:
            if isinstance(error, EditedSince):
                ask_edited(self.game, save, error, lambda: self._look_back(save, anyway=True))
            self.failed(error)

        self.game.work(lambda: archive.look(save, anyway=anyway), read, failed)

    def _branch(self, session: Session, turn: int, name: str) -> None:
        keeper = self.game.keeper

        def branched(made: Session) -> None:
            self.game.show(made, keeper.trouble or branched_words(keeper.name, name))

        self.game.work(lambda: keeper.branch(session, turn, name), branched, self.failed)
