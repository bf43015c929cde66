"""A screen that holds a game: gives its orders, keeps it, and leads to the screens about it."""

from __future__ import annotations

from collections.abc import Callable

from game.play.session import Session
from game.tui.frame import Frame
from game.view.refusals import refusal_sentence
from game.view.spoken import order_words

END_ASKED = "{} attention left. End the turn all the same?  e: end it   any other key: stay"
LEAVE_ASKED = "Leave the game? It is kept.  q: leave   any other key: stay"
NAME_LENGTH = 40


class Playing(Frame):
    """Orders and their keeping; what is shown is for the subclass."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def given(self, order: str) -> None:
        """Show what an order brought."""

    def taken_back(self, order: str) -> None:
        """Show that an order is undone."""

    def turned(self) -> None:
        """Show the new turn."""

    def panel(self, name: str) -> None:
        """Show a list of orders."""

    def give(self, order: str) -> None:
        """Give an order, or say why it cannot be."""
        if self._refused(order):
            return
        self.session.submit(order)
        self.given(order)
        back = "   u takes it back" if self.session.can_undo() else ""
        words = order_words(self.session, order)
        self.say(f"✓ {words}.{back}", "good", shorter=f"✓ {words.split(' “')[0]}.{back}")
        self._keep(self.game.keeper.on_order)

    def do_undo(self) -> None:
        """Take back the last order of this turn."""
        undone = self.session.undo()
        if undone is None:
            allowed = self.session.level.undo
            self.say(
                "There is nothing to take back." if allowed else "At this level nothing can be taken back."
            )
            return
        self.taken_back(undone)
        self.say(f"Taken back: {order_words(self.session, undone)}.")
        self._keep(self.game.keeper.on_undo)

    def do_end(self) -> None:
        """End the turn, asking once while there is attention to spend."""
        if self._refused("end"):
            return
        left = int(self.session.value("attention"))
        if left > 0:
            self._foot.ask(END_ASKED.format(left), "e", self._end)
        else:
            self._end()

    def _end(self) -> None:
        self.session.submit("end")
        self.turned()
        self._keep(self.game.keeper.on_turn)
        if self.session.over:
            self.do_verdict()
        else:
            self.do_briefing()

    def _refused(self, order: str) -> bool:
        refusal = self.session.refusal(order)
        if refusal is not None:
            self.say(refusal_sentence(self.session, order, refusal), "warn")
        return refusal is not None

    def _keep(self, keep: Callable[[Session], None]) -> None:
        """Save once the screen has been painted."""
        self.call_after_refresh(self._keep_now, keep)

    def _keep_now(self, keep: Callable[[Session], None]) -> None:
        keep(self.session)
        if self.game.keeper.trouble:
            self.say(self.game.keeper.trouble, "bad")

    def do_save(self) -> None:
        """Keep the game under a name of the player's."""
        self._foot.type("Save as", "", self._save_as, str.isprintable, NAME_LENGTH)

    def _save_as(self, name: str) -> None:
        try:
            self.game.keeper.save_as(self.session, name)
        except Exception as error:
            self.say(str(error), "bad")
        else:
            self.say(f"✓ Saved as “{name}”.", "good")

    def do_leave(self) -> None:
        """Go back to the title, asking once."""
        self._foot.ask(LEAVE_ASKED, "q", self._leave)

    def _leave(self) -> None:
        self.dismiss()

    def explain(self, name: str) -> None:
        """Show why a number is what it is."""
        from game.tui.screens.why import WhyScreen

        self.app.push_screen(WhyScreen(self.session, name))

    def look_up(self, page: str) -> None:
        """Open the codex at a page."""
        from game.tui.screens.codex import CodexScreen

        self.app.push_screen(CodexScreen(self.session, page))

    def do_why(self) -> None:
        """Explain the first score; others can be chosen there."""
        self.explain("")

    def do_codex(self) -> None:
        """Open the codex."""
        self.look_up("")

    def do_briefing(self) -> None:
        """Show what the turn brought."""
        from game.tui.screens.briefing import BriefingScreen

        self.app.push_screen(BriefingScreen(self.session))

    def do_verdict(self) -> None:
        """Show how it ended, and leave the game."""
        from game.tui.screens.verdict import VerdictScreen

        self.app.push_screen(VerdictScreen(self.session), lambda _: self._leave())

    def do_initiatives(self) -> None:
        """Show what can be started."""
        self.panel("initiatives")

    def do_ladders(self) -> None:
        """Show the postures."""
        self.panel("ladders")

    def do_projects(self) -> None:
        """Show what can be built."""
        self.panel("projects")

    def do_home(self) -> None:
        """Show home."""
        self.panel("home")

    def do_goals(self) -> None:
        """Show goals and pledges."""
        self.panel("goals")

    def do_coming(self) -> None:
        """Show what is to come."""
        self.panel("coming")
