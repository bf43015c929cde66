from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.view.numbers import (
    amount,
    band,
    chance_words,
    decimal,
    dots,
    moved,
    printed,
    purse,
    shared_rounding,
    signed,
    sparkline,
    whole,
)

changes = st.lists(st.floats(-50, 50, allow_nan=False), max_size=12)


@given(changes, st.floats(-200, 200), st.integers(0, 2))
def test_printed_changes_add_up_to_the_printed_change(steps: list[float], before: float, places: int) -> None:
    after = before
    for step in steps:
        after += step
    rounded = shared_rounding(steps, before, after, places)
    unit = 10**places
    goal = round((printed(after, places) - printed(before, places)) * unit)
    assert sum(round(each * unit) for each in rounded) == (goal if steps else 0)


@given(changes, st.floats(-200, 200))
def test_rounding_keeps_every_change_within_a_unit(steps: list[float], before: float) -> None:
    after = before
    for step in steps:
        after += step
    rounded = shared_rounding(steps, before, after)
    assert all(abs(one - other) < 0.2001 for one, other in zip(rounded, steps, strict=True))


@pytest.mark.parametrize(
    ("number", "shown"), [(0.5, "1"), (-0.5, "-1"), (2.4, "2"), (-0.2, "0"), (0.0, "0"), (41.5, "42")]
)
def test_whole_numbers_have_no_negative_zero(number: float, shown: str) -> None:
    assert whole(number) == shown


def test_signs_and_decimals() -> None:
    assert [signed(4), signed(-2), signed(0.2)] == ["+4", "-2", "0"]
    assert [signed(0.25, 1), signed(-0.04, 1)] == ["+0.2", "0.0"]
    assert [moved(3.0), moved(-2.6), moved(2.96)] == ["+3", "-2.6", "+3"]
    assert [amount(3.0), amount(2.5), decimal(-0.01)] == ["3", "2.5", "0.0"]


def test_a_band_is_read_from_the_number_as_printed() -> None:
    words = ((0.0, "thin"), (30.0, "steady"), (60.0, "brisk"))
    assert [band(n, words) for n in (-5, 12, 29.4, 29.6, 80)] == ["thin", "thin", "thin", "steady", "brisk"]
    assert band(12, ()) == ""


def test_sparklines_have_a_fixed_scale() -> None:
    assert sparkline([0, 50, 100], 0, 100) == "▁▅█"
    assert sparkline([50, 50], 0, 100) == "▅▅"
    assert sparkline(list(range(0, 100, 5)), 0, 100, 3, ascii_only=True) == "*##"
    assert sparkline([-20, 200], 0, 100) == "▁█"


def test_dots() -> None:
    assert dots(2, 3) == "●●○"
    assert dots(2, 3, ascii_only=True) == "**-"
    assert dots(0, 2) == "○○"


def test_chances_in_words() -> None:
    told = [chance_words(percent) for percent in (97, 85, 60, 50, 25, 5)]
    assert told == ["almost certain", "very likely", "likely", "an even chance", "unlikely", "a long shot"]


@pytest.mark.parametrize("percent", [51, 55])
def test_two_sides_of_a_chance_that_is_not_even_are_told_apart(percent: int) -> None:
    assert chance_words(percent) == "a little better than even"
    assert chance_words(100 - percent) == "a little worse than even"


@pytest.mark.parametrize(
    ("inside", "shown"), [(2.96, "2.9"), (3.0, "3"), (2.9999999, "3"), (0.04, "0"), (11.25, "11.2")]
)
def test_a_purse_never_shows_more_than_it_holds(inside: float, shown: str) -> None:
    assert purse(inside) == shown
