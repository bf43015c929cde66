"""What a posture or a finished work keeps pulling at: the standing causes that an order would change."""

from __future__ import annotations

from game.engine.content import Effect, How
from game.engine.layout import push_id
from game.play.session import Session
from game.view.reading import Table

_LEAST, _MOST = 0.5, 8  # smaller pulls are not told, and no more than the strongest


def rung_drift(session: Session, ladder: str, step: int) -> list[Effect]:
    """List what the next rung pulls at and this one does not, as lasting effects."""
    return _drift(session, session.rules.layout.rung.row(ladder), step)


def done_drift(session: Session, project: str) -> list[Effect]:
    """List what a project pulls at once it stands, beside what its author wrote for that day."""
    return _drift(session, session.rules.layout.done.row(project), 1)


def _drift(session: Session, row: int, step: int) -> list[Effect]:
    """Compare what every standing cause asks for now with what it would ask; roads find their share anew."""
    before, after = session.worlds.table.copy(), session.worlds.table.copy()
    after[row] += float(step)
    now, then = _asked(session, before), _asked(session, after)
    found = [
        Effect(name, round(then[name] - now[name], 1), How.LASTING)
        for name in now
        if abs(then[name] - now[name]) >= _LEAST
    ]
    content = session.content
    found.sort(key=lambda each: (not content.indicators[each.target].score, -abs(each.amount)))
    return found[:_MOST]


def _asked(session: Session, table: Table) -> dict[str, float]:
    rules, layout = session.rules, session.rules.layout
    rules.markets.split(table)
    asked = rules.indicators.asks(table, min(session.turn, session.content.calendar.turns))
    return {
        each.id: sum(
            float(asked[layout.push.row(push_id(each, number)) - layout.push.first, 0])
            for number in range(len(each.pushes))
        )
        for each in session.content.indicators.values()
        if each.settles is not None
    }
