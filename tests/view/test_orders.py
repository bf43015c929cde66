"""Rows of orders: prices that stay, tracks of rungs, and works in progress."""

from __future__ import annotations

from attrs import evolve

from game.engine.content import Indicator, Place
from game.view.effects import receipt
from game.view.orders import every_row, initiatives, ladders, possible_first, projects
from tests.view.games import TO_THE_FIRE, changed, tiny, tiny_content


def test_a_locked_order_keeps_its_price_and_says_in_a_word_why() -> None:
    session = tiny(("launch trade_mission aral",))
    cooling = initiatives(session)[0]
    assert (cooling.open, cooling.blocked, cooling.price) == (False, "locked", "1 attention, 1 treasury")
    session = changed(resources=_poor())
    (wall,) = projects(session)
    assert (wall.blocked, wall.price) == ("too dear", "1 attention, 2 treasury")
    assert wall.refusal == "It costs 2 treasury and you have 1."


def _poor() -> dict[str, object]:
    resources = dict(tiny_content().resources)
    return {**resources, "treasury": evolve(resources["treasury"], start=1.0)}


def test_what_can_be_given_comes_first_each_part_in_its_order() -> None:
    rows = every_row(tiny(("launch trade_mission aral",)))
    sorted_rows = possible_first(rows)
    assert sorted(row.order for row in sorted_rows) == sorted(row.order for row in rows)
    assert [row.open for row in sorted_rows] == sorted((row.open for row in rows), reverse=True)


def test_a_list_of_orders_writes_the_same_receipts_as_one_order_alone() -> None:
    session = tiny(TO_THE_FIRE)
    catalogue = session.rules.catalogue
    told = {row.order: row.receipt for row in every_row(session)}
    assert told["climb patrols"].lines
    for order, written in told.items():
        assert written == receipt(session, catalogue.orders[catalogue.code(order)]), order


def test_a_receipt_is_worked_out_once_and_then_kept() -> None:
    session = tiny()
    row = next(row for row in ladders(session) if row.order == "climb patrols")
    before = row.receipt
    session.submit("climb patrols")
    assert row.receipt is before


def test_a_ladder_is_a_track_with_its_age_and_the_price_of_coming_down() -> None:
    session = tiny(("answer grain_offer refuse", "end", "answer harbour_fire wait", "end"))
    (up, down) = (row for row in ladders(session) if row.group == "Patrols in the strait")
    assert up.track is not None
    assert (up.track.rungs, up.track.at) == (("None", "Watch", "Stop and search"), 1)
    assert (up.track.turns, up.track.since) == ("2 quarters", "since before this story")
    assert up.track.fall == (
        "Climbing down now: Credibility -4, of which -2 for 2 quarters held (-1 for each, -4 at most)."
    )
    assert "Credibility -4" in down.receipt.lines[0]
    session.submit("climb patrols")
    session.submit("end")
    moved = next(row for row in ladders(session) if row.group == "Patrols in the strait")
    assert moved.track is not None
    assert (moved.track.at, moved.track.since) == (2, "since Summer 1992")
    assert moved.order == "descend patrols"  # there is no rung above


def test_a_level_without_figures_tells_only_that_coming_down_costs_more() -> None:
    track = ladders(tiny(level="standard"))[0].track
    assert track is not None
    assert track.fall == "Climbing down costs credibility, more with each quarter held: 0 so far."


def test_a_project_tells_how_far_what_it_costs_and_what_it_waits_on() -> None:
    (wall,) = projects(tiny())
    assert wall.works is not None
    assert (wall.works.status, wall.works.pace, wall.works.dues) == (
        "idle",
        "3 quarters",
        "1 treasury each quarter",
    )
    assert [(each.line, each.met) for each in wall.works.proceeds] == [("Security over 10, now 40", True)]
    (going,) = projects(tiny(("fund sea_wall", "end")))
    assert going.works is not None
    assert (going.works.status, going.works.steps, going.works.takes) == ("going", 1, 3)
    assert [later.when for later in going.works.brings] == ["when done, after 2 quarters of work"]
    assert "Trade +4 lasting" in going.works.brings[0].words
    assert going.group == "Under way"


def test_a_project_at_a_standstill_says_whether_ground_or_money_is_missing() -> None:
    broke = changed(resources=_lean())
    broke.submit("fund sea_wall")
    broke.submit("end")
    (wall,) = projects(broke)
    assert wall.works is not None
    assert (wall.works.status, wall.works.stalled) == ("stalled", "there is no money for its dues")
    unsafe = changed(indicators=_unsafe())
    unsafe.submit("fund sea_wall")
    unsafe.submit("end")
    (wall,) = projects(unsafe)
    assert wall.works is not None
    assert (wall.works.status, wall.works.stalled) == ("stalled", "No crew will work the quay")
    assert wall.state == "0 % built, at a standstill: No crew will work the quay."


def _lean() -> dict[str, object]:
    resources = dict(tiny_content().resources)
    return {**resources, "treasury": evolve(resources["treasury"], start=2.0, income=None)}


def _unsafe() -> dict[str, Indicator]:
    indicators = dict(tiny_content().indicators)
    return {**indicators, "security": evolve(indicators["security"], start=2.0, target=0.0, pushes=())}


def test_the_moves_of_the_story_stand_before_those_of_its_world() -> None:
    moves = tiny_content().initiatives
    own = "fair"
    placed = {
        name: evolve(each, place=Place("tiny/moves.yaml" if name == own else "islet/moves.yaml", 1, 1))
        for name, each in moves.items()
    }
    later = changed(initiatives=placed)
    for order in TO_THE_FIRE:
        later.submit(order)
    subjects = [row.subject for row in initiatives(later)]
    assert subjects[0] == own
    assert len(subjects) > 1
