"""What others do by themselves: their last move, and the next one as far as it can be seen."""

from __future__ import annotations

from attrs import frozen

from game.engine.calendar import act_of
from game.engine.content import Event
from game.engine.events import Candidate
from game.play.session import Session
from game.view.conditions import UNSAID, Clause, clauses
from game.view.dates import date_words
from game.view.storms import storms
from game.view.text import render

OPEN_ACT = 3  # from this act on, agendas are read openly


@frozen
class Moved:
    """A move that was made."""

    title: str
    turn: int
    date: str


@frozen
class NextMove:
    """A move to come: `when` in words.

    `trigger` is what one that is not announced waits for; `averting` what would turn aside one that is.
    """

    title: str
    when: str
    announced: bool
    trigger: tuple[Clause, ...] = ()
    averting: tuple[Clause, ...] = ()


def last_move(session: Session, actor: str) -> Moved | None:
    """Find the last thing an actor did by itself."""
    known = [(int(session.value(f"{event.id}.turn")), event) for event in _own(session, actor)]
    turn, event = max(known, key=lambda pair: pair[0], default=(0, None))
    if event is None or turn <= 0:
        return None
    return Moved(render(event.title, session), turn, date_words(session.content.calendar, turn))


def next_move(session: Session, actor: str) -> NextMove | None:
    """Say what an actor will do next: what is announced, or, once agendas lie open, the next step of its own."""
    own = {event.id for event in _own(session, actor)}
    for storm in storms(session):
        if storm.event in own:
            return NextMove(storm.warning or storm.title, storm.when, announced=True, averting=storm.averting)
    if not _open(session):
        return None
    ahead = [each for each in session.rules.events.news if each.event.id in own and _is_ahead(session, each)]
    ahead.sort(key=lambda each: (max(each.first, session.turn + 1), each.last))
    return _step(session, ahead[0]) if ahead else None


def _own(session: Session, actor: str) -> list[Event]:
    return [event for event in session.content.events.values() if event.by == actor]


def _open(session: Session) -> bool:
    """Say whether agendas are read: from act three, and never at the level that tells only signs."""
    calendar = session.content.calendar
    act = act_of(calendar, min(session.turn, calendar.turns))
    return act >= min(OPEN_ACT, len(calendar.acts)) and act > 1 and session.level.detail != "signs"


def _is_ahead(session: Session, candidate: Candidate) -> bool:
    """Say whether a move may still come: it has not been made, or it repeats itself and has rested."""
    event, made = candidate.event, session.value(f"{candidate.event.id}.turn")
    if candidate.last <= session.turn or event.forewarned:
        return False
    return made <= 0.0 or (not event.once and session.turn + 1 >= made + event.cooldown)


def _step(session: Session, candidate: Candidate) -> NextMove:
    calendar, first = session.content.calendar, candidate.first
    when = f"from {date_words(calendar, first)}" if first > session.turn + 1 else "any time now"
    if candidate.fixed is not None:
        when = f"in {date_words(calendar, candidate.fixed)}"
    trigger = tuple(each for each in clauses(session, candidate.event.when) if each.words != UNSAID)
    return NextMove(render(candidate.event.title, session), when, False, trigger)
