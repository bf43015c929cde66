"""The linter counts the turns of a gate as the engine opens it."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from game.engine.calendar import is_open
from game.engine.content import Calendar, Gate
from game.scenario.lint.turns import ordered_in
from tests.stories import content

START = 1992 * 12
MONTHS = st.none() | st.integers(START - 30, START + 120)


@given(
    calendar=st.builds(
        Calendar, st.integers(START, START + 11), st.sampled_from((1, 3, 6, 12)), st.integers(1, 30)
    ),
    gate=st.builds(Gate, st.integers(1, 35), MONTHS, MONTHS),
)
def test_a_gate_is_open_in_the_turns_that_are_given(calendar: Calendar, gate: Gate) -> None:
    story = evolve(content("tiny"), calendar=calendar)
    opened = [turn for turn in range(1, calendar.turns + 1) if is_open(calendar, gate, turn)]
    assert list(ordered_in(story, gate)) == opened
