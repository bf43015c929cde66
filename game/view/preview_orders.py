"""What an author has altered by hand, said as an order is said."""

from __future__ import annotations

from game.play.alterations import DEAL
from game.play.session import Session
from game.view.names import label
from game.view.text import render


def altered_words(session: Session, line: str) -> str:
    """Say an alteration as an order is said: `Set by hand: Trade 60`."""
    kind, _, rest = line.partition(" ")
    name, _, value = rest.partition(" ")
    if kind == DEAL:
        event = session.content.events.get(rest)
        return f"Dealt by hand: “{rest if event is None else render(event.title, session)}”"
    ladder = session.content.ladders.get(name)
    rungs = {rung.id: rung.label for rung in ladder.rungs} if ladder else {}
    named = label(session.content, name)
    return f"Set by hand: {named}: {rungs.get(value, value)}" if ladder else f"Set by hand: {named} {value}"
