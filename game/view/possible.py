"""What of the player's own accord can be ordered: counted in one way for the desk, its help and the briefing."""

from __future__ import annotations

from game.engine.orders import Verb
from game.engine.worlds import Worlds
from game.play.session import Session

_KINDS = {
    Verb.LAUNCH: "initiative",
    Verb.CLIMB: "posture",
    Verb.DESCEND: "posture",
    Verb.FUND: "project",
    Verb.HALT: "project",
}


def possible(session: Session, worlds: Worlds | None = None) -> dict[str, set[str]]:
    """Name the initiatives, postures and projects that an order can be given about, now or in another world."""
    found: dict[str, set[str]] = {kind: set() for kind in _KINDS.values()}
    rules = session.rules
    for text in rules.legal.orders(session.worlds if worlds is None else worlds):
        order = rules.catalogue.orders[rules.catalogue.code(text)]
        if order.verb in _KINDS:
            found[_KINDS[order.verb]].add(order.subject)
    return found


def possible_at_first(session: Session) -> dict[str, set[str]]:
    """Name what could be ordered when the turn began, whatever has been ordered since."""
    mark = session.marks[-1]
    if not mark.whole:
        return possible(session)
    return possible(session, Worlds(session.rules, mark.column.copy(), session.worlds.seeds))
