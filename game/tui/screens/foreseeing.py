"""A game that can be looked ahead in: after each open answer, or the order pointed at, many times played on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from game.play.session import Session
from game.tui.screens.playing import Playing
from game.view.ahead import WAIT, Ahead, ahead

if TYPE_CHECKING:
    from game.play.forecast import Forecast


class Foreseeing(Playing):
    """Keeps the forecasts of orders until one that is given changes what they stand on."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._foreseeing = False
        self._foreseen: dict[str, Ahead] = {}
        self._stands_on = (0, 0)
        self._looking_on = False

    def answers(self) -> Sequence[str]:
        """List the orders in view that can be given now and whose forecast is wanted."""
        return ()

    def show_ahead(self) -> None:
        """Draw the forecasts again."""

    @property
    def foreseen(self) -> Mapping[str, Ahead]:
        """Give a line for every order in view, nothing while no forecast is wanted."""
        if not self._foreseeing:
            return {}
        return {order: self._foreseen.get(order, WAIT) for order in self.answers()}

    def do_forecast(self) -> None:
        """Show or hide where the scores may go after each answer, or after the order under the cursor."""
        self._foreseeing = not self._foreseeing
        if self._foreseeing and not self.answers():
            self._foreseeing = False
            self.say("There is nothing here that you could order now, so nothing to look ahead from.")
        self.show_ahead()
        self.look_ahead()

    def look_ahead(self) -> None:
        """Play on from the next order in view that has no forecast yet, one at a time."""
        from game.play.lookahead import after

        now = (self.session.turn, len(self.session.orders))
        if now != self._stands_on:
            self._foreseen, self._stands_on = {}, now
        left = [order for order in self.answers() if order not in self._foreseen]
        if not self._foreseeing or self._looking_on or not left:
            return
        self._looking_on, order = True, left[0]
        self.game.work(
            after(self.session, order),
            lambda found: self._look_on(now, order, found),
            lambda error: self._look_on(now, order, error),
        )

    def _look_on(self, stood_on: tuple[int, int], order: str, found: Forecast | Exception) -> None:
        self._looking_on = False
        if stood_on == (self.session.turn, len(self.session.orders)):
            told = (
                Ahead("none", f"none: {found}")
                if isinstance(found, Exception)
                else ahead(self.session, found)
            )
            self._foreseen[order] = told
        if self.alive:
            self.show_ahead()
            self.look_ahead()
