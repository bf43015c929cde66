"""The nearest thing a player may have meant."""

from __future__ import annotations

from collections.abc import Iterable

from game.play.session import Session
from game.view.commands import COMMANDS


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known text most like another, if any is like it at all."""
    from difflib import get_close_matches  # only once something is wrong

    close = get_close_matches(word[:120].lower(), list(known), n=1, cutoff=0.5)
    return close[0] if close else None


def nearest_line(session: Session, line: str) -> str | None:
    """Find the order or command most like a line: what is possible now before what is not."""
    words = [word for command in COMMANDS for word in (command.id, command.label)]
    legal = session.legal()
    if " " not in line:
        verbs = {order.split()[0] for order in legal}
        return nearest(line, [*words, *verbs])
    return nearest(line, legal) or nearest(line, [order.text for order in session.rules.catalogue.orders])
