"""The turns of a game that can be gone back to, each with how it stood and what was then decided."""

from __future__ import annotations

from attrs import frozen

from game.play.compare import by_turn
from game.play.session import Session
from game.view.dates import date_words
from game.view.lines import spoken
from game.view.names import label
from game.view.numbers import whole


@frozen
class TurnCard:
    """The start of one turn; one that is not `whole` is known by its figures and cannot be gone back to."""

    turn: int
    date: str
    scores: tuple[tuple[str, str], ...]
    orders: tuple[str, ...]
    whole: bool


def turn_cards(session: Session) -> tuple[TurnCard, ...]:
    """Show every turn played so far, the first first; a story's end is no turn to take up again."""
    content = session.content
    names = [each.id for each in content.indicators.values() if each.score]
    histories = {name: session.history(name) for name in names}
    orders = by_turn(session.orders)
    return tuple(
        TurnCard(
            moment.turn,
            date_words(content.calendar, moment.turn),
            tuple((label(content, name), whole(histories[name][at])) for name in names),
            spoken(session, orders[at] if at < len(orders) else ()),
            moment.whole,
        )
        for at, moment in enumerate(session.moments)
        if moment.turn <= content.calendar.turns
    )
