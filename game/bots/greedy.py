"""The bot that takes what promises most on its scores at once, and asks no further question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np

from game.engine.content import Consequence, Effect
from game.engine.layout import Rows
from game.engine.rules import Rules
from game.engine.worlds import Floats, Worlds

_BEST_OTHERS = 12  # how many orders outside the tray it considers


class Greedy:
    """Wants the named scores (all of them when none is named), by the effects that are written down."""

    def __init__(self, *scores: str) -> None:
        self._scores = scores
        self._promises = lru_cache(maxsize=4)(self._promised)

    def __call__(self, worlds: Worlds, at: Rows, step: int) -> Rows:  # noqa: ARG002 - all bots are asked alike
        """Choose the legal order that promises most, or none where nothing promises anything."""
        rules = worlds.rules
        promises = self._promises(rules)
        best = np.zeros(len(at), dtype=np.intp)
        for number in rules.tray.open(worlds)[:, at]:
            for option in range(rules.catalogue.answers.shape[1]):
                codes = rules.catalogue.answers[number, option].astype(np.intp)
                self._consider(worlds, at, np.maximum(codes, 0), promises, best)
        others = rules.free_orders[np.argsort(-promises[rules.free_orders], kind="stable")][:_BEST_OTHERS]
        for code in others[promises[others] > 0.0]:
            self._consider(worlds, at, np.full(len(at), code), promises, best)
        return best

    @staticmethod
    def _consider(worlds: Worlds, at: Rows, codes: Rows, promises: Floats, best: Rows) -> None:
        better = np.flatnonzero(promises[codes] > promises[best])
        if len(better):
            legal = better[worlds.rules.legal.allowed(worlds, codes[better], at[better])]
            best[legal] = codes[legal]

    def _promised(self, rules: Rules) -> Floats:
        """Value every order by what its effects do to the scores wanted; `end` is worth 0."""
        wanted = self._wanted(rules)
        values = np.zeros(len(rules.catalogue))
        for code in range(len(rules.catalogue)):
            values[code] = _worth(rules.consequence_of(code), wanted)
        return values

    def _wanted(self, rules: Rules) -> Mapping[str, float]:
        """Say what a point of each indicator is worth to it."""
        scores = self._scores or [i.id for i in rules.content.indicators.values() if i.score]
        return dict.fromkeys(scores, 1.0)


def _worth(act: Consequence, wanted: Mapping[str, float]) -> float:
    worth = _sum(act.effects, wanted) + sum(_sum(later.effects, wanted) for later in act.later)
    for outcome in act.odds:
        late = sum(_sum(later.effects, wanted) for later in outcome.later)
        worth += outcome.chance / 100.0 * (_sum(outcome.effects, wanted) + late)
    return worth


def _sum(effects: Iterable[Effect], wanted: Mapping[str, float]) -> float:
    return sum((effect.amount * wanted.get(effect.target, 0.0) for effect in effects), 0.0)
