"""What an author wrote, checked and frozen: the only input of the engine.

Dates are months counted from year 0 (`1995-09` is 1995 * 12 + 8). Durations are already in turns of the
scenario, groups in effects and `for_each` are expanded, and every name is known to exist. The loader in
`game.scenario` builds these classes; nothing here knows YAML.
"""

from __future__ import annotations

from game.engine.content.base import (
    Consequence,
    Effect,
    Gate,
    How,
    Later,
    Lock,
    Outcome,
    Place,
    Price,
    Text,
    Variant,
)
from game.engine.content.mechanisms import Family, Initiative, Ladder, Mend, Project, Rung, Situation
from game.engine.content.story import (
    Calendar,
    CodexEntry,
    Event,
    Expectation,
    Lesson,
    Opening,
    Option,
    Pledges,
    Tray,
)
from game.engine.content.verdict import Complex, ComplexOutcome, Dismissal, Ending, Goal, Judge, Slide
from game.engine.content.whole import Content
from game.engine.content.world import Actor, Indicator, Leader, Market, Push, Resource, Route

__all__ = [
    "Actor",
    "Calendar",
    "CodexEntry",
    "Complex",
    "ComplexOutcome",
    "Consequence",
    "Content",
    "Dismissal",
    "Effect",
    "Ending",
    "Event",
    "Expectation",
    "Family",
    "Gate",
    "Goal",
    "How",
    "Indicator",
    "Initiative",
    "Judge",
    "Ladder",
    "Later",
    "Leader",
    "Lesson",
    "Lock",
    "Market",
    "Mend",
    "Opening",
    "Option",
    "Outcome",
    "Place",
    "Pledges",
    "Price",
    "Project",
    "Push",
    "Resource",
    "Route",
    "Rung",
    "Situation",
    "Slide",
    "Text",
    "Tray",
    "Variant",
]
