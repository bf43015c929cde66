"""The reference: the same load played one game at a time by a plain interpreter of dictionaries."""

import operator
import random
from typing import Any

from tests.bench.load import ATTENTION, COOLDOWN, MOST, NEW, SETTLES, START, TARGET, TURNS

_SIGNS = {">": operator.gt, "<": operator.lt}


def play(load: dict[str, Any], seed: int) -> dict[str, float]:
    """Play one game by random answers and give the final values."""
    luck = random.Random(seed)
    parts = {name: {"push": pull * START, "shock": 0.0} for name, (_, pull) in load["pushes"].items()}
    for part in parts.values():
        part["began"] = START - TARGET - part["push"]
        _settle(part)
    dealt: dict[int, int] = {}
    tray: list[int] = []
    for turn in range(1, TURNS + 1):
        _deal(load, parts, dealt, tray, turn, luck)
        for _ in range(ATTENTION):
            if not tray:
                break
            event = load["events"][tray.pop(luck.randrange(len(tray)))]
            for name, amount in luck.choice(event["options"]).items():
                parts[name]["shock"] += amount
                _settle(parts[name])
        _move(load, parts)
        tray[:] = [number for number in tray if dealt[number] + 1 > turn]
    return {name: part["value"] for name, part in parts.items()}


def _deal(
    load: dict[str, Any],
    parts: dict[str, dict[str, float]],
    dealt: dict[int, int],
    tray: list[int],
    turn: int,
    luck: Any,
) -> None:
    ready = []
    for number, event in enumerate(load["events"]):
        if number in tray or (number in dealt and dealt[number] + COOLDOWN > turn):
            continue
        if all(_SIGNS[sign](parts[name]["value"], bound) for name, sign, bound in event["when"]):
            ready.append(number)
    for _ in range(min(NEW, len(ready), MOST - len(tray))):
        number = ready.pop(luck.randrange(len(ready)))
        tray.append(number)
        dealt[number] = turn


def _move(load: dict[str, Any], parts: dict[str, dict[str, float]]) -> None:
    asked = {name: pull * parts[source]["value"] for name, (source, pull) in load["pushes"].items()}
    for name, part in parts.items():
        part["push"] += (asked[name] - part["push"]) / SETTLES
        part["shock"] -= part["shock"] / SETTLES
        part["began"] -= part["began"] / SETTLES
        _settle(part)


def _settle(part: dict[str, float]) -> None:
    part["value"] = min(max(TARGET + part["push"] + part["began"] + part["shock"], 0.0), 100.0)
