"""The terminal program: holds the shelf, the keeper and the themes, and opens games beside the screen."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from contextvars import copy_context
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import App

from game.play.settings import Settings
from game.play.settings_book import SettingsBook
from game.tui.chosen import chosen
from game.tui.frame import Frame
from game.tui.guiding import Guide
from game.tui.keeping import Keeper, Library, StartAt
from game.tui.looks import Looks
from game.tui.pane import Pane, Span
from game.tui.screens.title import TitleScreen
from game.tui.themes import lacking

if TYPE_CHECKING:
    from game.engine.content import Content
    from game.play.restore import Restored
    from game.play.session import Session

Found = TypeVar("Found")
Failed = Callable[[Exception], None]
Shelves = Callable[[], tuple[Library, Keeper]]
PAINTED = 0.03  # seconds after which the title stands on the terminal


class WakhanApp(App[int]):
    """Wakhan in a terminal."""

    CSS_PATH = Path(__file__).with_name("wakhan.tcss")
    ENABLE_COMMAND_PALETTE = False
    TITLE = "Wakhan"
    BRAND: ClassVar[Span] = Span("WAKHAN", "title")  # begins the header of every screen

    def __init__(
        self, shelves: Shelves, start: StartAt | None = None, book: SettingsBook | None = None
    ) -> None:
        super().__init__()
        self._shelves = shelves
        self._opened: tuple[Library, Keeper] | None = None
        self._opening = Lock()
        self.fault: Exception | None = None
        self._start = start or StartAt()
        self.looks = Looks(self, book or SettingsBook())
        self.guide = Guide(self.looks.book)

    @property
    def settings(self) -> Settings:
        """Give the settings in effect."""
        return chosen()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the colours that a theme made by others does not name."""
        return lacking(self.current_theme)

    @property
    def library(self) -> Library:
        """Give the scenarios at hand; slow the first time, so that only workers should ask first."""
        return self._open_shelves()[0]

    @property
    def keeper(self) -> Keeper:
        """Give what keeps games; slow the first time, so that only workers should ask first."""
        return self._open_shelves()[1]

    @property
    def loaded(self) -> bool:
        """Tell whether library and keeper can be had at once."""
        return self._opened is not None

    def _open_shelves(self) -> tuple[Library, Keeper]:
        with self._opening:
            if self._opened is None:
                self._opened = self._shelves()
            return self._opened

    def on_mount(self) -> None:
        """Show the first screen."""
        self._mind_signals()
        self.looks.meet(few=self.console.color_system == "standard" and not self.is_headless)
        self.open_up()

    def notices(self) -> Iterable[Pane]:
        """Give the panes that stand above the foot of every screen."""
        return ()

    def open_up(self) -> None:
        """Show the title; the engine is loaded behind it once it has been painted."""
        title = TitleScreen()
        self.push_screen(title)
        self.set_timer(PAINTED, lambda: self._begin_work(title))

    def _begin_work(self, title: TitleScreen) -> None:
        self.work(self._load_the_rest, lambda _: title.redraw(), lambda error: title.say(str(error), "bad"))
        if self._start.save is not None:
            anyway = self._start.anyway
            self.resume(self._start.save, lambda error: title.say(str(error), "bad"), anyway=anyway)
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
        here = copy_context()  # screens opened by the news know the settings as those opened by a key do

        def run() -> None:
            try:
                found = job()
            except Exception as error:
                self._tell(lambda news: here.run(failed, news), error)
            else:
                self._tell(lambda news: here.run(done, news), found)

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

            from game.play.session import Session

            story = self.library.load(scenario) if content is None else content
            chance = secrets.randbelow(1_000_000) if seed is None else seed
            session = Session.begin(story, chance, level or self.settings.level)
            self.keeper.begin(session)
            return session

        def begun(session: Session) -> None:
            self.show(session, *filter(None, [self.keeper.trouble]), fresh=True)

        self.work(job, begun, failed)

    def resume(self, save: str, failed: Failed, copy: int = 0, anyway: bool = False) -> None:
        """Go on with a saved game, or an older copy of it, and show its desk."""

        def refused(error: Exception) -> None:
            from game.tui.screens.opening import not_opened

            not_opened(self, save, copy, error, failed)

        def opened(restored: Restored) -> None:
            self.show(restored.session, *restored.notes, *filter(None, [self.keeper.trouble]))

        self.work(lambda: self.keeper.load(save, copy, anyway), opened, refused)

    def show(self, session: Session, *told: str, fresh: bool = False) -> None:
        """Show the desk of a game, with what the player should be told about it."""
        from game.tui.screens.desk import DeskScreen

        while not isinstance(self.screen, TitleScreen):
            self.pop_screen()
        desk = DeskScreen(session, fresh)
        self.push_screen(desk)
        if told:
            desk.call_after_refresh(desk.say, " ".join(told), "warn")

    def action_help_quit(self) -> None:
        """Answer ctrl+c, which other programs end by and a hand may press unmeant."""
        if isinstance(self.screen, Frame):
            self.screen.say("ctrl+q ends the program; the game is kept.")

    def _fatal_error(self) -> None:
        """Leave the terminal as it was; the command line tells of the fault, without a page of traceback."""
        self.fault = self._exception
        self._exit_renderables.clear()
        self._close_messages_no_wait()

    def toggle_theme(self) -> None:
        """Change between dark and light, and keep that."""
        self.looks.toggle()

    def _load_the_rest(self) -> None:
        import game.tui.screens.desk  # noqa: F401

        self._open_shelves()


def run(shelves: Shelves, start: StartAt | None = None, book: SettingsBook | None = None) -> int:
    """Play in this terminal until the player leaves; gives the exit code, and raises what broke a handler."""
    app = WakhanApp(shelves, start, book)
    code = app.run()
    if app.fault is not None:
        raise app.fault
    return app.return_code or code or 0
