"""What a list of saves shows of a game without loading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.dates import date_words

if TYPE_CHECKING:
    from game.play.session import Session


def preview(session: Session) -> dict[str, str | float]:
    """Give title, date in words, and the scores by their labels."""
    content = session.content
    turn = min(session.turn, content.calendar.turns)
    shown: dict[str, str | float] = {
        "title": _plain(content.title),
        "date": date_words(content.calendar, turn),
    }
    for indicator in content.indicators.values():
        if indicator.score:
            shown[_plain(indicator.label)] = session.value(indicator.id)
    return shown


def _plain(words: str) -> str:
    """Give words on one line; a save's head holds no tabs."""
    return " ".join(words.split())
