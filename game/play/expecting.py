"""The tests inside a scenario: orders played with a seed, and what must hold after them."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Expectation
from game.engine.legal import Refusal
from game.engine.rules import Rules
from game.expr import Expr
from game.play.session import Refused, Session

LEVEL = "guided"  # tests look at figures, whatever a player is told


@frozen
class Broken:
    """An order that could not be given: its place in the list from 0, and why; None after the story was over."""

    order: str
    place: int
    refusal: Refusal | None


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
    session = Session.begin(rules, test.seed, LEVEL)
    for place, order in enumerate(test.orders):
        if session.over:
            return Tried(test, session, broken=Broken(order, place, None))
        try:
            session.submit(order)
        except Refused as refused:
            return Tried(test, session, broken=Broken(order, place, refused.refusal))
    return Tried(test, session, tuple(expr for expr in test.expect if not _holds(session, expr)))


def _holds(session: Session, expr: Expr) -> bool:
    truth = session.rules.compiler.truth(expr)
    return bool(truth(session.worlds.table, slice(None))[0])
