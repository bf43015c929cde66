"""Saves damaged in every way that can be thought of, by chance that can be repeated."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from tests.save.records import sealed

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 7, 0.5, -0.0, 1e9, -1e9, 1e300, 5e-324, 2**53, 2**63,
    "", "end", "x/shock", "a b c", "\n", "launch", "answer", "ignore", "dismissal", "over", "news", "push",
    "999999", "-1", [], {}, [[]], [{}], {"": 0},
    ["end"], [1, "news", "storm", "x"], [1, "trade", 1.0, 2.0, "push", "trade.push9", 1],
    [10**9, "trade", 1.0, 2.0, "order", "end", -5], [2, "over", "gone", ""],
)  # fmt: skip


def damage_file(path: Path, chance: random.Random) -> None:
    """Flip, cut, fill, splice, double or swap bytes of a file."""
    data = bytearray(path.read_bytes())
    place, length = chance.randrange(len(data)), chance.randrange(1, 200)
    match chance.randrange(6):
        case 0:
            data[place] ^= 1 << chance.randrange(8)
        case 1:
            del data[place:]
        case 2:
            data[place : place + length] = bytes(len(data[place : place + length]))
        case 3:
            del data[place : place + length]
        case 4:
            data[place:place] = data[place : place + length]
        case 5:
            other = chance.randrange(len(data))
            data[place : place + length] = data[other : other + length]
    path.write_bytes(bytes(data))


def rewrite_save(path: Path, chance: random.Random) -> None:
    """Change some values of a save and seal it again: a file that only reading closely can tell from an honest one."""
    found = json.loads(path.read_bytes())
    for _ in range(chance.choice((1, 1, 1, 2, 5, 20))):
        _CHANGES[chance.randrange(len(_CHANGES))](found, chance)
    head, orders, state = (json.dumps(found.get(key), allow_nan=False) for key in ("head", "orders", "state"))
    path.write_bytes(sealed(head, orders, state))


def _somewhere(found: dict[str, Any], chance: random.Random) -> tuple[Any, Any]:
    """Walk to a random place: the list or table, and the index or key in it."""
    within: Any = found
    key: Any = chance.choice(("state", "state", "state", "orders", "head"))
    while isinstance(within[key], dict | list) and within[key] and chance.random() < 0.85:
        within = within[key]
        key = chance.choice(list(within)) if isinstance(within, dict) else chance.randrange(len(within))
    return within, key


def _set(found: dict[str, Any], chance: random.Random) -> None:
    within, key = _somewhere(found, chance)
    within[key] = deepcopy(chance.choice(ODD))


def _nudge(found: dict[str, Any], chance: random.Random) -> None:
    within, key = _somewhere(found, chance)
    if type(within[key]) in (int, float):
        within[key] = within[key] * chance.choice((-1, 2, 1e3)) + chance.choice((0, 1, -1, 0.1))


def _remove(found: dict[str, Any], chance: random.Random) -> None:
    within, key = _somewhere(found, chance)
    if within is not found:
        del within[key]


def _double(found: dict[str, Any], chance: random.Random) -> None:
    within, key = _somewhere(found, chance)
    if isinstance(within, list):
        within.insert(key, deepcopy(within[key]))
    else:
        within[f"{key}2"] = deepcopy(within[key])


def _swap(found: dict[str, Any], chance: random.Random) -> None:
    (one, first), (other, second) = _somewhere(found, chance), _somewhere(found, chance)
    if one is other and one is not found:
        one[first], other[second] = other[second], one[first]


def _edited(found: dict[str, Any], chance: random.Random) -> None:
    if isinstance(found["head"], dict):
        found["head"]["fingerprint"] = "another"


def _based(found: dict[str, Any], chance: random.Random) -> None:
    if isinstance(found["state"], dict):
        found["state"]["base"] = {key: each for key, each in found["state"].items() if key != "ids"}


_CHANGES: tuple[Callable[[dict[str, Any], random.Random], None], ...] = (
    _set, _set, _set, _nudge, _nudge, _remove, _double, _swap, _edited, _based,
)  # fmt: skip
