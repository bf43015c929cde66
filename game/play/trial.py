"""A game for trying a scenario out: it also takes what an author alters by hand, and is never kept."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, frozen

from game.bots.all import BOTS
from game.bots.player import give_orders
from game.engine.ledger import Line
from game.engine.legal import Refusal
from game.engine.orders import UnknownOrder
from game.engine.rules import Rules
from game.play.alterations import Unalterable, alter, is_alteration, read
from game.play.session import Refused, Session

_MOST_TRIES = 8  # to clear a desk on which an author has put several crises


@define
class Trial(Session):
    """A session whose orders may be alterations too, so that undo and replay know them."""

    def refusal(self, order: str) -> Refusal | None:
        """Say why an order may not be given now; an alteration always may, until the story is over."""
        if is_alteration(order):
            return Refusal("over") if self.over else None
        return Session.refusal(self, order)

    def submit(self, order: str) -> list[Line]:
        """Give an order or alter something; Unalterable when that makes no sense in this scenario."""
        if not is_alteration(order):
            return Session.submit(self, order)
        if self.over:
            raise Refused(order, Refusal("over"))
        known = len(self.at_hand.lines)
        alter(self.worlds, read(self.rules, order))
        self.orders.append(order)
        return self.at_hand.lines[known:]

    def pass_turn(self, bot: str = "idle") -> bool:
        """Let a bot play the turn to its end; False where the turn does not end."""
        for _ in range(_MOST_TRIES):
            codes: list[int] = []
            give_orders(self.worlds.copy(), BOTS[bot], lambda given, _at, to=codes: to.append(int(given[0])))  # type: ignore[misc]
            for code in codes:
                self.submit(self.rules.catalogue.text(code))
            if self.refusal("end") is None:
                self.submit("end")
                return True
        return False


@frozen
class Lost:
    """Where a replay had to stop: the order that could not be given, why, and what stands all the same.

    `given` counts the orders of that turn which could be given, `after` those that were to follow.
    """

    turn: int
    order: str
    error: Exception
    given: int
    after: int


def replayed(rules: Rules, seed: int, level: str, orders: Sequence[str]) -> tuple[Trial, Lost | None]:
    """Play orders from the start as far as they hold."""
    trial = Trial.begin(rules, seed, level)
    for number, order in enumerate(orders):
        try:
            trial.submit(order)
        except (UnknownOrder, Refused, Unalterable) as error:
            given = len(trial.orders_this_turn())
            return trial, Lost(trial.turn, order, error, given, len(orders) - number - 1)
    return trial, None
