"""A game as it is kept: facts, orders and an opaque snapshot. Nothing here knows a rule or reads a clock."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import Factory, frozen


@frozen(kw_only=True)
class Head:
    """What a list of saves shows; times are ISO 8601 in UTC and given by the caller."""

    name: str  # the game's slot, also inside an autosave
    program: str  # version of the program that wrote it
    scenario: str
    scenario_version: int
    fingerprint: str
    seed: int  # 0 <= seed < 2**63
    level: str
    created: str
    saved: str
    turn: int
    preview: Mapping[str, str | float] = Factory(dict)  # title, date, scores


@frozen(kw_only=True)
class Record(Head):
    """A whole game: every order that stands since the start, and the world at the start of the turn."""

    orders: tuple[str, ...] = ()  # `end` included
    state: Mapping[str, object] = Factory(dict)  # JSON, written and checked by `game.play`
