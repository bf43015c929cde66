"""The desk of a preview: the desk of the game, and jumping to events and turns, setting figures, seeing problems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import getters

from game.play.alterations import Unalterable, bounds
from game.play.preview import due
from game.play.session import Refused
from game.play.trial import Trial
from game.tui.keys import key_of, key_shown
from game.tui.screens.dealtnews import DealtNewsScreen
from game.tui.screens.desk import DeskScreen
from game.tui.screens.doorstep import LEAVE_ASKED
from game.tui.screens.dossier import DossierPane
from game.tui.screens.finder import Asked, FinderScreen
from game.tui.screens.workshop import Workshop
from game.view.names import label
from game.view.preview_lists import Item, events, figures, narrowed, with_number
from game.view.preview_orders import altered_words
from game.view.preview_words import LIES_OPEN, dealt_line

OURS = ("event", "to_turn", "alter", "problems")
_NUMBER = frozenset("0123456789.-")


class PreviewDeskScreen(DeskScreen, Workshop):
    """Orders are given as in the game; nothing is kept."""

    FOOTER = ("choose", "move", "answers", *OURS, "undo", "end", "leave", "help")
    HIDDEN = (*(name for name in DeskScreen.HIDDEN if name not in ("save", "rewind")), "reload")
    FOOTERS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "file": ("choose", "answers", *OURS, "why", "undo", "end", "help"),
        "inside": ("open", "answers", *OURS, "undo", "end", "help"),
        "done": ("next", *OURS, "undo", "why", "end", "help"),
        "panel": ("choose", "open", *OURS, "undo", "end", "help"),
    }
    _right = getters.query_one("#right", DossierPane)

    def __init__(self, session: Trial, fresh: bool = False) -> None:
        super().__init__(session, fresh)
        self.trial = session

    @property
    def guided(self) -> bool:
        """Give no hints to an author."""
        return False

    def renew(self, trial: Trial) -> None:
        """Go on in the same place with another version of the game."""
        self.session = self.trial = trial
        self._foreseen, self._stands_on = {}, (0, 0)
        top = self._right.top
        self.redraw()
        self._right.roll(top)

    def redraw(self) -> None:
        """Draw everything, and what is altered."""
        super().redraw()
        self.workshop.restate()

    def given(self, order: str) -> None:
        """Show what an order brought; what was told before is over with it."""
        self.workshop.tell("")
        super().given(order)

    def do_undo(self) -> None:
        """Take back what was done last: in this turn, or the jump that led here."""
        if not self.workshop.go_back():
            super().do_undo()

    def _nothing(self) -> str:
        return self.nothing_done()

    def taken_back(self, order: str) -> None:
        """Show what was taken back."""
        self.workshop.tell("")
        super().taken_back(order)

    def _end(self) -> None:
        self.workshop.tell("")
        super()._end()

    def do_event(self) -> None:
        """Choose an event and deal it now."""
        items = events(self.trial)
        hint = "type part of a name or a title"
        asked = Asked("event", hint, "No event is called that.", lambda typed: narrowed(items, typed))
        self.app.push_screen(FinderScreen(asked), self._deal)

    def _deal(self, choice: tuple[str, str] | None) -> None:
        if choice is not None:
            self.deal(choice[0])

    def deal(self, name: str) -> None:
        """Deal an event now, and show it; one that lies open is only shown."""
        if any(file.event == name for file in self._view.tray):
            self._turn_to(f"file:{name}")
            self.redraw()
            self.workshop.tell(LIES_OPEN)
            return
        event = self.trial.content.events.get(name)
        why = due(self.trial, event) if event is not None else None
        if not self._altered(f"deal {name}") or event is None or why is None:
            return
        if event.kind == "news":
            self.redraw()
            self.app.push_screen(DealtNewsScreen(self.trial))
        else:
            self._turn_to(f"file:{name}")
            self.redraw()
        self.workshop.tell(dealt_line(event, why))

    def do_alter(self) -> None:
        """Choose a figure, ladder or flag and set it."""
        items = figures(self.trial)
        hint = "type part of a name, and a number: trade 60"
        asked = Asked("set", hint, "Nothing is called that.", lambda typed: self._settable(items, typed))
        self.app.push_screen(FinderScreen(asked), self._set)

    def _settable(self, items: list[Item], typed: str) -> list[Item]:
        return narrowed(items, with_number(typed)[0]) or narrowed(items, typed)

    def _set(self, choice: tuple[str, str] | None) -> None:
        if choice is None:
            return
        name, number = choice[0], with_number(choice[1])[1]
        if " " in name:  # a ladder's rung
            self._alter(name)
        elif number:
            self._alter(f"{name} {number}")
        else:
            low, high = bounds(self.trial.rules, name)
            asked = f"Set {label(self.trial.content, name)} ({low:g} to {high:g}) to"
            self._foot.type(asked, "", lambda text: self._alter(f"{name} {text}"), _NUMBER.__contains__, 12)

    def _alter(self, words: str) -> None:
        if self._altered(f"set {words}"):
            self.redraw()
            back = f"   {key_shown('undo')} takes it back" if self.trial.can_undo() else ""
            self.say(f"✓ {altered_words(self.trial, f'set {words}')}.{back}", "good")

    def _altered(self, line: str) -> bool:
        try:
            self.trial.submit(line)
        except Unalterable as error:
            self.say(f"{error}.", "warn")
        except Refused:
            self.say("The story is over: go back to a turn first.", "warn")
        else:
            return True
        return False

    def do_rewind(self) -> None:
        """Go to a turn."""
        self.do_to_turn()

    def do_save(self) -> None:
        """Say that there is nothing to save."""
        self.say("A preview is never saved.")

    def do_leave(self) -> None:
        """Leave the preview, asking once."""
        self._foot.ask(LEAVE_ASKED.format(key_shown("leave")), key_of("leave"), self.app.exit)

    def do_verdict(self) -> None:
        """Show how it ended; the desk stays beneath, to go back from."""
        from game.tui.screens.previewverdict import PreviewVerdictScreen

        self.app.push_screen(PreviewVerdictScreen(self.session))
