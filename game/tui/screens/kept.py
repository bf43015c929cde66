"""A screen whose game is kept: saving under a name, going back to a turn, and leaving."""

from __future__ import annotations

from collections.abc import Callable

from game.play.session import Session
from game.tui.frame import Frame
from game.tui.keys import key_of, key_shown

LEAVE_ASKED = "Leave the game? It is kept.  {}: leave   any other key: stay"
OVER_ASKED = "There is a save called “{}” already. Write over it?  y: write over it   any other key: stay"
NAME_LENGTH = 40
IN_DOUBT = "in doubt"  # stands beside the level while the numbers of a save are


class Kept(Frame):
    """Holds a game and what keeps it; the orders are for the subclass."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._doubt_told = session.doubted  # what is known at the start is told with the opening

    def tell_doubt(self) -> None:
        """Tell once what may come out late: that the orders, played again, do not give the numbers of the save."""
        if self.session.doubted and not self._doubt_told:
            from game.play.restore import DOUBT

            self._doubt_told = True
            self._head.redo()
            self.say(DOUBT, "bad")

    def _keep(self, keep: Callable[[Session], None]) -> None:
        """Save once the screen has been painted."""
        self.call_after_refresh(self._keep_now, keep)

    def _keep_now(self, keep: Callable[[Session], None]) -> None:
        keep(self.session)
        if self.game.keeper.trouble:
            self.say(self.game.keeper.trouble, "bad")
        else:
            self.tell_doubt()

    def do_save(self) -> None:
        """Keep the game under a name of the player's."""
        self._foot.type("Save as", "", self._save_as, str.isprintable, NAME_LENGTH)

    def _save_as(self, name: str) -> None:
        """Save, asking once where that would write over another game."""
        try:
            taken = self.game.keeper.taken(name)
        except Exception as error:
            self.say(str(error), "bad")
            return
        if taken:
            self._foot.ask(OVER_ASKED.format(name), "y", lambda: self._save_now(name))
        else:
            self._save_now(name)

    def _save_now(self, name: str) -> None:
        try:
            self.game.keeper.save_as(self.session, name)
        except Exception as error:
            self.say(str(error), "bad")
        else:
            self.say(f"✓ Saved as “{name}”.", "good")

    def do_leave(self) -> None:
        """Go back to the title, asking once."""
        self._foot.ask(LEAVE_ASKED.format(key_shown("leave")), key_of("leave"), self._leave)

    def _leave(self) -> None:
        self.game.keeper.close()
        self.dismiss()

    def do_rewind(self) -> None:
        """Choose an earlier turn to take up again, where the level has that."""
        from game.play.branch import one_line
        from game.tui.screens.rewind import RewindScreen

        refused = one_line(self.session.level)
        if refused:
            self.say(refused, "warn")
        else:
            self.app.push_screen(RewindScreen(self.session, self._rewind))

    def _rewind(self, turn: int) -> None:
        from game.view.saves import branched_words

        keeper, before = self.game.keeper, self.game.keeper.name or ""

        def branched(made: Session) -> None:
            self.game.show(made, keeper.trouble or branched_words(keeper.name, before))

        self.game.work(
            lambda: keeper.branch(self.session, turn), branched, lambda error: self.say(str(error), "bad")
        )
