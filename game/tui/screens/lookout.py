"""What the chronicle has worked out beside the screen: history's line, and the games that are played on."""

from __future__ import annotations

from textual.message import Message

from game.bots.history import has_history
from game.play.forecast import TURNS, WORLDS, Forecast, foresee, futures
from game.play.history import HistoryLine, history_line
from game.play.session import Session
from game.tui.frame import Frame
from game.view.dates import span


class Lookout(Frame):
    """A frame that looks back along history's line and ahead by a forecast; what is drawn is for the subclass."""

    class Foreseen(Message):
        """The worker has played one more turn."""

        def __init__(self, done: int) -> None:
            super().__init__()
            self.done = done

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.with_past = has_history(session.content)
        self.with_fan = not session.over
        self._past: HistoryLine | None = None
        self._ahead: Forecast | None = None
        self._progress = 0
        self._asked: set[str] = set()

    def redraw_page(self) -> None:
        """Draw what a finding changes; subclasses do."""

    def on_mount(self) -> None:
        """Have worked out, beside the first drawing, what takes a while."""
        self.work_out()

    def work_out(self) -> None:
        """Begin what is asked for and not at hand."""
        rules, seed = self.session.rules, self.session.seed
        if self.with_past and "past" not in self._asked:
            self._asked.add("past")
            self.game.work(lambda: history_line(rules, seed), self._remembered, self._failed)
        if self.with_fan and "fan" not in self._asked:
            self._asked.add("fan")
            copies = futures(self.session)
            self.game.work(lambda: foresee(copies, tell=self._tell), self._foresaw, self._failed)

    def _tell(self, done: int) -> None:
        """Tell from the worker how far it is; only messages may come from there."""
        self.post_message(self.Foreseen(done))

    def on_lookout_foreseen(self, message: Foreseen) -> None:
        """Show how far the worker is."""
        self._progress = message.done
        if self._ahead is None:
            self.redraw_page()

    def _remembered(self, found: HistoryLine) -> None:
        self._past = found
        self._arrived()

    def _foresaw(self, found: Forecast) -> None:
        self._ahead = found
        self._arrived()

    def _failed(self, error: Exception) -> None:
        if self.alive:
            self.say(str(error), "bad")

    def _arrived(self) -> None:
        if self.alive:
            self.redraw_page()

    def note(self) -> str:
        """Say what is being worked out."""
        if self.with_fan and self._ahead is None:
            return (
                f"Playing {WORLDS} games on: {span(self.session.content.calendar, self._progress)} of {TURNS}"
            )
        return "Playing as history went" if self.with_past and self._past is None else ""
