"""The program while a scenario is written: the real game, read again at every save, with its problems over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ClassVar

from attrs import evolve, frozen
from textual.worker import get_current_worker

from game.engine.rules import Rules
from game.play.edits import between
from game.play.preview import Preview, first_turn
from game.play.settings_book import SettingsBook
from game.play.trial import Lost, Trial
from game.scenario.problems import Problem
from game.tui.app import PAINTED, WakhanApp
from game.tui.pane import Pane, Span
from game.tui.previewstrip import PreviewStrip
from game.tui.renewing import renew_all
from game.tui.screens.doorstep import DoorstepScreen
from game.tui.screens.previewdesk import PreviewDeskScreen
from game.tui.screens.previewverdict import PreviewVerdictScreen
from game.tui.screens.problems import ProblemsScreen
from game.tui.unkept import NoGuide, Nowhere, nothing
from game.tui.watching import Reading, Watcher
from game.view.edits import changed_words
from game.view.preview_state import Standing, findings
from game.view.preview_words import altered_line, back_line, jump_line, kept_line, lost_line

_TRIES = 5  # while orders are given faster than they are replayed

Lint = Callable[[Reading], Reading]


@frozen
class Opening:
    """What to preview, and where to begin in it."""

    folder: Path
    seed: int = 1
    level: str = "guided"
    turn: int | None = None
    event: str | None = None


class PreviewApp(WakhanApp):
    """A scenario on trial; `read` reads it, `lint` looks closer once the screen has been painted."""

    BRAND: ClassVar[Span] = Span("PREVIEW", "warn")
    CSS_PATH: ClassVar[list[str | Path]] = [  # type: ignore[assignment]
        Path(__file__).with_name("wakhan.tcss"),
        Path(__file__).with_name("preview.tcss"),
    ]

    def __init__(
        self,
        opening: Opening,
        read: Callable[[], Reading],
        lint: Lint | None = None,
        book: SettingsBook | None = None,
    ) -> None:
        super().__init__(lambda: (nothing(), Nowhere()), None, book)
        self.guide = NoGuide()
        self.preview = Preview(opening.seed, opening.level)
        self.standing = Standing(opening.folder.name)
        self._begun_at = opening
        self._lint = lint
        self._last: Reading | None = None
        self._watcher = Watcher(opening.folder, read, self._read_in, self._look_closer)

    def notices(self) -> Iterable[Pane]:
        """Give the strip."""
        return (PreviewStrip(lambda: self.standing, self.show_problems),)

    def open_up(self) -> None:
        """Show the doorstep; the files are read once it has been painted."""
        self.push_screen(DoorstepScreen())
        self.set_timer(PAINTED, lambda: self.run_worker(self._watch, thread=True, exit_on_error=True))

    def _watch(self) -> None:
        worker = get_current_worker()
        self._watcher.watch(lambda: worker.is_cancelled)

    def read_again(self) -> None:
        """Read the files at the next look."""
        self._watcher.again()

    def _read_in(self, reading: Reading) -> None:
        """Replay the game in what was read, and show it (in the watcher's thread)."""
        self._last = reading
        try:
            rules = None if reading.content is None else Rules(reading.content)
            for _ in range(_TRIES):
                if rules is None:
                    break
                wanted = self.preview.wanted
                trial, lost = self.preview.replay(rules, wanted)
                if self._ask(lambda t=trial, gone=lost, w=wanted: self._take(reading, t, gone, w)):  # type: ignore[misc]
                    return
        except Exception as error:  # whatever an author's numbers break: the old game goes on
            message = f"this could be read, but not played: {type(error).__name__}: {error}"
            fault = Problem(str(self._begun_at.folder), 1, 1, "unplayable", "error", message)
            reading = evolve(reading, content=None, problems=(fault, *reading.problems))
        self._ask(lambda: self._found(reading))

    def _look_closer(self, reading: Reading) -> None:
        """Let the linter look, beside, while the watcher goes on (in the watcher's thread)."""
        lint = self._lint
        if lint is not None and reading.content is not None:
            self._last = reading
            self._ask(
                lambda: self.work(
                    lambda: lint(reading), lambda found: self._linted(reading, found), self._fail
                )
            )

    def _linted(self, reading: Reading, found: Reading) -> None:
        """Show what the linter found, unless the files have been read again since."""
        if self._last is reading:
            self._found(found)

    def _fail(self, error: Exception) -> None:
        self.tell(f"The linter failed: {error}")

    def _ask(self, question: Callable[[], bool | None]) -> bool:
        return bool(self.is_running and self.call_from_thread(question))

    def _found(self, reading: Reading) -> bool:
        """Show what was found; the game goes on as it is."""
        found = findings(reading.problems, reading.texts, str(self._begun_at.folder))
        self.standing = evolve(self.standing, findings=found)
        self.restate()
        for screen in self.screen_stack:
            if isinstance(screen, DoorstepScreen | ProblemsScreen):
                screen.redraw()
        return True

    def _take(self, reading: Reading, trial: Trial, lost: Lost | None, wanted: tuple[str, ...]) -> bool:
        """Go on with what was replayed, and say what of it could not be kept."""
        before = self.preview.trial
        if not self.preview.take(trial, lost, wanted):
            return False
        self._state("" if before is None else self._kept(before, trial, lost), trouble=lost is not None)
        if before is None:
            self._begin(trial)
        else:
            renew_all(self)
        return self._found(reading)

    def _kept(self, before: Trial, trial: Trial, lost: Lost | None) -> str:
        """Say what a reload has lost; else that nothing is, and which things came or went."""
        if lost is not None:
            return lost_line(trial, lost)
        changed = changed_words(between(before.content, trial.content))
        return f"Read again: {kept_line(trial)}. {changed}".rstrip()

    def _begin(self, trial: Trial) -> None:
        """Open the desk where the author wants to begin."""
        turn, event = self._begun_at.turn, self._begun_at.event
        if event is not None and turn is None and event in trial.content.events:
            turn = first_turn(trial.rules, event)
        if turn is not None:
            jumped = self.preview.jump(min(turn, trial.content.calendar.turns))
            self._state(jump_line(trial, jumped, turn))
        desk = PreviewDeskScreen(trial, fresh=turn is None and event is None)
        self.push_screen(desk)
        if event is not None:
            desk.call_after_refresh(desk.deal, event)

    def go_to(self, turn: int) -> None:
        """Go to the start of a turn, and show it."""
        trial = self.preview.trial
        if trial is not None:
            jumped = self.preview.jump(turn)
            self._arrive(trial, jump_line(trial, jumped, turn))

    def go_back(self) -> bool:
        """Take back the last jump, and show it; False when there is none, or something was done since."""
        trial = self.preview.trial
        if trial is None or not self.preview.jump_back():
            return False
        self._arrive(trial, back_line(trial))
        return True

    def _arrive(self, trial: Trial, words: str) -> None:
        self._state(words)
        renew_all(self, turned=True)
        if trial.over:
            self.push_screen(PreviewVerdictScreen(trial))

    def tell(self, words: str) -> None:
        """Let the strip say what an alteration did."""
        self._state(words)
        self.restate()

    def _state(self, said: str, *, trouble: bool = False) -> None:
        self.standing = evolve(
            self.standing, said=said, trouble=trouble, altered=altered_line(self.preview), loaded=True
        )

    def restate(self) -> None:
        """Draw every strip again."""
        self.standing = evolve(self.standing, altered=altered_line(self.preview))
        for screen in self.screen_stack:
            for strip in screen.query(PreviewStrip):
                strip.redo()

    def show_problems(self) -> None:
        """List what was found."""
        if not isinstance(self.screen, ProblemsScreen):
            self.push_screen(ProblemsScreen())


def run(
    opening: Opening, read: Callable[[], Reading], lint: Lint | None = None, book: SettingsBook | None = None
) -> int:
    """Preview in this terminal until the author leaves; gives the exit code, and raises what broke a handler."""
    app = PreviewApp(opening, read, lint, book)
    code = app.run()
    if app.fault is not None:
        raise app.fault
    return app.return_code or code or 0
