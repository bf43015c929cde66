"""What is still on its way to a number."""

from __future__ import annotations

from attrs import evolve

from game.play.session import Session
from game.view.causes import source_words
from game.view.conditions import proviso
from game.view.dates import date_words, in_turns
from game.view.effects import LaterView
from game.view.moves import moves
from game.view.reading import under_way
from game.view.text import render


def pipe(session: Session, name: str) -> list[LaterView]:
    """List the late effects that will move a number, soonest first, with the decision behind each."""
    calendar, views = session.content.calendar, []
    for due, source, later in under_way(session):
        hits = [effect for effect in later.effects if effect.target == name]
        if not hits:
            continue
        left = due - session.turn
        when = in_turns(calendar, left)
        when = f"{when} ({date_words(calendar, due)})" if due <= calendar.turns else when
        view = LaterView(
            left, when, render(later.note, session), moves(session, hits), proviso(session, later.when)
        )
        views.append(evolve(view, note=f"{view.note or 'An effect'}, from: {source_words(session, source)}"))
    return views
