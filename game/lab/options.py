"""How far apart the options of a file lead: each is tried in the same situations with the same luck."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import combinations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.bots.idle import idle
from game.bots.player import give_orders
from game.bots.random import random
from game.engine.chance import offspring
from game.engine.layout import Rows
from game.engine.obey import obey
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.engine.worlds import Floats, Worlds
from game.lab.runner import seeds_of

NEAR = 3  # turns within which options are compared
FAR = 8  # turns after which one is called better than another: most late effects have arrived
PART = 3.0  # points by which the options of a file should differ
_CLEARLY = 0.5  # points that count as worse
_PURPOSE = 77_000


@frozen
class Parting:
    """How two options of a file part: the largest difference on the desk, in the mean of the situations."""

    event: str
    first: str
    second: str
    situations: int
    points: float
    number: str  # the number of the desk that differs most in the mean


@frozen
class Dominated:
    """An option that was worse or equal on every number in every situation in which another could be had."""

    event: str
    option: str
    by: str
    situations: int


@frozen
class Study:
    """What was tried: trial k gave order `codes[k]` in situation `places[k]` (a world in a turn)."""

    rules: Rules
    numbers: tuple[str, ...]  # of the desk
    codes: Rows
    places: Rows
    near: Floats  # (turns, numbers, trials): at once, and after each turn
    far: Floats  # (numbers, trials)

    def partings(self) -> list[Parting]:
        """Compare every two options of every file that were tried in the same situation."""
        return [self._parting(event, a, b) for event, a, b in self._pairs() if len(self._shared(a, b)[0])]

    def closest(self) -> list[Parting]:
        """Give of each file the two options that part least."""
        least: dict[str, Parting] = {}
        for parting in self.partings():
            if parting.event not in least or parting.points < least[parting.event].points:
                least[parting.event] = parting
        return list(least.values())

    def dominated(self) -> list[Dominated]:
        """List the options that nobody had a reason to choose."""
        found = []
        for event, a, b in self._pairs():
            for worse, better in ((a, b), (b, a)):
                here, there = self._shared(worse, better)
                if len(here) and self._never_better(here, there):
                    found.append(Dominated(event, self._name(worse), self._name(better), len(here)))
        return found

    def _pairs(self) -> Iterator[tuple[str, int, int]]:
        for number, event in enumerate(self.rules.content.events, 1):
            codes = [int(code) for code in self.rules.catalogue.answers[number] if code > 0]
            yield from ((event, a, b) for a, b in combinations(codes, 2))

    def _shared(self, a: int, b: int) -> tuple[Rows, Rows]:
        """Find the trials of two orders in the situations where both could be given."""
        ones, others = np.flatnonzero(self.codes == a), np.flatnonzero(self.codes == b)
        _, first, second = np.intersect1d(self.places[ones], self.places[others], return_indices=True)
        return ones[first], others[second]

    def _parting(self, event: str, a: int, b: int) -> Parting:
        here, there = self._shared(a, b)
        gaps = np.abs(self.near[:, :, here] - self.near[:, :, there]).max(axis=0)
        most = self.numbers[int(gaps.mean(axis=1).argmax())]
        points = float(gaps.max(axis=0).mean())
        return Parting(event, self._name(a), self._name(b), len(here), round(points, 2), most)

    def _never_better(self, here: Rows, there: Rows) -> bool:
        signs = np.array([[-1.0 if _is_bad(self.rules, name) else 1.0] for name in self.numbers])
        gains = signs * (self.far[:, here] - self.far[:, there])
        return bool((gains <= 1e-9).all() and (gains.min(axis=0) < -_CLEARLY).all())

    def _name(self, code: int) -> str:
        return self.rules.catalogue.text(code).split()[-1]


def study(rules: Rules, games: int = 400, seed: int = 1, each: int = 12) -> Study:
    """Play random games and try every option of each file in the first `each` situations met a turn."""
    numbers = desk(rules)
    worlds = start(rules, seeds_of(seed, games))
    trials = [_trial(worlds, numbers, each)]
    while True:
        give_orders(worlds, random)
        end_turn(worlds)
        worlds = worlds.keep(~worlds.over)
        if not worlds.count:
            break
        trials.append(_trial(worlds, numbers, each))
    codes, places, near, far = (np.concatenate(parts, axis=-1) for parts in zip(*trials, strict=True))
    return Study(rules, numbers, codes, places, near, far)


def desk(rules: Rules) -> tuple[str, ...]:
    """Name the numbers of the desk: scores, credibility, what carries over, how home and republics feel."""
    content = rules.content
    sides = {"home", "republic"}
    felt = [name for actor in content.actors.values() if actor.side in sides for name in actor.indicators]
    scores = [i.id for i in content.indicators.values() if i.score]
    kept = [r.id for r in content.resources.values() if r.carry]
    word = ["credibility"] if "credibility" in content.indicators else []
    return tuple(dict.fromkeys([*scores, *word, *kept, *felt]))


def _trial(worlds: Worlds, numbers: tuple[str, ...], each: int) -> tuple[Rows, Rows, Floats, Floats]:
    rules = worlds.rules
    codes, columns = situations(worlds, each)
    luck = offspring(worlds.seeds[columns], _PURPOSE + worlds.turn)  # the same for all options of a file
    fork = Worlds(rules, worlds.table[:, columns], luck)
    rows = np.array([rules.layout.value.row(name) for name in numbers])
    if len(codes):
        obey(fork, codes, np.arange(len(codes)))
    values = _after(fork, rows)
    places = worlds.seeds[columns].astype(np.intp) * 1000 + worlds.turn
    return codes, places, values[: NEAR + 1], values[FAR]


def situations(worlds: Worlds, each: int, wanted: Collection[int] | None = None) -> tuple[Rows, Rows]:
    """List the options of open files (those `wanted`) that are legal, with their worlds; at most `each` a file."""
    rules, open_files = worlds.rules, worlds.rules.tray.open(worlds)
    pairs: list[tuple[int, int]] = []
    for number in np.unique(open_files[open_files > 0]):
        if wanted is not None and number not in wanted:
            continue
        at = np.flatnonzero((open_files == number).any(axis=0))[:each]
        pairs += [(int(code), int(k)) for k in at for code in rules.catalogue.answers[number] if code > 0]
    codes, columns = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    legal = rules.legal.allowed(worlds, codes, columns)
    return codes[legal], columns[legal]


def _after(worlds: Worlds, rows: NDArray[np.intp]) -> Floats:
    """Give the numbers at once and after each turn in which nobody acts; what is over stands still."""
    values = np.empty((FAR + 1, len(rows), worlds.count))
    going = np.arange(worlds.count)
    values[:] = worlds.table[rows]
    for turn in range(1, FAR + 1):
        if not worlds.count:
            break
        give_orders(worlds, idle)
        end_turn(worlds)
        values[turn:, :, going] = worlds.table[rows]
        left = ~worlds.over
        going, worlds = going[left], worlds.keep(left)
    return values


def _is_bad(rules: Rules, name: str) -> bool:
    indicator = rules.content.indicators.get(name)
    return indicator is not None and indicator.better == "down"
