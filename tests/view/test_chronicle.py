"""The chronicle in plain values: courses, the decisions that moved them, turns told, what may come."""

from __future__ import annotations

from attrs import evolve

from game.engine.rules import Rules
from game.play.forecast import forecast
from game.play.history import history_line
from game.play.record import to_record
from game.play.restore import restore
from game.play.session import Session
from game.view.chronicle import briefly, course, listed, story
from game.view.decisions import decisions, known_from
from game.view.plots import beside, outlook, plot, reach
from game.view.why import why
from tests.view.games import TO_THE_END, TO_THE_FIRE, changed, tiny, tiny_content

ORDERS = (*TO_THE_FIRE, "answer harbour_fire wait", "launch trade_mission aral", "end", "mend army")


def test_every_number_is_listed_under_its_group() -> None:
    found = listed(tiny(ORDERS))
    groups = list(dict.fromkeys(each.group for each in found))
    assert groups[:2] == ["Scores", "Roads and markets"]
    assert groups[-1] == "Purses"
    names = {each.id for each in found}
    assert {"trade", "strait.share", "strait.ferry.share", "aral.trust", "treasury"} <= names
    assert len(names) == len(found)


def test_roads_are_listed_by_where_they_begin_and_end() -> None:
    assert briefly(["Panj - Badakhshan - Peshawar", "Iran"]) == ["Panj - Peshawar", "Iran"]
    alike = ["Salang - Kabul - Karachi", "Salang - Herat - Karachi"]
    assert briefly(alike) == alike


def test_what_comes_after_the_last_turn_is_the_end() -> None:
    session = tiny(TO_THE_END)
    last = session.content.calendar.turns
    assert story(session, "trade", last).place == f"turn {last}"
    assert story(session, "trade", session.moments[-1].turn).place == "the end"


def test_a_course_is_the_history_and_what_orders_have_moved_since() -> None:
    session = tiny(TO_THE_FIRE)
    assert course(session, "trade").values == tuple(session.history("trade"))
    session.submit("answer harbour_fire wait")
    now = course(session, "trade")
    assert now.values == (*session.history("trade"), session.value("trade"))
    assert now.turn == 2


def test_letters_name_the_largest_steps_in_their_order() -> None:
    session = tiny(ORDERS)
    found = decisions(session, "trade", 9)
    assert [each.letter for each in found] == list("abcdefghi")[: len(found)]
    assert [each.turn for each in found] == sorted(each.turn for each in found)
    fire = next(each for each in found if "Let it burn out" in each.words)
    assert (fire.size, fire.turn) == ("-4.0", 2)
    assert fire.value == session.history("trade")[1]
    (largest,) = decisions(session, "trade", 1)
    assert largest.words == fire.words
    assert largest.letter == "a"


def test_a_turn_is_told_as_it_was() -> None:
    session = tiny(ORDERS)
    told = story(session, "trade", 2)
    assert (told.turn, told.date) == (2, "Spring 1992")
    assert told.ordered[0].startswith("You answered “Fire in the harbour”")
    earlier = tiny(TO_THE_FIRE)
    assert told.moved == tuple((each.shown, each.cause.words) for each in why(earlier, "trade").changes)
    assert story(session, "trade", 3).ordered


def test_of_figures_without_a_past_only_figures_are_told() -> None:
    record = to_record(tiny(ORDERS), "Strait", "1", "then", "now", {})
    rows = record.state["rows"]
    assert isinstance(rows, dict)
    state = {**record.state, "rows": {**rows, "a_flag_that_is_gone": 1.0}}
    edited = Rules(evolve(tiny_content(), fingerprint="edited"))
    session = restore(edited, evolve(record, state=state)).session
    assert known_from(session) == 3
    told = story(session, "trade", 2)
    assert not told.known
    assert told.figure == story(tiny(ORDERS), "trade", 2).figure
    assert told.moved == ()
    assert told.happened == ()


def test_the_hardest_level_tells_feelings_by_band_and_the_future_by_its_way() -> None:
    name, indicators = "aral.trust", dict(tiny_content().indicators)
    indicators[name] = evolve(indicators[name], words=((-100.0, "cold"), (0.0, "correct"), (40.0, "warm")))
    open_, closed = (changed(level, indicators=indicators) for level in ("guided", "cabinet"))
    for session in (open_, closed):
        for order in ORDERS:
            session.submit(order)
    shown = course(closed, name)
    words = open_.content.indicators[name].words
    assert shown.hidden
    assert len(set(shown.values)) <= len(words)
    assert not any(character.isdigit() for character in shown.figure)
    assert all(each.size in "+-" for each in decisions(closed, name, 9))
    ahead = forecast(closed, count=8)
    assert beside(closed, course(closed, "trade"), (), ahead).fan is None
    sentence = outlook(closed, course(closed, "trade"), ahead, closed.turn)
    assert "rather" in sentence or "as likely" in sentence
    assert beside(open_, course(open_, "trade"), (), forecast(open_, count=8)).fan is not None


def test_history_is_shown_up_to_the_present_and_whole_at_the_end() -> None:
    session, done = tiny(ORDERS), tiny(TO_THE_END)
    past = history_line(session.rules, session.seed).of("trade")
    assert beside(session, course(session, "trade"), past, None).past == tuple(past[: session.turn])
    assert beside(done, course(done, "trade"), past, None).past == tuple(past)


def test_a_plot_reaches_as_far_as_the_forecast_and_no_further_than_the_story() -> None:
    session = tiny(ORDERS)
    assert reach(session, True) == 7
    assert reach(session, False) == 6
    assert reach(tiny(TO_THE_END), True) == 7
    made = made_plot(session)
    assert made.scale.low <= min(session.history("trade"))
    assert made.now == 3
    assert made.values == (session.history("trade")[1],)


def made_plot(session: Session):  # type: ignore[no-untyped-def]
    this, ahead = course(session, "trade"), forecast(session, count=8)
    near = beside(session, this, (), ahead)
    return plot(session.content.calendar, this, near, decisions(session, "trade", 3), 7, 2, (60, 12))
