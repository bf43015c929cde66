"""Events: how files come, wait, are answered, expire; news, warnings, odds and late effects."""

from typing import Any

import numpy as np
import pytest
from attrs import evolve

from game.engine.content import Event, Later, Outcome, Price, Text, Tray
from game.engine.turn import end_turn, start
from game.expr import parse
from game.play.session import Refused, Session
from tests.engine.small import act, begin, by_id, event, option, story, submit, words


def open_files(session: Session) -> list[str]:
    """List the ids in the tray, oldest first."""
    names = list(session.content.events)
    return [names[n - 1] for n in session.rules.tray.open(session.worlds)[:, 0] if n]


def two(name: str, **more: Any) -> Event:
    return event(name, option("yes", act("trade +4")), option("no"), **more)


def test_two_new_files_a_turn_and_four_at_most() -> None:
    session = begin(events=by_id(*(two(f"file{k}", expires=9) for k in range(9))))
    counts = []
    for _ in range(4):
        counts.append(len(open_files(session)))
        submit(session, "end")
    assert counts == [2, 4, 4, 4]


def test_an_answered_file_leaves_the_tray_and_the_others_move_up() -> None:
    session = begin(events=by_id(*(two(f"file{k}") for k in range(2))))
    first, second = open_files(session)
    submit(session, f"answer {first} yes")
    assert open_files(session) == [second]
    assert session.value(f"{first}.yes") == 1.0
    with pytest.raises(Refused, match="absent"):
        session.submit(f"answer {first} no")


def test_an_ignored_file_expires_and_costs() -> None:
    session = begin(events=by_id(two("file", ignored=act("security -4"), expires=2)))
    submit(session, "end")
    assert open_files(session) == ["file"]
    submit(session, "end")
    assert open_files(session) == []
    assert session.value("file.ignored") == 1.0
    assert any(line.cause.kind == "ignored" and line.change == -4.0 for line in session.book.lines)


def test_a_crisis_blocks_the_end_and_comes_alone() -> None:
    crises = [
        event(f"crisis{k}", option("wait", price=Price()), option("pay"), kind="crisis") for k in range(2)
    ]
    session = begin(events=by_id(*crises))
    assert open_files(session) == ["crisis0"]
    assert session.refusal("end").reason == "crisis"  # type: ignore[union-attr]
    submit(session, "answer crisis0 wait", "end")
    assert open_files(session) == ["crisis1"]


def test_a_dated_file_comes_on_its_date_before_what_is_drawn() -> None:
    others = [two(f"file{k}", once=False, cooldown=1) for k in range(4)]
    session = begin(events=by_id(*others, two("dated", on=1992 * 12 + 10)))
    for _ in range(2):
        assert "dated" not in open_files(session)
        submit(session, "end")
    assert "dated" in open_files(session)


def test_a_window_closes_with_the_event() -> None:
    session = begin(
        tray=Tray(1, 1, 4),
        events=by_id(*(two(f"f{k}", once=False, cooldown=1) for k in range(6)),
                     two("late", window=(1992 * 12 + 6, 1992 * 12 + 9), weight=parse("0.0001"))),
    )  # fmt: skip
    seen = []
    for _ in range(4):
        seen.append("late" in open_files(session))
        submit(session, "end")
    assert seen == [False, False, True, False]


def test_forewarned_events_are_announced_land_later_and_can_be_averted() -> None:
    storm = two("storm", when="security < 60", forewarned=2, averted_by=parse("trade > 52"))
    session = begin(events=by_id(storm, two("help", on=1992 * 12 + 3)))
    assert [(n.kind, n.id) for n in session.book.notes] == [("forewarned", "storm")]
    submit(session, "end")
    assert "storm" not in open_files(session)
    assert "storm" in open_files(submit(session, "end"))
    spared = begin(
        events=by_id(storm, event("help", option("yes", act("trade +9", "trade ~9")), option("no")))
    )
    submit(spared, "answer help yes", "end", "end", "end")
    assert spared.value("storm.seen") == 0.0
    assert ("averted", "storm") in [(n.kind, n.id) for n in spared.book.notes]


def test_forewarned_news_can_be_averted_too() -> None:
    news = event(
        "flood",
        kind="news",
        act=act("trade -9"),
        when="security < 60",
        forewarned=1,
        averted_by=parse("1 < 2"),
    )
    session = submit(begin(events=by_id(news)), "end", "end")
    assert session.value("trade") == 50.0


def test_news_acts_by_itself_and_only_so_much_by_weight() -> None:
    news = [event(f"news{k}", kind="news", act=act("trade -1")) for k in range(3)]
    session = submit(begin(events=by_id(*news), tray=Tray(news=1)), "end")
    assert [n.kind for n in session.book.notes] == ["news"]
    dated = [evolve(each, on=1992 * 12 + 6) for each in news]
    session = submit(begin(events=by_id(*dated), tray=Tray(news=1)), "end")
    assert [n.kind for n in session.book.notes] == ["news"] * 3


def test_late_effects_arrive_when_due_name_their_decision_and_lock_their_source() -> None:
    later = Later(3, act("security +6").effects, words("contracts"), parse("trade > 10"))
    note = event("deal", option("sign", act("trade +1", later=(later,))), option("no"), once=False, expires=3)
    session = submit(begin(events=by_id(note)), "answer deal sign", "end", "end")
    assert session.value("security") == 50.0
    submit(session, "end")
    line = next(line for line in session.book.lines if line.cause.kind == "late")
    assert (line.turn, line.change, line.cause.id, line.cause.since) == (4, 6.0, "answer deal sign", 1)


def test_what_is_under_way_cannot_be_set_going_again() -> None:
    from game.engine.content import Family, Initiative

    later = Later(3, act("security +6").effects, words("contracts"))
    mission = Initiative("mission", "Mission", "m", Price(1.0), act(later=(later,)))
    session = begin(families=by_id(Family("m", "M", 1)), initiatives=by_id(mission))
    submit(session, "launch mission", "end")
    assert session.refusal("launch mission").reason == "under way"  # type: ignore[union-attr]
    submit(session, "end", "end")
    assert session.refusal("launch mission") is None


def test_a_file_is_seen_once_it_has_been_dealt_with() -> None:
    session = begin(events=by_id(two("file")))
    assert session.value("file.seen") == 0.0
    assert submit(session, "answer file no").value("file.seen") == 1.0


def test_a_late_effect_whose_condition_fails_is_cancelled_and_told() -> None:
    later = Later(1, act("security +6").effects, words("contracts"), parse("trade > 90"))
    note = event("deal", option("sign", act(later=(later,))), option("no"))
    session = submit(begin(events=by_id(note)), "answer deal sign", "end")
    assert session.value("security") == 50.0
    assert [n.kind for n in session.book.notes] == ["cancelled"]


def test_odds_resolve_at_the_end_of_the_turn_in_their_proportions() -> None:
    odds = (
        Outcome(70, words("well"), act("trade +8").effects),
        Outcome(30, words("ill"), act("trade -8").effects),
    )
    content = story(events=by_id(event("bet", option("yes", act(odds=odds)), option("no"))))
    session = submit(Session.begin(content, 1), "answer bet yes")
    assert session.value("trade") == 50.0, "undo would be a peek"
    worlds = start(session.rules, np.arange(4000, dtype=np.uint64))
    code = session.rules.catalogue.code("answer bet yes")
    from game.engine.obey import submit as give

    give(worlds, np.full(4000, code), np.arange(4000))
    end_turn(worlds)
    share = float((worlds.read("trade") > 50.0).mean())
    assert 0.67 < share < 0.73


def test_a_request_brings_its_topic_to_the_next_tray() -> None:
    roads = two("road", topic="roads", weight=parse("0.001"))
    others = [two(f"file{k}", once=False, cooldown=1, topic="gas") for k in range(8)]
    more: dict[str, Any] = {
        "request": Price(0.0, {"capital": 2.0}),
        "topics": {"gas": "Gas", "roads": "Roads"},
    }
    session = begin(tray=Tray(1, 1, 4), events=by_id(*others, roads), **more)
    submit(session, "request roads")
    assert session.value("capital") == 1.0
    assert session.refusal("request gas").reason in ("asked", "price")  # type: ignore[union-attr]
    assert "road" in open_files(submit(session, "end"))


def test_a_request_that_brings_nothing_gives_back_its_price() -> None:
    more: dict[str, Any] = {
        "request": Price(0.0, {"capital": 2.0}),
        "topics": {"gas": "Gas", "roads": "Roads"},
        "events": by_id(*(two(f"file{k}", topic="gas") for k in range(4))),
    }
    asked, silent = begin(**more), submit(begin(**more), "end")
    submit(asked, "request roads", "end")
    assert asked.value("capital") == silent.value("capital") == asked.value("capital.last")
    assert [(line.target, line.change) for line in asked.book.lines if line.cause.kind == "refund"] == [
        ("capital", 2.0)
    ]
    assert ("unserved", "request roads") in [(note.kind, note.id) for note in asked.notes_of(2)]
    assert asked.refusal("request roads") is None
    served = submit(begin(**more), "request gas", "end")
    assert [line for line in served.book.lines if line.cause.kind == "refund"] == []


def test_an_order_that_cannot_be_paid_is_refused_with_the_resource() -> None:
    dear = event("dear", option("pay", price=Price(1.0, {"treasury": 9.0})), option("no"))
    refusal = begin(events=by_id(dear)).refusal("answer dear pay")
    assert refusal is not None
    assert (refusal.reason, refusal.detail) == ("price", "treasury")


def test_an_option_may_be_locked_or_absent() -> None:
    from game.engine.content import Lock

    file = event(
        "file",
        option("locked", lock=Lock(parse("trade > 60"), words("no"))),
        option("hidden", unlocks=parse("trade > 60")),
    )
    session = begin(events=by_id(file))
    assert session.refusal("answer file locked").reason == "locked"  # type: ignore[union-attr]
    assert session.refusal("answer file hidden").reason == "absent"  # type: ignore[union-attr]


def test_texts_are_kept_as_written() -> None:
    assert not Text()
    assert words("x")
