"""Where each number of a world lives: the rows of the table, and the column function of every name.

A world is one column of a float64 table of shape (rows, worlds). Rows that phases handle together stand in one
contiguous block, so that a phase is a few array operations however many worlds there are.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from game.engine.calendar import opens
from game.engine.content import Content, Event, Indicator
from game.engine.names import Names
from game.expr import Kind
from game.expr.compiled import At, Column, Table

Rows = NDArray[np.intp]


@frozen
class Block:
    """Consecutive rows, one per id."""

    first: int
    ids: tuple[str, ...]
    _index: dict[str, int] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_index", {name: k for k, name in enumerate(self.ids)})

    @property
    def rows(self) -> slice:
        """Give the block as a slice of the table."""
        return slice(self.first, self.first + len(self.ids))

    def row(self, name: str) -> int:
        """Give one id's row; KeyError when the block has none."""
        return self.first + self._index[name]

    def __contains__(self, name: object) -> bool:
        """Say whether the block has an id, or (given a number) a row."""
        if isinstance(name, int):
            return self.first <= name < self.first + len(self.ids)
        return name in self._index


class Layout:
    """The rows of one scenario: `keys` names each row, for snapshots; `void` is a row that nobody reads."""

    void = 0

    def __init__(self, content: Content) -> None:
        self.keys: list[str] = ["void"]
        self.settling = tuple(_by_pushes(i for i in content.indicators.values() if i.settles is not None))
        self.stocks = tuple(i for i in content.indicators.values() if i.settles is None)
        settling = [indicator.id for indicator in self.settling]
        stocks = [indicator.id for indicator in self.stocks]
        events, options = list(content.events), content.events.values()
        self.value = self._block("", [*settling, *stocks, *content.resources])
        self.settled = Block(self.value.first, tuple(settling))
        self.stock = Block(self.value.first + len(settling), tuple(stocks))
        self.resource = Block(self.stock.first + len(stocks), tuple(content.resources))
        self.base = self._block("base", settling)
        self.shock = self._block("shock", settling)
        self.shift = self._block("shift", settling)
        self.ground = self._block("ground", settling)
        self.began = self._block("began", settling)
        self.push = self._block("push", [push_id(i, k) for i, k in _layers(self.settling)])
        self.start = self._block("start", self.value.ids)
        self.last = self._block("last", self.value.ids)
        self.flag = self._block("", content.flags)
        self.clock = self._block("", ("turn", "date", "act", "dismissals", "over", "recalled"))
        self.rung = self._block("rung", content.ladders)
        self.since = self._block("since", content.ladders)
        self.frozen = self._block("frozen", content.ladders)
        self.begun = self._block("begun", content.projects)
        self.going = self._block("going", content.projects)
        self.steps = self._block("steps", content.projects)
        self.done = self._block("done", content.projects)
        self.stalled = self._block("stalled", content.projects)
        self.on = self._block("on", content.situations)
        self.turned = self._block("turned", content.situations)
        routes = [f"{m.id}.{r.id}" for m in content.markets.values() for r in m.routes]
        self.open = self._block("open", routes)
        self.cost = self._block("cost", routes)
        self.share = self._block("share", [*routes, *content.markets])
        self.ready = self._block("ready", [*content.families, *(f"mend {m}" for m in content.mends)])
        self.count = self._block("count", [*content.initiatives, *content.families])
        self.dealt = self._block("dealt", events)
        self.choice = self._block("choice", events)
        self.ignored = self._block("ignored", events)
        self.armed = self._block("armed", [e.id for e in options if e.forewarned])
        self.tray = self._block("tray", [str(k) for k in range(content.tray.most)])
        self.request = self._block("", ("request", "files"))
        self.drawn = self._block("drawn", content.openings)
        self.pledged = self._block("pledged", content.goals)
        self.met = self._block("met", content.goals)

    def _block(self, part: str, ids: Iterable[str]) -> Block:
        names = tuple(ids)
        block = Block(len(self.keys), names)
        self.keys.extend(f"{name}/{part}" if part else name for name in names)
        return block

    def extend(self, part: str, ids: Iterable[str]) -> Block:
        """Add a block for something compiled later (late effects, odds, memories of goals)."""
        return self._block(part, ids)

    @property
    def size(self) -> int:
        """Count the rows."""
        return len(self.keys)

    def row(self, key: str) -> int:
        """Find a row of the clock by name."""
        return self.clock.row(key)


def push_id(indicator: Indicator, number: int) -> str:
    """Name a push: its indicator, and its number from 0 in the author's order."""
    return f"{indicator.id}.push{number}"


def _by_pushes(indicators: Iterable[Indicator]) -> list[Indicator]:
    """Sort by falling number of pushes, so that the k-th pushes of all that have one stand in a row."""
    return sorted(indicators, key=lambda i: -len(i.pushes))


def _layers(settling: tuple[Indicator, ...]) -> list[tuple[Indicator, int]]:
    deepest = max((len(i.pushes) for i in settling), default=0)
    return [(i, k) for k in range(deepest) for i in settling if len(i.pushes) > k]


class Lookup:
    """The column function of each name of `game.engine.names`; made once per scenario."""

    def __init__(self, content: Content, layout: Layout, names: Names) -> None:
        self.names = names
        self._columns = _columns(content, layout)

    def column(self, name: str) -> Column:
        """Give the raw float64 column of a name; KeyError for a name that the loader should have refused."""
        return self._columns[name]

    def members(self, name: str) -> tuple[str, ...] | None:
        """Expand a group's name."""
        return self.names.members(name)

    def truth(self, name: str) -> bool:
        """Say whether a name is a truth."""
        return self.names.kind(name) is Kind.TRUTH


def plain(row: int) -> Column:
    """Read one row."""

    def column(table: Table, at: At) -> NDArray[np.float64]:
        cells: NDArray[np.float64] = table[row, at]
        return cells

    return column


def _equals(row: int, number: float) -> Column:
    def column(table: Table, at: At) -> NDArray[np.float64]:
        same: NDArray[np.bool_] = table[row, at] == number
        return same.astype(np.float64)

    return column


def _positive(row: int) -> Column:
    def column(table: Table, at: At) -> NDArray[np.float64]:
        positive: NDArray[np.bool_] = table[row, at] > 0.0
        return positive.astype(np.float64)

    return column


def _constant(number: float) -> Column:
    def column(table: Table, at: At) -> NDArray[np.float64]:
        return np.full(table[0, at].shape, number)

    return column


def _age(row: int, clock: int, while_row: int | None = None) -> Column:
    def column(table: Table, at: At) -> NDArray[np.float64]:
        age: NDArray[np.float64] = table[clock, at] - table[row, at]
        return age if while_row is None else np.where(table[while_row, at] > 0.0, age, 0.0)

    return column


def _held(row: int, clock: int, first: float) -> Column:
    """Count the turns on a rung; those before the ladder opened at all are nobody's choice."""

    def column(table: Table, at: At) -> NDArray[np.float64]:
        turns: NDArray[np.float64] = table[clock, at] - np.maximum(table[row, at], first)
        return np.maximum(turns, 0.0)

    return column


def _ratio(row: int, whole: float) -> Column:
    def column(table: Table, at: At) -> NDArray[np.float64]:
        percent: NDArray[np.float64] = table[row, at] * 100.0 / whole
        return percent

    return column


def _active(layout: Layout, project: str) -> Column:
    going, done = layout.going.row(project), layout.done.row(project)

    def column(table: Table, at: At) -> NDArray[np.float64]:
        active: NDArray[np.bool_] = (table[going, at] > 0.0) & (table[done, at] == 0.0)
        return active.astype(np.float64)

    return column


def _columns(content: Content, layout: Layout) -> dict[str, Column]:
    columns: dict[str, Column] = {}
    for name in layout.value.ids:
        columns[name] = plain(layout.value.row(name))
        columns[f"{name}.start"] = plain(layout.start.row(name))
        columns[f"{name}.last"] = plain(layout.last.row(name))
    for name in ("turn", "date", "act", "dismissals"):
        columns[name] = plain(layout.row(name))
    for name in content.flags:
        columns[name] = plain(layout.flag.row(name))
    for block, suffix in ((layout.share, "share"), (layout.cost, "cost"), (layout.open, "open")):
        columns.update({f"{name}.{suffix}": plain(block.row(name)) for name in block.ids})
    columns.update({f"{name}.count": plain(layout.count.row(name)) for name in layout.count.ids})
    for name in content.openings:
        columns[f"{name}.drawn"] = plain(layout.drawn.row(name))
    for name in content.goals:
        columns[f"{name}.pledged"] = plain(layout.pledged.row(name))
        columns[f"{name}.met"] = plain(layout.met.row(name))
    columns.update(_event_columns(content, layout))
    columns.update(_machine_columns(content, layout))
    return columns


def _event_columns(content: Content, layout: Layout) -> dict[str, Column]:
    columns: dict[str, Column] = {}
    for event in content.events.values():
        columns[f"{event.id}.turn"] = plain(layout.dealt.row(event.id))
        columns[f"{event.id}.seen"] = _seen(layout, event)
        columns[f"{event.id}.ignored"] = _positive(layout.ignored.row(event.id))
        for number, option in enumerate(event.options, 1):
            columns[f"{event.id}.{option.id}"] = _equals(layout.choice.row(event.id), number)
    return columns


def _seen(layout: Layout, event: Event) -> Column:
    """Whether an event has come up and been dealt with: a file is not while it lies open the first time."""
    if event.kind == "news":
        return _positive(layout.dealt.row(event.id))
    choice, ignored = layout.choice.row(event.id), layout.ignored.row(event.id)

    def column(table: Table, at: At) -> NDArray[np.float64]:
        settled: NDArray[np.bool_] = (table[choice, at] > 0.0) | (table[ignored, at] > 0.0)
        return settled.astype(np.float64)

    return column


def _machine_columns(content: Content, layout: Layout) -> dict[str, Column]:
    columns: dict[str, Column] = {}
    turn = layout.row("turn")
    for name in content.situations:
        columns[name] = plain(layout.on.row(name))
        columns[f"{name}.turns"] = _age(layout.turned.row(name), turn, layout.on.row(name))
    for ladder in content.ladders.values():
        columns[f"{ladder.id}.rung"] = plain(layout.rung.row(ladder.id))
        first = float(opens(content.calendar, ladder.gate))
        columns[f"{ladder.id}.held"] = _held(layout.since.row(ladder.id), turn, first)
        for number, rung in enumerate(ladder.rungs):
            columns[f"{ladder.id}.{rung.id}"] = _constant(float(number))
    for project in content.projects.values():
        columns[f"{project.id}.progress"] = _ratio(layout.steps.row(project.id), project.takes)
        columns[f"{project.id}.done"] = _positive(layout.done.row(project.id))
        columns[f"{project.id}.active"] = _active(layout, project.id)
        columns[f"{project.id}.stalled"] = plain(layout.stalled.row(project.id))
    return columns
