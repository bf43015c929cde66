"""How much of a change the level tells."""

from __future__ import annotations

from game.play.session import Session
from game.view.names import is_feeling, label
from game.view.numbers import moved


def is_hidden(session: Session, name: str) -> bool:
    """Say whether a number is told in words only: feelings abroad, where the level tells only signs."""
    indicator = session.content.indicators.get(name)
    hides = session.level.detail == "signs" and indicator is not None and bool(indicator.words)
    return hides and is_feeling(session.content, name)


def change_words(session: Session, name: str, change: float, called: str = "") -> str:
    """Say a change that has happened: `Trade -4`, or `Trust of Aral falls` where figures are not told."""
    called = called or label(session.content, name)
    if is_hidden(session, name):
        return f"{called} {'rises' if change > 0 else 'falls'}"
    return f"{called} {moved(change)}"
