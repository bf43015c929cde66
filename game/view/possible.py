"""What of the player's own accord can be ordered: counted in one way for the desk, its help and the briefing."""

from __future__ import annotations

from game.engine.orders import Verb
from game.play.session import Session

_KINDS = {
    Verb.LAUNCH: "initiative",
    Verb.CLIMB: "posture",
    Verb.DESCEND: "posture",
    Verb.FUND: "project",
    Verb.HALT: "project",
}


def possible(session: Session) -> dict[str, set[str]]:
    """Name the initiatives, postures and projects that an order can be given about now."""
    found: dict[str, set[str]] = {kind: set() for kind in _KINDS.values()}
    catalogue = session.rules.catalogue
    for text in session.legal():
        order = catalogue.orders[catalogue.code(text)]
        if order.verb in _KINDS:
            found[_KINDS[order.verb]].add(order.subject)
    return found
