"""The bots by name."""

from __future__ import annotations

from collections.abc import Callable

from game.bots.careful import Careful
from game.bots.greedy import Greedy
from game.bots.history import History
from game.bots.idle import idle
from game.bots.player import Bot
from game.bots.position import position_named
from game.bots.random import random
from game.bots.reckless import Reckless
from game.bots.setting import Setting

BOTS: dict[str, Bot] = {
    "idle": idle,
    "random": random,
    "greedy": Greedy(),
    "careful": Careful(),
    "history": History(),
    "reckless": Reckless(),
}
_CHOOSY: dict[str, Callable[..., Bot]] = {"greedy": Greedy, "careful": Careful}
FORMS = ("greedy:SCORE", "careful:GOAL", "position:N", "position:last", "setting:LADDER=STEP")


def bot_named(name: str) -> Bot | None:
    """Find a bot; None for an unknown name.

    `greedy:trade` wants one score (or several, by commas), `careful:open_road` one goal (or several), `position:2`
    answers every file with the second legal option, `setting:border=open` keeps one ladder on one step and else plays
    as `greedy` does, `setting:border=open,random` as another bot does.
    """
    kind, colon, wanted = name.partition(":")
    if colon and kind in _CHOOSY:
        return _CHOOSY[kind](*wanted.split(","))
    if colon and kind == "position":
        return position_named(wanted)
    if colon and kind == "setting":
        return _setting(wanted)
    return BOTS.get(name)


def _setting(words: str) -> Bot | None:
    setting, _, plain = words.partition(",")
    ladder, equals, step = setting.partition("=")
    other = BOTS.get(plain or "greedy")
    return Setting(ladder, step, other) if equals and other is not None else None
