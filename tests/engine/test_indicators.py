"""Indicators: the sum of their causes."""

import pytest

from game.engine.content import Push
from game.expr import parse
from game.play.session import Session
from tests.engine.small import act, begin, by_id, event, indicator, option, submit


def series(session: Session, name: str = "trade", turns: int = 6) -> list[float]:
    """Play on and list the values."""
    values = [session.value(name)]
    for _ in range(turns):
        session.submit("end")
        values.append(session.value(name))
    return values


def after(*changes: str) -> Session:
    session = begin(events=by_id(event("note", option("yes", act(*changes)), option("no"))))
    return submit(session, "answer note yes")


def test_a_shock_lands_at_once_and_fades_by_a_share_each_turn() -> None:
    assert series(after("trade +8"), turns=3) == [58.0, 56.0, 54.5, 53.375]


def test_lasting_effects_move_the_ground_slowly() -> None:
    assert series(after("trade ~8"), turns=3) == [50.0, 52.0, 53.5, 54.625]


def test_equal_amounts_of_both_make_a_step_that_stays() -> None:
    assert series(after("trade +8", "trade ~8")) == [58.0] * 7


def test_the_ends_of_the_scale_are_a_line_of_their_own() -> None:
    session = after("trade +80")
    assert session.value("trade") == 100.0
    kinds = [(line.cause.kind, line.change) for line in session.book.lines if line.target == "trade"]
    assert kinds == [("order", 80.0), ("limit", -30.0)]


def test_a_set_value_is_reached_now() -> None:
    assert after("trade =12").value("trade") == 12.0


def test_what_rests_stays_at_rest_and_writes_no_line() -> None:
    session = begin()
    assert series(session) == [50.0] * 7
    assert not [line for line in session.book.lines if line.target in ("trade", "security")]


def test_a_push_moves_its_part_toward_what_it_asks() -> None:
    trade = indicator("trade", target=0.0, start=None, pushes=(Push(parse("0.5 * security"), "calm"),))
    session = begin(
        indicators=by_id(trade, indicator("security")),
        events=by_id(event("note", option("yes", act("security -40", "security ~-40")), option("no"))),
    )
    assert session.value("trade") == 25.0
    submit(session, "answer note yes")
    assert series(session, turns=2) == [25.0, 20.0, 16.25]


def test_where_it_began_fades_to_where_its_causes_put_it() -> None:
    session = begin(indicators=by_id(indicator("trade", start=58.0), indicator("security")))
    assert series(session, turns=2) == [58.0, 56.0, 54.5]


def test_a_dated_push_acts_between_its_dates_only() -> None:
    push = Push(parse("8"), "the railway", start=1992 * 12 + 9, end=1992 * 12 + 11)
    session = begin(indicators=by_id(indicator("trade", pushes=(push,)), indicator("security")))
    values = series(session, turns=4)
    assert values[:3] == [50.0, 50.0, 52.0]
    assert values[3] < values[2]


def test_a_stock_keeps_what_it_is_given_and_its_flows_are_per_turn() -> None:
    steel = indicator("steel", settles=None, start=20.0, pushes=(Push(parse("2"), "rust", scale=-0.5),))
    session = begin(indicators=by_id(indicator("trade"), indicator("security"), steel))
    assert series(session, "steel", 3) == [20.0, 19.0, 18.0, 17.0]


def test_start_and_last_can_be_read() -> None:
    session = after("trade +8")
    session.submit("end")
    assert session.value("trade.start") == 50.0
    assert session.value("trade.last") == session.value("trade")


@pytest.mark.parametrize(("better", "kept"), [("up", 4.0), ("down", 8.0), ("none", 8.0)])
def test_a_divided_home_halves_what_is_favourable_and_the_loss_is_a_line(better: str, kept: float) -> None:
    session = begin(
        efficiency=parse("0.5"),
        indicators=by_id(indicator("trade", better=better), indicator("security")),
        events=by_id(event("note", option("yes", act("trade +8")), option("no"))),
    )
    submit(session, "answer note yes")
    assert session.value("trade") == 50.0 + kept
    losses = [line.change for line in session.book.lines if line.cause.kind == "yield"]
    assert losses == ([-4.0] if kept == 4.0 else [])
