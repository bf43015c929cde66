"""The clock: how a story starts, and what happens between one turn's orders and the next."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.engine.arrivals import arrive, resolve_odds
from game.engine.calendar import act_of, month_of
from game.engine.chance import Seeds
from game.engine.ledger import Book
from game.engine.rules import Rules
from game.engine.worlds import Floats, Worlds

Phase = Callable[[Worlds], None]


def start(rules: Rules, seeds: Seeds, book: Book | None = None) -> Worlds:
    """Open the story once per seed (uint64, shape (n,)), every world before its first order."""
    content, layout = rules.content, rules.layout
    table = np.zeros((layout.size, len(seeds)))
    for ladder in content.ladders.values():
        table[layout.rung.row(ladder.id)] = float(ladder.at)
    table[layout.since.rows] = 1.0
    for resource in content.resources.values():
        table[layout.value.row(resource.id)] = resource.start
    set_date(rules, table, 1)
    _set_values(rules, table)
    table[layout.start.rows] = table[layout.value.rows]
    table[layout.last.rows] = table[layout.value.rows]
    worlds = Worlds(rules, table, seeds, book)
    rules.openings.draw(worlds)
    rules.goals.begin(worlds.table)
    rules.events.warn(worlds)
    rules.tray.deal(worlds)
    return worlds


def _set_values(rules: Rules, table: Floats) -> None:
    """Find where everything stands at the start: given values first, then what follows from them."""
    layout, indicators = rules.layout, rules.content.indicators
    for indicator in indicators.values():
        begin = indicator.target if indicator.start is None else indicator.start
        table[layout.value.row(indicator.id)] = min(max(begin, indicator.low), indicator.high)
        table[layout.start.row(indicator.id)] = table[layout.value.row(indicator.id)]
    starts = {i.id: i.start for i in layout.settling if i.start is not None}
    for _ in range(3):  # what has no given start hangs on the others; three rounds find it closely
        rules.situations.begin(table)
        rules.markets.split(table)
        rules.indicators.begin(table, 1, starts)


def set_date(rules: Rules, table: Floats, turn: int) -> None:
    """Set the clock of every world of a table to a turn."""
    calendar, layout = rules.content.calendar, rules.layout
    table[rules.turn_row] = float(turn)
    table[layout.row("date")] = float(month_of(calendar, turn))
    table[layout.row("act")] = float(act_of(calendar, min(turn, calendar.turns)))


def end_turn(worlds: Worlds) -> None:
    """Go on to the next turn in every world; none may be over. ValueError when one is."""
    if worlds.over.any():
        raise ValueError("a story that is over has no next turn")
    rules, table = worlds.rules, worlds.table
    set_date(rules, table, worlds.turn + 1)
    for phase in PHASES:
        phase(worlds)
    table[rules.layout.last.rows] = table[rules.layout.value.rows]
    if worlds.turn <= rules.content.calendar.turns:
        rules.events.warn(worlds)
        rules.tray.deal(worlds)


def left_alone(worlds: Worlds) -> Worlds:
    """Give copies of worlds a turn on, if only what already pulls at them went on: no luck, nothing that comes up."""
    ahead = worlds.copy()
    set_date(ahead.rules, ahead.table, worlds.turn + 1)
    ahead.rules.markets.split(ahead.table)
    ahead.rules.indicators.move(ahead)
    return ahead


def _split(worlds: Worlds) -> None:
    worlds.rules.markets.split(worlds.table)


PHASES: list[Phase] = [
    lambda worlds: worlds.rules.tray.expire(worlds),
    resolve_odds,
    lambda worlds: worlds.rules.events.avert(worlds),
    lambda worlds: worlds.rules.news.happen(worlds),
    arrive,
    lambda worlds: worlds.rules.situations.turn(worlds),
    _split,
    lambda worlds: worlds.rules.projects.advance(worlds),
    lambda worlds: worlds.rules.indicators.move(worlds),
    lambda worlds: worlds.rules.resources.refill(worlds),
    lambda worlds: worlds.rules.endings.dismiss(worlds),
    lambda worlds: worlds.rules.goals.remember(worlds),
    lambda worlds: worlds.rules.endings.judge(worlds),
]
