"""What an author changes by hand while trying out a scenario: `set NAME VALUE` and `deal EVENT`, beside the orders."""

from __future__ import annotations

import numpy as np
from attrs import frozen

from game.engine.ledger import Cause
from game.engine.rules import Rules
from game.engine.worlds import Worlds
from game.expr.spelling import did_you_mean

SET, DEAL = "set", "deal"
_FIRST = np.array([0])
_MOST_SHOWN = 40
MOST_OF_A_FLAG = 1000.0


class Unalterable(ValueError):
    """The scenario has nothing to alter by that name, or not to that value; the message says so."""


@frozen
class Alteration:
    """One change by hand; `value` is a number, or for a ladder the number of a rung."""

    kind: str
    name: str
    value: float = 0.0


def is_alteration(order: str) -> bool:
    """Say whether a line is one of these and not an order of the game."""
    return order.startswith((f"{SET} ", f"{DEAL} "))


def read(rules: Rules, line: str) -> Alteration:
    """Read a line in the terms of a scenario; Unalterable where it makes no sense there."""
    kind, _, rest = line.partition(" ")
    name, _, value = rest.strip().partition(" ")
    if kind == DEAL:
        if rest.strip() not in rules.content.events:
            raise Unalterable(_unknown("event", rest.strip(), list(rules.content.events)))
        return Alteration(DEAL, rest.strip())
    return Alteration(SET, name, _value(rules, name, value.strip()))


def alter(worlds: Worlds, change: Alteration) -> None:
    """Change the one world, with a line in the ledger for every number that moves."""
    rules, name = worlds.rules, change.name
    if change.kind == DEAL:
        number = list(rules.content.events).index(name) + 1
        news = rules.content.events[name].kind == "news"
        (rules.news if news else rules.tray).put(worlds, number)
    elif name in rules.content.ladders:
        worlds.set_rung(name, _FIRST, change.value)
    else:
        cause = Cause(SET, name, worlds.turn)
        worlds.assign(name, _FIRST, change.value, cause)
        worlds.assign(name, _FIRST, change.value, cause)  # a sum beyond its range takes a second step


def settable(rules: Rules) -> list[str]:
    """List every name that can be set: scores first, then resources, other figures, ladders and flags."""
    content = rules.content
    scores = [each.id for each in content.indicators.values() if each.score]
    others = [name for name in content.indicators if name not in scores]
    return [*scores, *content.resources, *others, *content.ladders, *content.flags]


def bounds(rules: Rules, name: str) -> tuple[float, float]:
    """Give the least and the most that a figure can be set to; flags are mostly 0 or 1, and can count."""
    return rules.ranges.get(name, (0.0, MOST_OF_A_FLAG))


def _value(rules: Rules, name: str, written: str) -> float:
    content = rules.content
    if name in content.ladders:
        rungs = [rung.id for rung in content.ladders[name].rungs]
        if written in rungs:
            return float(rungs.index(written))
        raise Unalterable(_unknown(f"rung of {name}", written, rungs))
    if name not in settable(rules):
        raise Unalterable(_unknown("figure, ladder or flag", name, settable(rules)))
    low, high = bounds(rules, name)
    try:
        number = float(written)
    except ValueError:
        raise Unalterable(f"{name} wants a number from {low:g} to {high:g}, not '{_cut(written)}'") from None
    if not low <= number <= high:
        raise Unalterable(f"{name} goes from {low:g} to {high:g}")
    return number + 0.0


def _unknown(what: str, name: str, known: list[str]) -> str:
    hint = did_you_mean(name[:64], known)
    return f"there is no {what} '{_cut(name)}' now{f'; {hint}' if hint else ''}"


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
