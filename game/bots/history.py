"""The bot that does what was done in fact: a story's dated moves and marked answers, else what costs nothing."""

from __future__ import annotations

from functools import lru_cache
from weakref import WeakKeyDictionary

import numpy as np

from game.engine.calendar import turn_of
from game.engine.content import Content, Event
from game.engine.layout import Rows
from game.engine.orders import UnknownOrder
from game.engine.rules import Rules, is_free
from game.engine.worlds import Worlds


def has_history(content: Content) -> bool:
    """Say whether an author wrote down anything that was done in fact."""
    marked = any(option.history for event in content.events.values() for option in event.options)
    return marked or bool(content.history)


class History:
    """Gives each dated move once, in the turn of its date and in the author's order, then answers the files.

    What cannot be given is left out: the world may have gone another way than the books say.
    """

    def __init__(self) -> None:
        self._scripts = lru_cache(maxsize=4)(_Script)
        self._next: WeakKeyDictionary[Worlds, Rows] = WeakKeyDictionary()  # dated move to try next, per world

    def __call__(self, worlds: Worlds, at: Rows, step: int) -> Rows:
        """Choose the next dated move that is legal, else the answer to a file, or none."""
        script = self._scripts(worlds.rules)
        if step == 0:
            self._next[worlds] = np.zeros(worlds.count, dtype=np.intp)
        codes = np.zeros(len(at), dtype=np.intp)
        for number, code in enumerate(script.dated.get(worlds.turn, ())):
            waiting = np.flatnonzero((codes == 0) & (self._next[worlds][at] == number))
            self._next[worlds][at[waiting]] = number + 1
            _take(worlds, at, codes, waiting, np.full(len(at), code))
        for numbers in worlds.rules.tray.open(worlds)[:, at]:
            for answers in (script.marked, script.free):
                wanted = answers[numbers]
                _take(worlds, at, codes, np.flatnonzero((codes == 0) & (wanted > 0)), wanted)
        return codes


class _Script:
    """What history does in one story: codes of dated moves by turn, and of the answer to each event."""

    def __init__(self, rules: Rules) -> None:
        self.dated: dict[int, list[int]] = {}
        for month, order in rules.content.history:
            code = _code(rules, order)
            if code:
                self.dated.setdefault(turn_of(rules.content.calendar, month), []).append(code)
        events = list(rules.content.events.values())
        self.marked = np.array([0, *(_answer(rules, event, "history") for event in events)], dtype=np.intp)
        self.free = np.array([0, *(_answer(rules, event, "free") for event in events)], dtype=np.intp)


def _code(rules: Rules, order: str) -> int:
    """Find an order's code; 0, which ends a turn and is not history's to give, where a story has no such order."""
    try:
        return rules.catalogue.code(order)
    except UnknownOrder:
        return 0


def _answer(rules: Rules, event: Event, kind: str) -> int:
    wanted = [o for o in event.options if (o.history if kind == "history" else is_free(o))]
    return rules.catalogue.code(f"answer {event.id} {wanted[0].id}") if wanted else 0


def _take(worlds: Worlds, at: Rows, codes: Rows, these: Rows, wanted: Rows) -> None:
    """Choose the orders `wanted` (per world of `at`) in those places of `at` where they are legal."""
    if len(these):
        tried = wanted[these]
        legal = worlds.rules.legal.allowed(worlds, tried, at[these])
        codes[these[legal]] = tried[legal]
