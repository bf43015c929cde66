"""A range holds every value that an expression can take, and is narrow enough to be of use."""

import numpy as np
import pytest
from hypothesis import given

from game.expr import Expr, parse
from game.expr.compiled import Table
from game.expr.possible import certain, possible
from game.expr.ranges import ALWAYS, ANY, NEVER, SOMETIMES, Range, range_of

from .reference import number, value
from .strategies import AWKWARD, expressions, tables
from .worlds import NAMES, TRUE

WIDE = Range(min(AWKWARD), max(AWKWARD))
KNOWN = {
    "trade": Range(0.0, 100.0),
    "trust": Range(-100.0, 100.0),
    "rung": Range(0.0, 4.0),
    "flag": SOMETIMES,
    "held": Range(0.0, 0.0),
    "assist": Range(3.0, 3.0),
}


def known(name: str) -> Range:
    return KNOWN.get(name, ANY)


def wide(name: str) -> Range:
    return SOMETIMES if name in TRUE else WIDE


@given(expr=expressions, table=tables(1))
def test_what_an_expression_gives_lies_in_its_range(expr: Expr, table: Table) -> None:
    world = {name: float(table[row, 0]) for row, name in enumerate(NAMES)}
    world |= {name: float(bool(world[name])) for name in TRUE if name in world}
    found = range_of(expr, wide)
    given_number = number(expr.root, world)
    slack = 1e-9 * max(1.0, abs(given_number))
    assert found.low - slack <= given_number <= found.high + slack
    sure = certain(expr.root, wide)
    assert sure is None or sure == bool(value(expr.root, world))


@given(first=expressions, second=expressions, table=tables(1))
def test_what_holds_in_some_world_is_possible(first: Expr, second: Expr, table: Table) -> None:
    world = {name: float(table[row, 0]) for row, name in enumerate(NAMES)}
    world |= {name: float(bool(world[name])) for name in TRUE if name in world}
    assert possible([(each.root, bool(value(each.root, world))) for each in (first, second)], wide)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("trade + 5", Range(5.0, 105.0)),
        ("trade - trust", Range(-100.0, 200.0)),
        ("-0.5 * trade", Range(-50.0, 0.0)),
        ("max(0, trust - 150)", Range(0.0, 0.0)),
        ("clamp(trust, 0, 40)", Range(0.0, 40.0)),
        ("abs(trust)", Range(0.0, 100.0)),
        ("trade / 4", Range(0.0, 25.0)),
        ("trade / trust", ANY),
        ("trade / held", NEVER),
        ("3 if flag else 7", Range(3.0, 7.0)),
        ("3 if held else 7", Range(7.0, 7.0)),
    ],
)
def test_ranges(text: str, wanted: Range) -> None:
    assert range_of(parse(text), known) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("trade > 120", False),
        ("trade >= 0", True),
        ("trade > 0", None),
        ("trade > 60 and trade < 40", False),
        ("trade > 60 and flag and trade <= 60", False),
        ("trade > 60 or trade < 40", None),
        ("not (trade > 120)", True),
        ("rung > 4 or trade > 100", False),
        ("rung >= 4 and rung <= 4", None),
        ("rung > 4", False),
        ("60 < trade < 40", False),
        ("trade > 60 and 70 > trade", None),
        ("trade > 60 and 60 >= trade", False),
        ("trade > 60 and trade * 2 < 100", False),
        ("trade == 120", False),
        ("trade != 120", True),
        ("flag and held", False),
        ("flag and not flag", False),
        ("trade > 60 or trade <= 60", True),
        ("flag or not flag", True),
        ("trade > 60 if flag else trade < 40", None),
        ("flag and (trade > 60 if flag else trade < 40) and trade < 50", False),
        ("not flag and (trade > 60 if flag else trade < 40) and trade < 50", None),
        ("(trade > 60 or trade < 40) and 45 < trade < 55", False),
        ("trade == 40 and trade != 40", False),
        ("trade != 40 or trade == 40", True),
        ("trust > trade and trust < 0", False),
        ("trust > trade and trade > 100", False),
        ("rung >= assist and rung < assist", False),
        ("trade > 50 and trade > 50", None),
        ("somebody", None),
    ],
)
def test_certainties(text: str, wanted: bool | None) -> None:
    assert certain(parse(text).root, known) is wanted


def test_groups_are_read_as_one_name() -> None:
    assert range_of(parse("mean(republics.trust)"), lambda _: Range(-100.0, 100.0)) == Range(-100.0, 100.0)
    assert certain(parse("count(republics.trust > 200)").root, lambda _: Range(-100.0, 100.0)) is False
    assert np.isinf(ANY.high)
    assert ALWAYS.always
    assert not ALWAYS.never
