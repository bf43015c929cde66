"""A game brought back into an edited scenario has a shorter past; what is printed still adds up."""

from __future__ import annotations

from attrs import evolve

from game.engine.rules import Rules
from game.play.record import to_record
from game.play.restore import restore
from game.play.session import Session
from game.view.briefing import briefing
from game.view.desk import desk
from game.view.why import indicators, why
from tests.view.games import TO_THE_FIRE, tiny, tiny_content

ORDERS = (*TO_THE_FIRE, "answer harbour_fire wait", "launch trade_mission aral", "end", "mend army")


def restored() -> Session:
    record = to_record(tiny(ORDERS), "Strait", "1", "then", "now", {})
    edited = evolve(tiny_content(), fingerprint="edited")
    rows = record.state["rows"]
    assert isinstance(rows, dict)
    had_more = {**record.state, "rows": {**rows, "a_flag_that_is_gone": 1.0}}
    return restore(Rules(edited), evolve(record, state=had_more)).session


def test_why_adds_up_without_the_whole_past() -> None:
    session = restored()
    assert not session.moments[0].whole
    for named in indicators(session):
        view = why(session, named.id)
        if view.parts:
            assert sum(round(part.size * 10) for part in view.parts) == round(view.value * 10)
        moved = sum(round(each.size * 10) for each in view.changes)
        assert moved == round(view.value * 10) - round(view.before * 10)


def test_briefing_and_desk_read_as_before() -> None:
    was, session = tiny(ORDERS), restored()
    assert [line.text for line in briefing(session)][1:3] == [line.text for line in briefing(was)][1:3]
    assert desk(session).scores == desk(was).scores
    assert desk(session).late == desk(was).late
