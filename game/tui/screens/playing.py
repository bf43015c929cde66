"""A screen that holds a game: gives its orders, keeps it, and leads to the screens about it."""

from __future__ import annotations

from game.tui.keys import key_of, key_shown
from game.tui.screens.kept import Kept
from game.view.refusals import refusal_sentence
from game.view.spoken import order_words

END_ASKED = "{} attention left. End the turn all the same?  {}: end it   any other key: stay"
HALT_ASKED = "Stop work on “{}”? What is built stays.  y: stop it   any other key: go on"


def _shorter(words: str) -> str:
    """Leave out the file's name where the answer stands behind it."""
    verb, named, rest = words.partition(" “")
    answer = rest.partition("”: ")[2]
    return f"{verb}: {answer}" if named and answer else words


class Playing(Kept):
    """Orders and their keeping; what is shown is for the subclass."""

    def given(self, order: str) -> None:
        """Show what an order brought."""

    def taken_back(self, order: str) -> None:
        """Show that an order is undone."""

    def turned(self) -> None:
        """Show the new turn."""

    def panel(self, name: str) -> None:
        """Show a list of orders."""

    def give(self, order: str) -> None:
        """Give an order, or say why it cannot be; ask before work is stopped, for that is an easy slip."""
        verb, _, name = order.partition(" ")
        if self._refused(order):
            return
        if verb == "halt":
            work = self.session.content.projects[name].label
            self._foot.ask(HALT_ASKED.format(work), "y", lambda: self._order(order))
        else:
            self._order(order)

    def _order(self, order: str) -> None:
        self.session.submit(order)
        self.given(order)
        back = f"   {key_shown('undo')} takes it back" if self.session.can_undo() else ""
        words = order_words(self.session, order)
        self.say(f"✓ {words}.{back}", "good", shorter=f"✓ {_shorter(words)}.{back}")
        self._keep(self.game.keeper.on_order)

    def do_undo(self) -> None:
        """Take back the last order of this turn."""
        undone = self.session.undo()
        if undone is None:
            self.say(
                self._nothing() if self.session.level.undo else "At this level nothing can be taken back."
            )
            return
        self.taken_back(undone)
        words = order_words(self.session, undone)
        self.say(f"Taken back: {words}.", shorter=f"Taken back: {_shorter(words)}.")
        self._keep(self.game.keeper.on_undo)

    def _nothing(self) -> str:
        """Say that there is nothing to take back."""
        return "There is nothing to take back."

    def do_end(self) -> None:
        """End the turn, asking once while there is attention to spend."""
        if self._refused("end"):
            return
        left = int(self.session.value("attention"))
        if left > 0:
            self._foot.ask(END_ASKED.format(left, key_shown("end")), key_of("end"), self._end)
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

    def do_ledger(self) -> None:
        """Open the books of the turn."""
        from game.tui.screens.ledger import LedgerScreen

        self.app.push_screen(LedgerScreen(self.session))

    def do_map(self) -> None:
        """Open the map room."""
        from game.tui.screens.map import MapScreen

        self.app.push_screen(MapScreen(self.session))

    def do_relations(self) -> None:
        """Show how each country stands to the player, and the region."""
        from game.tui.screens.relations import RelationsScreen

        self.app.push_screen(RelationsScreen(self.session))

    def do_chronicle(self) -> None:
        """Show the course of the numbers."""
        from game.tui.screens.chronicle import ChronicleScreen

        self.app.push_screen(ChronicleScreen(self.session))

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
