"""Why something never happened: which part of its conditions never held in many random games."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from attrs import define, field, frozen
from numpy.typing import NDArray

from game.bots.player import give_orders
from game.bots.random import random
from game.engine.events import Candidate
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.engine.worlds import Worlds
from game.expr import Expr, parse
from game.expr.nodes import Logic
from game.lab.runner import seeds_of

GAMES = 500
ALL = slice(None)
Mask = NDArray[np.bool_]


@frozen
class Reason:
    """Why an event did not come up or an option was not chosen, in words an author can act on."""

    name: str
    text: str


@define
class _Watched:
    """What was seen of one event or option: in how many worlds and turns each thing it asks for held."""

    parts: list[tuple[str, Callable[[Worlds], Mask]]]
    seen: int = 0
    held: list[int] = field(init=False)
    together: int = 0

    def __attrs_post_init__(self) -> None:
        self.held = [0] * len(self.parts)

    def look(self, worlds: Worlds, where: Mask) -> None:
        """Count the worlds of `where` in which each part holds, and those in which all do."""
        self.seen += int(np.count_nonzero(where))
        every = where.copy()
        for k, (_, holds) in enumerate(self.parts):
            mask = holds(worlds) & where
            self.held[k] += int(np.count_nonzero(mask))
            every &= mask
        self.together += int(np.count_nonzero(every))


def reasons(rules: Rules, names: Sequence[str], games: int = GAMES, seed: int = 1) -> list[Reason]:
    """Explain events (`embassy_sacked`) and options (`embassy_sacked close`) that never occurred."""
    by_name = {c.event.id: c for c in rules.events.all}
    watched = {name: _watch(rules, by_name, name) for name in names}
    worlds = start(rules, seeds_of(seed, games))
    while worlds.count:
        for name, each in watched.items():
            each.look(worlds, _chance(worlds, by_name, name))
        give_orders(worlds, random)
        end_turn(worlds)
        worlds = worlds.keep(~worlds.over)
    return [Reason(name, _words(name, each)) for name, each in watched.items()]


def _watch(rules: Rules, by_name: dict[str, Candidate], name: str) -> _Watched:
    event, _, option = name.removeprefix("answer ").partition(" ")
    if option:
        return _Watched(_option_parts(rules, event, option))
    candidate = by_name[event]
    parts = _conditions(rules, "when", candidate.event.when)
    if candidate.weight is not None:
        weight = candidate.weight
        parts.append(("its weight is above 0", lambda worlds: weight(worlds.table, ALL) > 0.0))
    return _Watched(parts)


def _option_parts(rules: Rules, event: str, name: str) -> list[tuple[str, Callable[[Worlds], Mask]]]:
    option = next(o for o in rules.content.events[event].options if o.id == name)
    parts = _conditions(rules, "unlocks", option.unlocks) + _conditions(rules, "needs", option.lock.needs)
    prices = {"attention": option.price.attention, **option.price.cost}
    for resource, price in prices.items():
        if price:
            row = rules.layout.value.row(resource)
            parts.append((f"{resource} is at least {price:g}", _has(row, price)))
    return parts


def _has(row: int, price: float) -> Callable[[Worlds], Mask]:
    return lambda worlds: worlds.table[row] >= price


def _conditions(rules: Rules, key: str, expr: Expr | None) -> list[tuple[str, Callable[[Worlds], Mask]]]:
    """Take a condition apart where `and` joins it."""
    if expr is None:
        return []
    texts = _split(expr.text) if isinstance(expr.root, Logic) and expr.root.operator == "and" else [expr.text]
    return [(f"{key}: {text}", _holds(rules, parse(text))) for text in texts]


def _holds(rules: Rules, expr: Expr) -> Callable[[Worlds], Mask]:
    truth = rules.compiler.truth(expr)
    return lambda worlds: truth(worlds.table, ALL) != 0


def _split(text: str) -> list[str]:
    """Cut a condition at each `and` that stands outside of brackets."""
    parts: list[list[str]] = [[]]
    depth = 0
    for word in text.replace("(", " ( ").replace(")", " ) ").split():
        depth += (word == "(") - (word == ")")
        if word == "and" and depth == 0:
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts]


def _chance(worlds: Worlds, by_name: dict[str, Candidate], name: str) -> Mask:
    """Say in which worlds an event's dates have come and it has not, or an option's file lies open."""
    event, _, option = name.removeprefix("answer ").partition(" ")
    candidate = by_name[event]
    if option:
        numbers = np.full(worlds.count, candidate.number, dtype=np.intp)
        return worlds.rules.tray.holds(worlds, numbers, np.arange(worlds.count))
    fresh: Mask = worlds.table[candidate.dealt] == 0.0
    return fresh & candidate.may_come(worlds.turn)


def _words(name: str, watched: _Watched) -> str:
    option = " " in name.removeprefix("answer ")
    if not watched.seen:
        return "its file never came up" if option else "its dates lie outside of the story"
    never = [text for (text, _), n in zip(watched.parts, watched.held, strict=True) if not n]
    if never:
        return "never held: " + "; ".join(never)
    if not watched.together:
        rare = min(zip(watched.held, (text for text, _ in watched.parts), strict=True))
        return f"its conditions never held together; the rarest is {rare[1]}"
    share = 100.0 * watched.together / watched.seen
    crowd = "other options were chosen" if option else "other files or news took its place each time"
    return f"it could have happened in {max(share, 0.1):.1f} % of its turns, but {crowd}"
