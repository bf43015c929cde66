"""A game's own past, and the line that history took."""

from __future__ import annotations

from attrs import evolve

from game.engine.rules import Rules
from game.play.history import history_line
from game.play.past import as_of, orders_in, series
from game.play.record import to_record
from game.play.restore import restore
from tests.view.games import TO_THE_END, TO_THE_FIRE, tiny, tiny_content, tiny_rules

ORDERS = (*TO_THE_FIRE, "answer harbour_fire wait", "launch trade_mission aral", "end", "mend army")


def test_numbers_are_read_turn_by_turn_roads_and_purses_too() -> None:
    session = tiny(ORDERS)
    assert series(session, "trade") == session.history("trade")
    assert series(session, "treasury") == session.history("treasury")
    assert series(session, "strait.ferry.share") == session.share_history("strait.ferry")
    assert len(series(session, "strait.share")) == session.turn


def test_they_are_the_same_to_the_last_bit_after_a_save_even_into_an_edited_scenario() -> None:
    session = tiny(ORDERS)
    record = to_record(session, "Strait", "1", "then", "now", {})
    state = {**record.state, "rows": {**record.state["rows"], "a_flag_that_is_gone": 1.0}}  # type: ignore[dict-item]
    edited = Rules(evolve(tiny_content(), fingerprint="edited"))
    for again in (
        restore(tiny_rules(), record).session,
        restore(edited, evolve(record, state=state)).session,
    ):
        for name in ("trade", "credibility", "treasury", "strait.share", "strait.rival_line.share"):
            assert series(again, name) == series(session, name), name
        assert orders_in(again, 2) == orders_in(session, 2)


def test_a_turn_of_the_past_is_read_as_it_was() -> None:
    session = tiny(ORDERS)
    then = as_of(session, 2)
    assert then is not None
    earlier = tiny(TO_THE_FIRE)
    assert (then.turn, then.value("trade"), then.orders) == (2, earlier.value("trade"), earlier.orders)
    assert (then.book.lines, then.book.notes) == (earlier.book.lines, earlier.book.notes)
    then.worlds.table[:] = 0.0
    assert session.value("trade") == tiny(ORDERS).value("trade")


def test_orders_are_told_by_turn() -> None:
    session = tiny(ORDERS)
    assert orders_in(session, 1) == ["answer grain_offer accept"]
    assert orders_in(session, 2) == ["answer harbour_fire wait", "launch trade_mission aral"]
    assert orders_in(session, 3) == ["mend army"]
    assert orders_in(session, 9) == []


def test_history_has_a_value_for_every_turn_of_the_story_and_is_the_players_own_luck() -> None:
    line = history_line(tiny_rules(), 5)
    assert len(line) == len(series(tiny(TO_THE_END), "trade"))
    assert line.of("trade")[0] == tiny().value("trade")
    assert history_line(tiny_rules(), 5) is line
