"""The tests inside a scenario: orders played with a seed, and what must hold after them."""

from __future__ import annotations

from attrs import evolve, frozen

from game.engine.content import Expectation
from game.engine.legal import Refusal
from game.engine.rules import Rules
from game.expr import Expr
from game.play.session import Refused, Session

_SEEDS = 20  # how many others are tried for a file that did not come
LEVEL = "guided"  # tests look at figures, whatever a player is told


@frozen
class Broken:
    """An order that could not be given: its place in the list from 0, and why; None after the story was over.

    `seed` is another with which all the orders could be given, where one was found.
    """

    order: str
    place: int
    refusal: Refusal | None
    seed: int | None = None


@frozen(eq=False)
class Tried:
    """What became of a test: the game as far as it went, what failed of what was expected, or the broken order."""

    test: Expectation
    session: Session
    failed: tuple[Expr, ...] = ()
    broken: Broken | None = None

    @property
    def passed(self) -> bool:
        """Whether every order could be given and everything expected holds."""
        return not self.failed and self.broken is None


def attempt(rules: Rules, test: Expectation) -> Tried:
    """Play a test; the story's end before the last order breaks it, too."""
    session, broken = _played(rules, test, test.seed)
    if broken is not None and broken.refusal is not None and broken.refusal.reason == "absent":
        others = (seed for seed in range(1, _SEEDS + 1) if seed != test.seed)
        lucky = next((seed for seed in others if _played(rules, test, seed)[1] is None), None)
        broken = evolve(broken, seed=lucky)
    if broken is not None:
        return Tried(test, session, broken=broken)
    return Tried(test, session, tuple(expr for expr in test.expect if not _holds(session, expr)))


def _played(rules: Rules, test: Expectation, seed: int) -> tuple[Session, Broken | None]:
    """Give the orders with the luck of a seed, as far as they can be given."""
    session = Session.begin(rules, seed, LEVEL)
    for place, order in enumerate(test.orders):
        if session.over:
            return session, Broken(order, place, None)
        try:
            session.submit(order)
        except Refused as refused:
            return session, Broken(order, place, refused.refusal)
    return session, None


def _holds(session: Session, expr: Expr) -> bool:
    truth = session.rules.compiler.truth(expr)
    return bool(truth(session.worlds.table, slice(None))[0])
