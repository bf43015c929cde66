"""Goals, pledges, recalls, endings and the verdict."""

from typing import Any

import pytest
from attrs import evolve

from game.engine.content import (
    Complex,
    ComplexOutcome,
    Dismissal,
    Ending,
    Goal,
    Judge,
    Pledges,
    Slide,
    Text,
)
from game.engine.verdict import verdict
from game.expr import parse
from tests.engine.small import act, begin, by_id, event, indicator, option, submit, words

GOALS = by_id(
    Goal("rich", "Rich", parse("trade > 52"), "army"), Goal("safe", "Safe", parse("security > 60"), "army")
)
HOME = by_id(
    *(indicator(name) for name in ("trade", "security", "army.support", "home.unity", "credibility"))
)


def boost(*changes: str) -> dict[str, Any]:
    return by_id(event("note", option("yes", act(*changes)), option("no"), on=1992 * 12 + 3))


def test_goals_are_judged_on_the_mean_of_the_last_four_turns() -> None:
    spike = by_id(event("note", option("yes", act("trade +20")), option("no"), on=1994 * 12))
    session = begin(indicators=HOME, goals=GOALS, events=spike)
    submit(session, *["end"] * 7)
    submit(session, "answer note yes", "end")
    assert session.value("trade") > 60.0
    assert session.value("rich.met") == 1.0, "(50 + 50 + 50 + 65) / 4 is above 52"
    weak = by_id(event("note", option("yes", act("trade +8")), option("no"), on=1994 * 12))
    session = begin(indicators=HOME, goals=GOALS, events=weak)
    submit(session, *["end"] * 7, "answer note yes", "end")
    assert session.value("trade") > 52.0
    assert session.value("rich.met") == 0.0


def test_a_pledge_kept_pleases_its_patron_and_a_broken_one_costs_the_word() -> None:
    session = begin(
        indicators=HOME, goals=GOALS, events=boost("trade +9", "trade ~9"), pledges=Pledges(2, 3, 2)
    )
    assert session.refusal("pledge rich").reason == "absent"  # type: ignore[union-attr]
    submit(session, "answer note yes", "end", "pledge rich", "pledge safe", *["end"] * 7)
    assert session.over
    assert session.value("army.support") == 60.0
    assert session.value("credibility") == 40.0
    found = {goal.id: (pledged, met) for goal, pledged, met in verdict(session.worlds).goals}
    assert found == {"rich": (True, True), "safe": (True, False)}


def test_a_recall_leaves_the_player_weaker_and_the_second_ends_it() -> None:
    dismissal = Dismissal(parse("home.unity < 15"), act("home.unity =45", "capital =0"), 2.0, 4)
    fall = event("quarrel", option("yes", act("home.unity -60")), option("no"), once=False, cooldown=1)
    session = begin(
        indicators=HOME,
        events=by_id(fall),
        dismissal=dismissal,
        endings=by_id(
            Ending("out", "Out", words(), parse("dismissals >= 2"), True), Ending("end", "End", words())
        ),
    )
    submit(session, "answer quarrel yes", "end")
    assert session.value("dismissals") == 1.0
    assert (session.value("home.unity"), session.value("capital"), session.value("attention")) == (
        45.0,
        0.0,
        2.0,
    )
    while not session.over:
        submit(
            session, *[order for order in ("answer quarrel yes",) if session.refusal(order) is None], "end"
        )
    assert verdict(session.worlds).ending.id == "out"
    assert session.turn < 9
    assert session.legal() == []
    assert session.refusal("end").reason == "over"  # type: ignore[union-attr]


def test_the_first_ending_that_holds_is_the_verdict_and_an_open_one_the_default() -> None:
    endings = by_id(
        Ending("a", "A", words(), parse("trade > 90")),
        Ending("b", "B", words(), parse("rich.met")),
        Ending("c", "C", words()),
    )
    good = begin(indicators=HOME, goals=GOALS, endings=endings, events=boost("trade +9", "trade ~9"))
    submit(good, "answer note yes", *["end"] * 8)
    assert verdict(good.worlds).ending.id == "b"
    plain = submit(begin(indicators=HOME, goals=GOALS, endings=endings), *["end"] * 8)
    assert verdict(plain.worlds).ending.id == "c"


def test_the_verdict_reads_slides_judges_and_the_complex() -> None:
    session = begin(
        indicators=HOME,
        slides=(
            Slide("road", words("busy"), parse("trade > 90")),
            Slide("road", words("empty")),
            Slide("home", words("calm")),
        ),
        judges=by_id(Judge("order", "Order", parse("security + 70"))),
        complex=Complex(
            parse("security"), parse("trade"), parse("credibility"),
            (ComplexOutcome("external", "External", Text(), parse("security < 30")),
             ComplexOutcome("status_quo", "Status quo", Text())),
        ),
    )  # fmt: skip
    with pytest.raises(ValueError, match="not over"):
        verdict(session.worlds)
    found = verdict(submit(session, *["end"] * 8).worlds)
    assert [slide.text.variants[0].body for slide in found.slides] == ["empty", "calm"]
    assert [(judge.id, mark) for judge, mark in found.judges] == [("order", 100.0)]
    assert found.outcome is not None
    assert found.outcome.id == "status_quo"
    assert found.complex == {"boundary": 50.0, "polarity": 50.0, "amity": 50.0}


def test_a_scenario_without_a_complex_has_no_evolution() -> None:
    session = submit(begin(), *["end"] * 8)
    assert verdict(session.worlds).outcome is None
    assert evolve(session.content).complex is None
