"""Saved numbers laid into a scenario by their names: how a game goes on when its log cannot be played again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from game.engine.ledger import Book
from game.engine.rules import Rules
from game.engine.turn import set_date
from game.engine.worlds import Worlds
from game.play.recall import LARGEST, ending_number, read_book
from game.play.session import Moment, Session
from game.save import SaveError

Floats = NDArray[np.float64]
State = Mapping[str, object]


def from_snapshot(
    rules: Rules, seed: int, level: str, state: State, orders: Sequence[str], known: Iterable[str] | None
) -> Session:
    """Lay the numbers of a turn's start into a fresh story by the names of their rows.

    `known` are the ids that the scenario had when they were saved: other things stand where they start. Without it
    the scenario is the very one of the save, and every number is in it.
    """
    fresh = Session.begin(rules, seed, level)
    table = fresh.worlds.table
    if known is None:
        table[:] = 0.0
    else:
        _clear(rules, table, {*known, *_owners(state.get("rows"))})
    _lay(rules, table, state.get("rows"))
    _lay_by_id(rules, table, state)
    book, moments = read_book(rules, state), _past(rules, state)
    _keep_in_range(rules, table, book)
    rules.goals.begin(table)
    worlds = Worlds(rules, table, fresh.worlds.seeds, book)
    session = Session(rules, worlds, book, seed, fresh.level, list(orders), moments)
    session.mark()
    return session


def _owners(rows: object) -> set[str]:
    return {key.partition("/")[0] for key in rows} if isinstance(rows, dict) else set()


def _clear(rules: Rules, table: Floats, known: set[str]) -> None:
    """Empty the rows of what the save knew, and take back what was dealt at the start of this fresh story."""
    for number, key in enumerate(rules.layout.keys):
        if key.partition("/")[0] in known:
            table[number] = 0.0
    for block in (rules.layout.dealt, rules.layout.armed):
        for name in block.ids:
            if name not in known:
                table[block.row(name)] = 0.0


def _past(rules: Rules, state: State) -> list[Moment]:
    moments = []
    past = state.get("history")
    for turn, cells in enumerate(past[: rules.content.calendar.turns] if isinstance(past, list) else [], 1):
        column = np.zeros((rules.layout.size, 1))
        _lay(rules, column, cells)
        moments.append(Moment(turn, column, 0, 0, 0, whole=False))
    return moments


def _lay(rules: Rules, table: Floats, rows: object) -> None:
    if not isinstance(rows, dict):
        raise SaveError("This save has no numbers to go on from.")
    places = {key: number for number, key in enumerate(rules.layout.keys)}
    for key, cell in rows.items():
        if key in places:
            table[places[key]] = _number(cell)


def _lay_by_id(rules: Rules, table: Floats, state: State) -> None:
    """Fill the tray and the choices by the ids of events and options, which keep when others are added."""
    layout, events = rules.layout, rules.content.events
    numbers = {name: number for number, name in enumerate(events, 1)}
    tray, choices = state.get("tray"), state.get("choices")
    named = [name for name in tray if isinstance(name, str)] if isinstance(tray, list) else []
    open_ = [numbers[name] for name in dict.fromkeys(named) if name in numbers]
    open_ = open_[: rules.content.tray.most]
    table[layout.tray.rows] = 0.0
    table[layout.tray.first : layout.tray.first + len(open_), 0] = open_
    table[layout.request.row("files")] = float(len(open_))
    table[layout.choice.rows] = 0.0
    for name, option in choices.items() if isinstance(choices, dict) else ():
        options = [o.id for o in events[name].options] if name in events else []
        if option in options:
            table[layout.choice.row(name)] = float(options.index(option) + 1)


def _keep_in_range(rules: Rules, table: Floats, book: Book) -> None:
    """Bring back into range what an edited scenario, or a hand in the file, has put out of it."""
    layout, calendar = rules.layout, rules.content.calendar
    for name, (low, high) in rules.ranges.items():
        row = layout.value.row(name)
        table[row] = np.clip(table[row], low, high)
    for number, top in enumerate(rules.top_rung):
        row = layout.rung.first + number
        table[row] = np.clip(np.floor(table[row]), 0.0, top)
    table[layout.count.rows] = np.maximum(np.floor(table[layout.count.rows]), 0.0)
    over = bool(table[rules.over_row, 0] > 0.0)
    set_date(rules, table, int(np.clip(table[rules.turn_row, 0], 1, calendar.turns + over)))
    table[rules.over_row] = float(ending_number(rules, book)) if over else 0.0


def _number(cell: object) -> float:
    if isinstance(cell, bool) or not isinstance(cell, int | float) or not abs(cell) <= LARGEST:
        raise SaveError("A number of this save makes no sense.")
    return float(cell)
