"""Forewarned events: what is announced and has not come yet."""

from __future__ import annotations

from attrs import frozen

from game.engine.events import Candidate
from game.play.session import Session
from game.view.conditions import Clause, ways
from game.view.dates import in_turns
from game.view.text import render

TURNED_ASIDE = "What would turn it aside:"


@frozen
class Storm:
    """One thing seen coming; `averting` is what would turn it aside, as far as it can be put into words."""

    event: str
    title: str
    warning: str
    turns_left: int
    when: str
    averting: tuple[Clause, ...] = ()


def storms(session: Session) -> tuple[Storm, ...]:
    """List what is announced within the level's horizon, nearest first."""
    seen = [(_due(session, each) - session.turn, each) for each in session.rules.events.forewarned]
    near = [(left, each) for left, each in seen if 0 < left <= session.level.storms]
    return tuple(_storm(session, left, each) for left, each in sorted(near, key=lambda pair: pair[0]))


def _due(session: Session, candidate: Candidate) -> int:
    """Give the turn an announced event lands, 0 when it is not announced."""
    if candidate.armed is None:
        return 0
    armed = int(session.worlds.table[candidate.armed, 0])
    if armed <= 0:
        return 0
    return candidate.fixed if candidate.fixed is not None else armed + candidate.event.forewarned


def _storm(session: Session, left: int, candidate: Candidate) -> Storm:
    event = candidate.event
    when = in_turns(session.content.calendar, left)
    averting = ways(session, event.averted_by) if session.level.detail != "signs" else ()
    return Storm(event.id, render(event.title, session), render(event.warning, session), left, when, averting)
