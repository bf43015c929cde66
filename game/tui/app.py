"""The terminal program: holds the shelf, the keeper and the themes, and opens games beside the screen."""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual.app import App

from game.tui.keeping import Keeper, Library, StartAt
from game.tui.screens.title import TitleScreen
from game.tui.themes import DARK, LIGHT, THEMES

if TYPE_CHECKING:
    from game.engine.content import Content
    from game.play.session import Session

Found = TypeVar("Found")
Failed = Callable[[Exception], None]


class WakhanApp(App[int]):
    """Wakhan in a terminal."""

    CSS_PATH = Path(__file__).with_name("wakhan.tcss")
    ENABLE_COMMAND_PALETTE = False
    TITLE = "Wakhan"

    def __init__(self, library: Library, keeper: Keeper, start: StartAt | None = None) -> None:
        super().__init__()
        self.library = library
        self.keeper = keeper
        self._start = start or StartAt()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def on_mount(self) -> None:
        """Show the title, and load the rest behind it."""
        self._mind_signals()
        title = TitleScreen()
        self.push_screen(title)
        self.work(_load_the_rest, lambda _: None, lambda _: None)
        if self._start.save is not None:
            self.resume(self._start.save, lambda error: title.say(str(error), "bad"))
        elif self._start.scenario is not None:
            level, seed = self._start.level, self._start.seed
            self.begin(self._start.scenario, seed, level, lambda error: title.say(str(error), "bad"))

    def _mind_signals(self) -> None:
        """Leave the terminal as it was when told to go; what was ordered is kept already."""
        import asyncio

        for name in ("SIGTERM", "SIGHUP"):
            with suppress(NotImplementedError, RuntimeError, ValueError, AttributeError):
                asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self.exit, 0)

    def work(self, job: Callable[[], Found], done: Callable[[Found], None], failed: Failed) -> None:
        """Do something slow beside the screen, then tell the screen; the job touches no widget."""

        def run() -> None:
            try:
                found = job()
            except Exception as error:
                self._tell(failed, error)
            else:
                self._tell(done, found)

        self.run_worker(run, thread=True, exit_on_error=True)

    def _tell(self, listener: Callable[[Found], None], news: Found) -> None:
        if self.is_running:
            self.call_from_thread(listener, news)

    def begin(
        self,
        scenario: str,
        seed: int | None,
        level: str | None,
        failed: Failed,
        content: Content | None = None,
    ) -> None:
        """Begin a story and show its desk."""

        def job() -> Session:
            import secrets

            from game.play.level import DEFAULT_LEVEL
            from game.play.session import Session

            story = self.library.load(scenario) if content is None else content
            chance = secrets.randbelow(1_000_000) if seed is None else seed
            session = Session.begin(story, chance, level or DEFAULT_LEVEL)
            self.keeper.begin(session)
            return session

        self.work(job, lambda session: self._open(session, fresh=True), failed)

    def resume(self, save: str, failed: Failed) -> None:
        """Go on with a saved game and show its desk."""
        self.work(lambda: self.keeper.load(save), lambda session: self._open(session, fresh=False), failed)

    def _open(self, session: Session, fresh: bool) -> None:
        from game.tui.screens.desk import DeskScreen

        while not isinstance(self.screen, TitleScreen):
            self.pop_screen()
        self.push_screen(DeskScreen(session, fresh))

    def toggle_theme(self) -> None:
        """Change between dark and light."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name


def _load_the_rest() -> None:
    import game.tui.screens.desk  # noqa: F401


def run(library: Library, keeper: Keeper, start: StartAt | None = None) -> int:
    """Play in this terminal until the player leaves; gives the exit code."""
    app = WakhanApp(library, keeper, start)
    code = app.run()
    return app.return_code or code or 0
