"""What follows from the orders given so far if nothing else happens: quiet turns, without files or news."""

from __future__ import annotations

from game.engine.arrivals import arrive, resolve_odds
from game.engine.turn import set_date
from game.engine.worlds import Floats, Worlds


def quiet_turn(worlds: Worlds) -> None:
    """Go on by one turn in which no rival moves, nothing new is dealt, and what lies open is ignored."""
    rules, table = worlds.rules, worlds.table
    set_date(rules, table, worlds.turn + 1)
    rules.tray.expire(worlds)
    resolve_odds(worlds)
    arrive(worlds)
    rules.situations.turn(worlds)
    rules.markets.split(table)
    rules.projects.advance(worlds)
    rules.indicators.move(worlds)
    rules.resources.refill(worlds)
    rules.goals.remember(worlds)
    table[rules.layout.last.rows] = table[rules.layout.value.rows]


def look_ahead(worlds: Worlds, most: int) -> Floats:
    """Play `most` quiet turns, fewer where the story ends before, and give what goals are judged on."""
    left = worlds.rules.content.calendar.turns + 1 - worlds.turn
    for _ in range(min(left, most)):
        quiet_turn(worlds)
    return worlds.rules.goals.means(worlds.table)
