"""Checks of a whole scenario, each a small function in this list."""

from __future__ import annotations

from collections.abc import Callable

from game.scenario.checks.cities import cities
from game.scenario.checks.crises import crises
from game.scenario.checks.dates import dates
from game.scenario.checks.effects import effects
from game.scenario.checks.endings import endings
from game.scenario.checks.expressions import expressions
from game.scenario.checks.files import files
from game.scenario.checks.hindsight import hindsight
from game.scenario.checks.lengths import lengths
from game.scenario.checks.links import links
from game.scenario.checks.orders import orders
from game.scenario.checks.purses import purses
from game.scenario.checks.references import references
from game.scenario.checks.reserved import reserved
from game.scenario.checks.sources import sources
from game.scenario.checks.twins import twins
from game.scenario.checks.whole import Whole

CHECKS: tuple[Callable[[Whole], None], ...] = (
    expressions,
    hindsight,
    orders,
    effects,
    references,
    cities,
    links,
    files,
    crises,
    endings,
    dates,
    sources,
    lengths,
    purses,
    twins,
    reserved,
)


def check(whole: Whole) -> None:
    """Run every check."""
    for each in CHECKS:
        each(whole)
