"""The player's answers and moves beside history's."""

from __future__ import annotations

from attrs import frozen

from game.engine.calendar import turn_of
from game.engine.content import Event
from game.engine.orders import UnknownOrder
from game.play.compare import by_turn
from game.play.session import Session
from game.view.dates import date_words
from game.view.reading import chosen
from game.view.spoken import order_words
from game.view.text import render


def files(count: int) -> str:
    """Count files: `1 file`, `2 files`."""
    return f"{count} file{'s' * (count != 1)}"


@frozen
class Answer:
    """One file that history answered too: both answers, what happened in fact, and where that is written."""

    event: str
    turn: int
    date: str
    title: str
    answer: str
    historical: str
    alike: bool
    in_fact: str
    source: tuple[str, ...]


@frozen
class Move:
    """Something history ordered beside its answers; `yours` is when the player did the same, empty for never."""

    turn: int
    date: str
    words: str
    yours: str


def answers(session: Session) -> tuple[Answer, ...]:
    """Compare the player's last answer to every file with history's, in the order they were given."""
    given = _turns_of_orders(session)
    found = []
    for event in session.content.events.values():
        answer = _answer(session, event, given)
        found += [answer] if answer else []
    return tuple(sorted(found, key=lambda each: each.turn))


def _answer(session: Session, event: Event, given: dict[str, list[int]]) -> Answer | None:
    number = chosen(session, event)
    past = next((option for option in event.options if option.history), None)
    if number is None or past is None:
        return None
    option = event.options[number]
    turn = max(given.get(f"answer {event.id} {option.id}", ()), default=0)
    return Answer(
        event.id,
        turn,
        date_words(session.content.calendar, turn) if turn else "",
        render(event.title, session),
        render(option.label, session),
        render(past.label, session),
        option is past,
        " ".join(render(event.afterwards, session).split()),
        tuple(event.source),
    )


def moves(session: Session) -> tuple[Move, ...]:
    """List history's dated moves, and when the player made the same."""
    given, calendar = _turns_of_orders(session), session.content.calendar
    found = []
    for month, order in session.content.history:
        try:
            words = order_words(session, order)
        except UnknownOrder:
            continue
        turn = turn_of(calendar, month)
        mine = min(given.get(order, ()), key=lambda each: abs(each - turn), default=0)
        told = words.removeprefix("You ")
        yours = date_words(calendar, mine) if mine else ""
        found.append(Move(turn, date_words(calendar, turn), told[:1].upper() + told[1:], yours))
    return tuple(found)


def _turns_of_orders(session: Session) -> dict[str, list[int]]:
    """Map each order to the turns it was given in."""
    given: dict[str, list[int]] = {}
    for turn, orders in enumerate(by_turn(session.orders), 1):
        for order in orders:
            given.setdefault(order, []).append(turn)
    return given
