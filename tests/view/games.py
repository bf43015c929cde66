"""Games to look at: the tiny strait of the examples, and worlds made by hand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from attrs import evolve

from game.engine.content import Content, Text, Variant
from game.engine.rules import Rules
from game.play.session import Session
from game.scenario import read

GOOD = Path(__file__).parents[1] / "scenarios" / "good"


@cache
def tiny_rules() -> Rules:
    return Rules(read(GOOD / "tiny", lambda world: GOOD / world))


def tiny(orders: Iterable[str] = (), seed: int = 5, level: str = "guided") -> Session:
    """Play the tiny strait; with seed 5 its first tray holds grain_offer and customs_row."""
    session = Session.begin(tiny_rules(), seed, level)
    for order in orders:
        session.submit(order)
    return session


def changed(level: str = "guided", **parts: object) -> Session:
    """Begin the tiny strait with some parts of its content replaced."""
    return Session.begin(evolve(tiny_content(), **parts), 5, level)  # type: ignore[arg-type]


def tiny_content() -> Content:
    return tiny_rules().content


def text(*bodies: str) -> Text:
    return Text(tuple(Variant(None, body) for body in bodies))


TO_THE_FIRE = ("answer grain_offer accept", "end")
TO_THE_END = (*TO_THE_FIRE, "answer harbour_fire wait", "end", "end", "end", "end", "end")
