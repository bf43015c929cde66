"""Where the numbers may go: many copies of the game as it stands, with luck of their own, played on for some turns.

Each order in them is, by the toss of a coin, the one that promises most on the scores or any legal one at random:
players neither clever nor idle, so that the fan shows what luck does and what orders can do. It knows nothing of
the player's own luck to come, and never touches the game it looks ahead from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.bots.all import BOTS
from game.bots.player import give_orders
from game.engine.chance import draw, offspring, stream
from game.engine.layout import Rows
from game.engine.rules import Rules
from game.engine.turn import end_turn
from game.engine.worlds import Worlds
from game.play.session import Session

QUANTILES = (0.10, 0.25, 0.50, 0.75, 0.90)
WORLDS = 256
TURNS = 6
_FRESH = 0xF0CA57  # sets these seeds apart from those of games
_COIN = stream("forecast coin")
_CLOSE = 0.5  # points by which a future must differ to count as risen or fallen

Floats = NDArray[np.float64]
Tell = Callable[[int], None]


@frozen(eq=False)
class Fan:
    """One number ahead: rows of quantiles, one per turn from now on; how many in 100 futures end higher and lower."""

    quantiles: tuple[tuple[float, ...], ...]
    rise: int
    fall: int


@frozen(eq=False)
class Forecast:
    """The fans by name, from the turn `first`, which is now."""

    first: int
    turns: int
    fans: Mapping[str, Fan]


def names_of(rules: Rules) -> list[str]:
    """List every number that has a chart: indicators, resources, and the shares of markets and routes."""
    content = rules.content
    shares = [f"{name}.share" for name in rules.layout.share.ids]
    return [*content.indicators, *content.resources, *shares]


def futures(session: Session, seed: int = 0, count: int = WORLDS) -> Worlds:
    """Copy the game as it stands, without its luck; quick, so that the playing can go on elsewhere."""
    seeds = offspring(np.arange(count, dtype=np.uint64) + np.uint64(seed * count), _FRESH)
    return session.worlds.fork(np.where(seeds == np.uint64(session.seed), seeds + np.uint64(1), seeds))


def foresee(copies: Worlds, turns: int = TURNS, tell: Tell | None = None) -> Forecast:
    """Play the copies on and sum up where their numbers go; `tell` hears how many turns are done."""
    rules, first = copies.rules, copies.turn
    names = names_of(rules)
    ahead = max(min(turns, rules.content.calendar.turns + 1 - first), 0)
    steps: list[Floats] = []
    for done, step in enumerate(_play(copies, names, ahead)):
        steps.append(step)
        if tell is not None:
            tell(done)
    return Forecast(first, ahead, _fans(names, steps))


def forecast(session: Session, turns: int = TURNS, seed: int = 0, count: int = WORLDS) -> Forecast:
    """Look some turns ahead from a game."""
    return foresee(futures(session, seed, count), turns)


def wavering(worlds: Worlds, at: Rows, step: int) -> Rows:
    """Choose what promises most or anything at all, by a coin tossed for every order."""
    heads = draw(worlds.seeds[at], worlds.turn, _COIN, step) < 0.5
    codes = np.zeros(len(at), dtype=np.intp)
    codes[heads] = BOTS["greedy"](worlds, at[heads], step)
    codes[~heads] = BOTS["random"](worlds, at[~heads], step)
    return codes


def _play(worlds: Worlds, names: list[str], turns: int) -> Iterator[Floats]:
    """Give the numbers (names, worlds) now and after each turn; a world that is over stays as it ended."""
    now, going = _read(worlds, names), np.arange(worlds.count)
    yield now
    for _ in range(turns):
        going, worlds = going[~worlds.over], worlds.keep(~worlds.over)
        if worlds.count:
            give_orders(worlds, wavering)
            end_turn(worlds)
            now = now.copy()
            now[:, going] = _read(worlds, names)
        yield now


def _read(worlds: Worlds, names: list[str]) -> Floats:
    return np.array([worlds.read(name) for name in names])


def _fans(names: list[str], steps: list[Floats]) -> dict[str, Fan]:
    ranked = np.quantile(np.array(steps), QUANTILES, axis=2)  # (quantiles, turns, names)
    change = steps[-1] - steps[0]
    rise, fall = (np.count_nonzero(each, axis=1) for each in (change > _CLOSE, change < -_CLOSE))
    count = change.shape[1]
    return {
        name: Fan(
            tuple(tuple(row) for row in ranked[:, :, k].T.tolist()),
            round(100 * int(rise[k]) / count),
            round(100 * int(fall[k]) / count),
        )
        for k, name in enumerate(names)
    }
