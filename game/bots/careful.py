"""The bot that thinks ahead: it tries every legal order in its head and gives the most promising."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from game.bots.closeness import Closeness
from game.bots.foresight import look_ahead
from game.bots.player import MOST_ORDERS
from game.engine.chance import offspring
from game.engine.layout import Rows
from game.engine.obey import obey
from game.engine.orders import Verb
from game.engine.rules import Rules
from game.engine.worlds import Floats, Worlds

_HORIZON = 24  # turns
_TRIES = 3  # how often an order that hangs on luck is tried
_COLUMNS = 2000  # tried at once: as many as stay in the processor's cache
_WORTH = {"attention": 0.003, "capital": 0.006, "treasury": 0.003}  # what a unit saved is worth, in goals
_OTHER_WORTH = 0.003
_SCORE, _CREDIBILITY, _UNITY = 0.002, 0.001, 0.002  # what a point is worth beside the goals
_BESIDE = (Verb.END, Verb.ANSWER, Verb.HALT, Verb.REQUEST, Verb.PLEDGE)  # answers come from the tray


class Careful:
    """Stands for a player who reads everything, weighs every order and never knows what luck will bring.

    Wants the named goals, or all of them when none is named. A dutiful one answers, last of all, even the files that
    look better left alone.
    """

    def __init__(self, *goals: str, dutiful: bool = False) -> None:
        self._dutiful = dutiful
        self._views = lru_cache(maxsize=4)(lambda rules: _View(rules, goals))

    def __call__(self, worlds: Worlds, at: Rows, step: int) -> Rows:
        """Choose the order that gains most beyond its price, or none."""
        view = self._views(worlds.rules)
        codes, columns = _legal(worlds, at)
        if not len(codes):
            return np.zeros(len(at), dtype=np.intp)
        still = np.zeros(len(at), dtype=np.intp)
        values = view.value(worlds, np.concatenate([still, codes]), np.concatenate([at, columns]), step)
        gains = values[len(at) :] - view.price(worlds, codes, columns)
        found = _best(worlds.count, at, codes, columns, gains, values[: len(at)])
        if self._dutiful:
            inside = worlds.rules.catalogue.verbs[codes] == Verb.ANSWER
            anyhow = np.full(len(at), -np.inf)
            answers = _best(worlds.count, at, codes[inside], columns[inside], gains[inside], anyhow)
            found = np.where(found > 0, found, answers)
        return found


class _View:
    """How a careful player values the worlds of one scenario."""

    def __init__(self, rules: Rules, goals: tuple[str, ...]) -> None:
        self._closeness = Closeness(rules, goals)
        self._points = [(rules.layout.value.row(name), worth) for name, worth in _points(rules)]
        self._worth = [_WORTH.get(name, _OTHER_WORTH) for name in rules.content.resources]
        self.lucky = np.array([bool(rules.consequence_of(code).odds) for code in range(len(rules.catalogue))])

    def price(self, worlds: Worlds, codes: Rows, columns: Rows) -> Floats:
        """Say what the price of orders is worth, in goals."""
        total = np.zeros(len(codes))
        for worth, price in zip(self._worth, worlds.rules.legal.prices(worlds, codes, columns), strict=True):
            total += worth * price
        return total

    def value(self, worlds: Worlds, codes: Rows, columns: Rows, step: int) -> Floats:
        """Try order `codes[k]` in world `columns[k]` with its own luck, several times where luck decides."""
        lucky = np.flatnonzero(self.lucky[codes])
        rounds = [np.arange(len(codes)), *[lucky] * (_TRIES - 1)]
        number = (worlds.turn * MOST_ORDERS + step) * _TRIES
        seeds = [offspring(worlds.seeds[columns[these]], number + k) for k, these in enumerate(rounds)]
        tries, luck = np.concatenate(rounds), np.concatenate(seeds)
        totals = np.zeros(len(codes))
        for first in range(0, len(tries), _COLUMNS):
            these = tries[first : first + _COLUMNS]
            fork = Worlds(worlds.rules, worlds.table[:, columns[these]], luck[first : first + _COLUMNS])
            np.add.at(totals, these, self._outlook(fork, codes[these]))
        return totals / np.where(self.lucky[codes], float(_TRIES), 1.0)

    def _outlook(self, worlds: Worlds, codes: Rows) -> Floats:
        """Give one order to each world, look ahead, and value what is seen there."""
        giving = np.flatnonzero(codes)
        if len(giving):
            obey(worlds, codes[giving], giving)
        table = look_ahead(worlds, _HORIZON)
        total = np.zeros(len(codes))
        for near in self._closeness(table):
            total += near
        for row, worth in self._points:
            total += worth * table[row]
        return total


def _points(rules: Rules) -> list[tuple[str, float]]:
    indicators = rules.content.indicators
    found = [(i.id, _SCORE) for i in indicators.values() if i.score]
    beside = (("credibility", _CREDIBILITY), ("home.unity", _UNITY))
    return found + [(name, worth) for name, worth in beside if name in indicators]


def _legal(worlds: Worlds, at: Rows) -> tuple[Rows, Rows]:
    """List every legal order worth a thought, with its world: codes (m,), columns (m,)."""
    rules = worlds.rules
    answers = rules.catalogue.answers[rules.tray.open(worlds)[:, at]].astype(
        np.intp
    )  # (files, worlds, options)
    columns = np.broadcast_to(at[:, None], answers.shape)
    inside = answers > 0
    moves = rules.free_orders[~np.isin(rules.catalogue.verbs[rules.free_orders], _BESIDE)]
    codes = np.concatenate([answers[inside], np.tile(moves, len(at))])
    where = np.concatenate([columns[inside], np.repeat(at, len(moves))])
    legal = rules.legal.allowed(worlds, codes, where)
    return codes[legal], where[legal]


def _best(count: int, at: Rows, codes: Rows, columns: Rows, gains: Floats, still: Floats) -> Rows:
    """Pick each world's best order; 0 where none is better than to keep still."""
    best = np.zeros(count, dtype=np.intp)
    record = np.full(count, -np.inf)
    record[at] = still
    order = np.lexsort((codes, -gains))
    worlds, firsts = np.unique(columns[order], return_index=True)
    top = order[firsts]
    better = gains[top] > record[worlds]
    best[worlds[better]] = codes[top[better]]
    return best[at]
