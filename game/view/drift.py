"""What a posture or a finished work keeps pulling at: the standing causes that an order would change."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from game.engine.content import Effect, How
from game.engine.layout import push_id
from game.play.session import Session
from game.view.reading import Table

_LEAST, _MOST = 0.5, 8  # smaller pulls are not told, and no more than the strongest


@frozen
class Step:
    """One change to try: a ladder moved by so many rungs, or a project finished."""

    ladder: str = ""
    by: int = 1
    project: str = ""


def drifts(session: Session, steps: Sequence[Step]) -> list[list[Effect]]:
    """List what each step pulls at and today does not, as lasting effects.

    Every step is tried in a column of its own, all in one pass; roads find their share anew.
    """
    if not steps:
        return []
    table = np.repeat(session.worlds.table[:, :1], len(steps) + 1, axis=1)
    for column, step in enumerate(steps, 1):
        table[_row(session, step), column] += float(step.by)
    asked = _asked(session, table)
    return [_drift(session, asked, column) for column in range(1, len(steps) + 1)]


def _row(session: Session, step: Step) -> int:
    layout = session.rules.layout
    return layout.rung.row(step.ladder) if step.ladder else layout.done.row(step.project)


def _drift(session: Session, asked: dict[str, Table], column: int) -> list[Effect]:
    changes = ((name, float(sums[column] - sums[0])) for name, sums in asked.items())
    found = [Effect(name, round(change, 1), How.LASTING) for name, change in changes if abs(change) >= _LEAST]
    content = session.content
    found.sort(key=lambda each: (not content.indicators[each.target].score, -abs(each.amount)))
    return found[:_MOST]


def _asked(session: Session, table: Table) -> dict[str, Table]:
    """Add up, for every number that settles, what its standing causes ask for in each column."""
    rules, layout = session.rules, session.rules.layout
    rules.markets.split(table)
    asked = rules.indicators.asks(table, min(session.turn, session.content.calendar.turns))
    sums: dict[str, Table] = {}
    for each in session.content.indicators.values():
        if each.settles is not None:
            total = np.zeros(table.shape[1])
            for number in range(len(each.pushes)):
                total += asked[layout.push.row(push_id(each, number)) - layout.push.first]
            sums[each.id] = total
    return sums
