"""How much of a change the level tells."""

from __future__ import annotations

from game.play.session import Session
from game.view.moves import felt
from game.view.names import is_feeling, label
from game.view.numbers import moved


def is_hidden(session: Session, name: str) -> bool:
    """Say whether a number is told in words only: feelings abroad, where the level tells only signs."""
    indicator = session.content.indicators.get(name)
    hides = session.level.detail == "signs" and indicator is not None and bool(indicator.words)
    return hides and is_feeling(session.content, name)


def change_words(session: Session, name: str, change: float, group: str = "") -> str:
    """Say a change that has happened: `Trade -4`; feelings abroad always in words, `Aral cools a little`."""
    if is_feeling(session.content, name):
        return felt(session, name, change, group)
    called = label(session.content, name)
    if group:
        called = f"{name.rpartition('.')[2].replace('_', ' ').capitalize()} of {group}"
    return f"{called} {moved(change)}"
