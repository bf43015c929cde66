"""A scenario whole."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import Factory, frozen

from game.engine.content.base import Price, Text
from game.engine.content.mechanisms import Family, Initiative, Ladder, Mend, Project, Situation
from game.engine.content.story import Calendar, CodexEntry, Event, Expectation, Lesson, Opening, Pledges, Tray
from game.engine.content.verdict import Complex, Dismissal, Ending, Goal, Judge, Slide
from game.engine.content.world import Actor, Indicator, Market, Resource
from game.expr import Expr


@frozen(eq=False, repr=False)
class Content:
    """A whole scenario, its world included; mappings keep the author's order."""

    id: str
    version: int
    title: str
    fingerprint: str
    calendar: Calendar
    tray: Tray
    pledges: Pledges
    resources: Mapping[str, Resource]
    indicators: Mapping[str, Indicator]
    summary: Text = Text()
    role: Text = Text()
    author: str = ""
    minutes: tuple[int, int] = (45, 90)
    efficiency: Expr | None = None  # `yield:`
    flags: tuple[str, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = Factory(dict)
    actors: Mapping[str, Actor] = Factory(dict)
    markets: Mapping[str, Market] = Factory(dict)
    ladders: Mapping[str, Ladder] = Factory(dict)
    projects: Mapping[str, Project] = Factory(dict)
    situations: Mapping[str, Situation] = Factory(dict)
    families: Mapping[str, Family] = Factory(dict)
    initiatives: Mapping[str, Initiative] = Factory(dict)
    events: Mapping[str, Event] = Factory(dict)
    openings: Mapping[str, Opening] = Factory(dict)
    lessons: tuple[Lesson, ...] = ()
    goals: Mapping[str, Goal] = Factory(dict)
    endings: Mapping[str, Ending] = Factory(dict)
    slides: tuple[Slide, ...] = ()
    judges: Mapping[str, Judge] = Factory(dict)
    complex: Complex | None = None
    dismissal: Dismissal | None = None
    mends: Mapping[str, Mend] = Factory(dict)
    request: Price | None = None
    topics: Mapping[str, str] = Factory(dict)  # id -> label
    history: tuple[tuple[int, str], ...] = ()  # (month, order)
    codex: Mapping[str, CodexEntry] = Factory(dict)
    tests: tuple[Expectation, ...] = ()
