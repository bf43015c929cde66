"""What lies on the desk, and what is on its way to it."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Event, Later
from game.play.session import Session
from game.view.conditions import proviso
from game.view.dates import in_turns
from game.view.reading import before_deal, open_events, under_way
from game.view.spoken import order_words
from game.view.text import render

_OWN = ("answer", "launch", "climb", "descend", "fund", "mend")


@frozen
class TrayFile:
    """A file that waits; `number` counts from 1, `turns_left` is 1 when this turn is its last."""

    number: int
    event: str
    title: str
    kind: str
    crisis: bool
    topic: str
    turns_left: int
    city: str | None


@frozen
class Late:
    """A consequence of a decision on its way; `proviso` says on what it hangs, if anything can cancel it."""

    turns_left: int
    when: str
    note: str
    decision: str
    proviso: str = ""


def tray(session: Session) -> tuple[TrayFile, ...]:
    """List the files that wait, oldest first."""
    return tuple(_file(session, number, event) for number, event in enumerate(open_events(session), 1))


def _file(session: Session, number: int, event: Event) -> TrayFile:
    topic = session.content.topics.get(event.topic or "", "")
    title = render(event.title, session, before_deal(session, event))
    left, crisis = turns_left(session, event), event.kind == "crisis"
    return TrayFile(number, event.id, title, event.kind, crisis, topic, left, event.city)


def turns_left(session: Session, event: Event) -> int:
    """Count the turns in which a file can still be answered, this one included."""
    return max(int(session.value(f"{event.id}.turn")) + event.expires - session.turn, 1)


def answered(session: Session) -> tuple[str, ...]:
    """List the events answered this turn, by id."""
    orders = (order.split() for order in session.orders_this_turn())
    return tuple(words[1] for words in orders if words[0] == "answer")


def late(session: Session) -> tuple[Late, ...]:
    """List the announced consequences of the player's decisions, soonest first."""
    projects = session.content.projects
    return tuple(
        _late(session, due, source, later)
        for due, source, later in under_way(session)
        if source.split()[0] in _OWN or source in projects
    )


def _late(session: Session, due: int, source: str, later: Later) -> Late:
    left = due - session.turn
    when = in_turns(session.content.calendar, left)
    projects = session.content.projects
    decision = projects[source].label if source in projects else order_words(session, source)
    return Late(left, when, render(later.note, session), decision, proviso(session, later.when))
