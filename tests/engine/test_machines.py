"""Markets, situations, ladders, projects, initiatives: each for what a player meets."""

from typing import Any

import pytest
from attrs import evolve

from game.engine.content import (
    Effect,
    Family,
    Gate,
    Initiative,
    Ladder,
    Lock,
    Market,
    Mend,
    Price,
    Project,
    Route,
    Rung,
    Situation,
)
from game.expr import parse
from tests.engine.small import act, begin, by_id, event, indicator, option, submit, words


def road(sharpness: int = 2, **north: Any) -> Market:
    first = Route("north", "North", parse("10"), ours=True, **north)
    return Market("road", "Road", sharpness, (first, Route("south", "South", parse("20"))))


def test_routes_share_traffic_as_currents_do() -> None:
    session = begin(markets=by_id(road()))
    assert session.value("road.north.share") == 80.0
    assert session.value("road.share") == 80.0
    assert session.value("road.south.share") == 20.0


def test_a_closed_route_carries_nothing_and_a_market_may_stand_still() -> None:
    shut = begin(markets=by_id(road(open=parse("trade > 90"))))
    assert (shut.value("road.north.share"), shut.value("road.south.share")) == (0.0, 100.0)
    dead = Market("road", "Road", 2, (Route("north", "North", parse("trade - 50"), ours=True),))
    assert begin(markets=by_id(dead)).value("road.share") == 0.0


def test_markets_are_split_at_the_end_of_a_turn_not_by_an_order() -> None:
    dear = Market(
        "road", "Road", 1, (Route("a", "A", parse("trade"), ours=True), Route("b", "B", parse("50")))
    )
    session = begin(
        markets=by_id(dear),
        events=by_id(event("n", option("yes", act("trade +50", "trade ~50")), option("no"))),
    )
    submit(session, "answer n yes")
    assert session.value("road.a.share") == 50.0
    submit(session, "end")
    assert round(session.value("road.a.share"), 6) == round(100 / 3, 6)


def shut() -> Situation:
    return Situation(
        "shut", "Shut", parse("security < 40"), parse("security > 60"), act("trade -4"), act("trade +2")
    )


def test_a_situation_starts_at_one_threshold_and_stops_at_another() -> None:
    down, up = act("security -20", "security ~-20"), act("security +20", "security ~20")
    more = act("security +40", "security ~40")
    notes = [event(n, option("down", down), option("up", up), option("more", more), expires=9) for n in "abc"]
    session = begin(situations=by_id(shut()), events=by_id(*notes), tray=evolve(begin().content.tray, new=3))
    states = []
    for order in ("answer a down", "answer b up", "answer c more"):
        submit(session, order, "end")
        states.append(bool(session.value("shut")))
    assert states == [True, True, False]
    assert [n.kind for n in session.book.notes if n.id == "shut"] == ["started", "stopped"]
    assert session.value("shut.turns") == 0.0


def ladder() -> Ladder:
    rungs = tuple(Rung(name, name) for name in ("oppose", "talk", "assist"))
    price = Price(1.0, {"capital": 1.0})
    return Ladder(
        "policy", "Policy", rungs, 0, act("trade +1"), act("security -2"), price, price,
        held=(Effect("security", -1.0),), most=(Effect("security", -3.0),),
    )  # fmt: skip


def test_climbing_down_late_costs_more_up_to_a_limit() -> None:
    quick = submit(begin(ladders=by_id(ladder())), "climb policy", "end", "descend policy")
    late = submit(begin(ladders=by_id(ladder())), "climb policy", *["end"] * 6, "descend policy")
    assert quick.value("security") == 50.0 - 2.0 - 1.0
    assert late.value("security") == 50.0 - 2.0 - 3.0
    assert quick.value("policy.rung") == 0.0


def test_the_turns_before_a_ladder_opens_are_not_held_against_anybody() -> None:
    waiting = evolve(ladder(), at=1, gate=Gate(turn=4))
    session = submit(begin(ladders=by_id(waiting)), "end", "end", "end")
    assert session.value("policy.held") == 0.0
    before = session.value("security")
    assert submit(session, "descend policy").value("security") == before - 2.0
    late = submit(begin(ladders=by_id(waiting)), *["end"] * 5)
    assert late.value("policy.held") == 2.0
    before = late.value("security")
    assert submit(late, "descend policy").value("security") == before - 2.0 - 2.0


def test_an_answer_may_put_a_ladder_on_a_rung() -> None:
    letter = by_id(event("letter", option("sign", act("policy.rung =2")), option("no"), on=1992 * 12 + 6))
    session = submit(begin(ladders=by_id(ladder()), events=letter), "end", "answer letter sign")
    assert session.value("policy.rung") == 2.0
    assert session.value("policy.held") == 0.0
    assert submit(session, "end").value("policy.held") == 1.0


def test_a_ladder_has_ends() -> None:
    session = begin(ladders=by_id(ladder()))
    assert session.refusal("descend policy").reason == "end of ladder"  # type: ignore[union-attr]
    submit(session, "climb policy", "climb policy")
    assert session.value("policy.rung") == session.value("policy.assist") == 2.0
    assert session.refusal("climb policy").reason == "end of ladder"  # type: ignore[union-attr]


def railway(**more: Any) -> Project:
    project = Project(
        "rail",
        "Railway",
        2,
        Price(1.0, {"treasury": 2.0}),
        {"treasury": 1.0},
        act(),
        act("trade +6", "trade ~6"),
    )
    return evolve(project, **more)


def test_a_project_is_paid_each_turn_and_lasting_when_done() -> None:
    session = submit(begin(projects=by_id(railway())), "fund rail")
    assert session.value("treasury") == 6.0
    submit(session, "end")
    assert (session.value("rail.progress"), session.value("treasury")) == (50.0, 7.0)
    submit(session, "end")
    assert session.value("rail.done") == 1.0
    assert session.value("trade") == 56.0
    assert submit(session, "end").value("trade") == 56.0
    assert session.refusal("fund rail").reason == "done"  # type: ignore[union-attr]


def test_a_project_stalls_and_says_why() -> None:
    ground = submit(begin(projects=by_id(railway(proceeds=parse("security > 60")))), "fund rail", "end")
    assert ground.value("rail.stalled") == 1.0
    assert ground.value("treasury") == 8.0, "nothing is paid while it stands still"
    assert [(n.kind, n.detail) for n in ground.book.notes] == [("stalled", "ground")]
    dear = submit(begin(projects=by_id(railway(dues={"treasury": 7.0}))), "fund rail", "end")
    assert [(n.kind, n.detail) for n in dear.book.notes] == [("stalled", "money")]


def test_a_halted_project_is_taken_up_again_for_nothing() -> None:
    session = submit(begin(projects=by_id(railway())), "fund rail", "end", "halt rail", "end")
    assert session.value("rail.progress") == 50.0
    before = session.value("treasury"), session.value("attention")
    submit(session, "fund rail")
    assert (session.value("treasury"), session.value("attention")) == before


def mission(**more: Any) -> Initiative:
    return evolve(Initiative("mission", "Mission", "missions", Price(1.0), act("trade +10")), **more)


@pytest.mark.parametrize(
    ("repeats", "wanted"),
    [
        ((100, 60, 30), [10.0, 6.0, 3.0, 3.0]),
        ((100, 90), [10.0, 9.0, 9.0, 9.0]),
        ((50,), [5.0, 5.0, 5.0, 5.0]),
    ],
)
def test_repeats_of_the_same_thing_yield_less_and_families_cool_down(
    repeats: tuple[int, ...], wanted: list[float]
) -> None:
    other = Family("others", "Others", 1, (100, 99, 98, 97))
    families = by_id(other, Family("missions", "Missions", 2, repeats))
    session = begin(families=families, initiatives=by_id(mission()))
    gains = []
    for _ in range(4):
        before = session.value("trade")
        submit(session, "launch mission")
        gains.append(round(session.value("trade") - before, 9))
        submit(session, "end")
        refusal = session.refusal("launch mission")
        assert refusal is not None
        assert (refusal.reason, refusal.detail) == ("cooling", str(session.turn + 1))
        if not session.over and len(gains) < 4:
            submit(session, "end")
    assert gains == wanted


def test_what_is_not_unlocked_is_absent_and_what_is_locked_says_so() -> None:
    gated = mission(gate=Gate(turn=3))
    session = begin(families=by_id(Family("missions", "M", 1)), initiatives=by_id(gated))
    assert session.refusal("launch mission").reason == "absent"  # type: ignore[union-attr]
    submit(session, "end", "end")
    assert session.refusal("launch mission") is None
    locked = mission(lock=Lock(parse("trade > 60"), words("too little trade")))
    session = begin(families=by_id(Family("missions", "M", 1)), initiatives=by_id(locked))
    assert session.refusal("launch mission").reason == "locked"  # type: ignore[union-attr]


def test_mending_has_a_price_and_a_pause() -> None:
    army = indicator("army.support")
    mend = Mend("army", "Mend", Price(1.0, {"capital": 2.0}), act("army.support +6"), 2)
    session = begin(indicators=by_id(indicator("trade"), indicator("security"), army), mends={"army": mend})
    submit(session, "mend army")
    assert session.value("army.support") == 56.0
    assert session.value("capital") == 1.0
    assert session.refusal("mend army").reason == "cooling"  # type: ignore[union-attr]
