"""Saved numbers laid into a scenario by their names: how a game goes on when its log cannot be played again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from game.engine.ledger import Book
from game.engine.rules import Rules
from game.engine.turn import set_date, start
from game.engine.worlds import Worlds
from game.play.level import LEVELS
from game.play.recall import LARGEST, ending_number, read_book
from game.play.session import Moment, Session
from game.save import SaveError

Floats = NDArray[np.float64]
State = Mapping[str, object]
Places = Mapping[str, int]  # the row of each key


def from_snapshot(
    rules: Rules, seed: int, level: str, state: State, orders: Sequence[str], known: Iterable[str] | None
) -> Session:
    """Lay the numbers of a turn's start into a fresh story by the names of their rows.

    `known` are the ids that the scenario had when they were saved: other things stand where they start. Without it
    the scenario is the very one of the save, and every number is in it.
    """
    seeds = np.array([seed], dtype=np.uint64)
    table = np.zeros((rules.layout.size, 1)) if known is None else start(rules, seeds).table
    if known is not None:
        _clear(rules, table, {*known, *_owners(state.get("rows"))})
    places = {key: number for number, key in enumerate(rules.layout.keys)}
    _lay(places, table, state.get("rows"))
    _lay_by_id(rules, table, state)
    book = read_book(rules, state)
    _keep_in_range(rules, table, book)
    moments = _past(rules, places, state, len(book.lines) if known is None else 0)
    del moments[max(int(table[rules.turn_row, 0]) - 1, 0) :]  # a turn that is to come is no past
    if known is not None:
        rules.goals.begin(table)
    session = Session(
        rules, Worlds(rules, table, seeds, book), book, seed, LEVELS[level], list(orders), moments
    )
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


def _past(rules: Rules, places: Places, state: State, lines: int) -> list[Moment]:
    """Give the moments before this one by their charts; of the last, which of the `lines` came before it."""
    found = state.get("history")
    past = found[: rules.content.calendar.turns] if isinstance(found, list) else []
    columns = np.zeros((len(past), rules.layout.size, 1))
    for column, cells in zip(columns, past, strict=True):
        _lay(places, column, cells)
    moments = [
        Moment(turn, each, 0, 0, 0, whole=False, counted=False) for turn, each in enumerate(columns, 1)
    ]
    older = state.get("older_lines")
    if moments and type(older) is int and 0 <= older <= lines:
        moments[-1] = evolve(moments[-1], lines=older, counted=True)
    return moments


def _lay(places: Places, table: Floats, rows: object) -> None:
    if not isinstance(rows, dict):
        raise SaveError("This save has no numbers to go on from.")
    known = {key: cell for key, cell in rows.items() if key in places}
    table[[places[key] for key in known], 0] = _numbers(list(known.values()))


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


def _numbers(cells: list[Any]) -> Floats:
    if set(map(type, cells)) <= {float, int}:
        found = np.array(cells, dtype=np.float64)
        if (np.abs(found) <= LARGEST).all():
            return found
    raise SaveError("A number of this save makes no sense.")
