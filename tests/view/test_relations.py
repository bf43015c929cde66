from __future__ import annotations

import pytest
from attrs import evolve

from game.engine.content import Actor, Consequence, Effect, How, Later, Outcome, Text
from game.expr import parse
from game.play.session import Session
from game.view.conditions import UNSAID, Clause, clauses, proviso, ways
from game.view.deeds import deeds
from game.view.gauges import gauge
from game.view.region import region
from game.view.relations import actor_view, speaker, standings
from game.view.rivals import last_move, next_move
from tests.stories import rules, shipped
from tests.view.games import TO_THE_END, TO_THE_FIRE, changed, tiny, tiny_content

PLAYED = ("answer grain_offer accept", "launch trade_mission bora", "end", "answer harbour_fire wait")


def test_everybody_stands_under_the_name_of_their_side() -> None:
    groups = standings(tiny())
    assert list(groups) == ["The republics", "Neighbours", "Home"]
    assert [each.name for each in groups["The republics"]] == ["Aral", "Bora"]
    assert [each.felt for each in groups["The republics"]] == [True, True]
    assert not any(each.felt for each in groups["Home"])
    assert [each.gauge.figure for each in groups["The republics"] if each.gauge] == ["15", "20"]


def test_an_actor_tells_who_speaks_what_it_wants_and_what_it_remembers() -> None:
    view = actor_view(tiny(PLAYED), "aral")
    assert (view.name, view.leader, view.side) == ("Aral", "Old Tarik, President", "a republic")
    assert (view.wants, view.fears, view.city) == ("A ferry every week.", "Storms.", "tashkent")
    assert [(deed.size, deed.turn) for deed in view.pleased] == [("+4.4", 1)]
    assert view.pleased[0].words == "You answered “Grain for a berth”: Take the grain"
    assert view.angered == ()
    (offended,) = actor_view(tiny(PLAYED), "bora").angered
    assert (offended.size, offended.date) == ("-4.0", "Winter 1992")


def test_the_leader_is_the_one_of_the_date() -> None:
    session = tiny(TO_THE_END)
    assert speaker(session, session.content.actors["aral"]) == "Young Tarik"
    assert speaker(session, Actor("nobody", "Nobody", "power")) == ""


def test_a_voice_abroad_is_an_envoy() -> None:
    actors = tiny_content().actors
    session = changed(actors={**actors, "rival": evolve(actors["rival"], voice="Captain Reza")})
    assert actor_view(session, "rival").envoy == "Captain Reza"
    assert actor_view(session, "army").envoy == ""


def test_the_level_hides_how_much_but_never_which_way() -> None:
    for level, figure, size in (("guided", "19", "+4.4"), ("standard", "19", "+4.4"), ("cabinet", "", "+")):
        session = changed(level, indicators=_worded())
        for order in ("answer grain_offer accept", "end"):
            session.submit(order)
        view = actor_view(session, "aral")
        assert view.feeling is not None
        assert (view.feeling.figure, view.feeling.words) == (figure, "warm")
        assert view.pleased[0].size == size
        assert ("4" in view.feeling.course) is (level != "cabinet")
        assert "when it was wary" in view.feeling.course


def _worded() -> dict[str, object]:
    indicators = dict(tiny_content().indicators)
    words = ((-100.0, "wary"), (18.0, "warm"))
    return {**indicators, "aral.trust": evolve(indicators["aral.trust"], words=words)}


def test_a_gauge_knows_its_course() -> None:
    session = tiny(("answer grain_offer accept", "end"))
    shown = gauge(session, session.content.indicators["aral.trust"])
    assert shown.start == 15.0
    assert shown.course == "+4 since the start"
    assert shown.last.endswith("last turn")
    assert shown.lately == 1
    fresh = gauge(tiny(), session.content.indicators["works"])
    assert (fresh.course, fresh.last, fresh.lately) == ("as at the start", "", 0)


def test_deeds_count_luck_lateness_and_loss_with_the_decision() -> None:
    raised, lowered = deeds(tiny(TO_THE_END), "trade")
    assert lowered[0].words.startswith("You answered “Fire in the harbour”")
    assert lowered[0].size == "-4.0"
    assert all(deed.size.startswith("+") for deed in raised)


def test_the_region_is_judged_as_the_engine_does() -> None:
    view = region(tiny())
    assert view is not None
    assert [(q.term, q.gauge.label, q.gauge.figure) for q in view.quantities] == [
        ("boundary", "Credibility", "50"),
        ("polarity", "Amity of Port Rival", "-30"),
        ("amity", "Mean trust of the islands", "18"),
    ]
    assert view.now is not None
    assert view.now.title == "As before"
    tips = {way.title: [clause.line for clause in way.tests] for way in view.evolutions}
    assert tips["Friends"] == ["Mean trust of the islands over 40, now 18"]
    assert tips["As before"] == []
    assert region(changed(complex=None)) is None


def test_conditions_are_said_in_words() -> None:
    session = tiny(TO_THE_FIRE)

    def said(condition: str) -> list[tuple[str, bool]]:
        return [(each.line, each.met) for each in clauses(session, parse(condition))]

    assert said("trade > 10 and not quay_closed") == [
        ("Trade over 10, now 23", True),
        ("Not while: The quay is closed", True),
    ]
    assert said("patrols.rung >= patrols.board") == [
        ("Patrols in the strait at “Stop and search”, now “Watch”", False)
    ]
    assert said("sea_wall.done or date >= 1993-01") == [
        ("Either: “The sea wall” is built; From January 1993", False)
    ]
    assert said("abs(trade - trade.start) > 5") == [("Trade moved, up or down, by over 5, now 1", False)]
    assert said("trade < 10 or trade < 30") == [("Trade under 30, now 23", True)]
    assert said("trade > 10 and trade > 30") == [("Trade over 30, now 23", False)]
    assert said("boats_lent") == [(UNSAID, False)]  # the file that would lend one was answered otherwise
    assert said("not (trade > 10 and security > 90)") == [
        ("Either: Trade at most 10, now 23; Security at most 90, now 38", True)
    ]
    assert said("grain_offer.accept") == [("“Grain for a berth” answered with “Take the grain”", True)]
    assert said("not grain_offer.refuse") == [
        (f"“Grain for a berth” not answered with “{_label('grain_offer', 'refuse')}”", True)
    ]
    assert said("grain_offer.refuse") == [(UNSAID, False)]  # answered otherwise, for good
    assert said("second_offer.take") == [(UNSAID, False)]  # it has not come: nothing of it is given away
    assert said("trade_mission.aral.count > 0") == [("“Trade mission to Aral” at least once", False)]
    assert clauses(session, None) == ()


NOTHING = Consequence()


def _flagged(*, option: Consequence = NOTHING, launch: Consequence = NOTHING) -> Session:
    """Begin the strait with a flag that two moves may set: an answer to the first file, and a mission to Aral."""
    events, moves = dict(tiny_content().events), dict(tiny_content().initiatives)
    grain = events["grain_offer"]
    options = tuple(evolve(each, act=option) if each.id == "refuse" else each for each in grain.options)
    events["grain_offer"] = evolve(grain, options=options)
    moves["trade_mission.aral"] = evolve(moves["trade_mission.aral"], act=launch)
    return changed(events=events, initiatives=moves, flags=("flag_shown", "boats_lent", "word_given"))


SET, CLEAR = Effect("word_given", 1.0, How.SET), Effect("word_given", 0.0, How.SET)
REFUSED = "“Grain for a berth” answered with “Keep the berth”"
MISSION = "“Trade mission to Aral” at least once"


def test_a_flag_is_said_by_what_brings_it_about() -> None:
    session = _flagged(option=Consequence((SET,)), launch=Consequence((SET,)))

    def said(condition: str) -> list[str]:
        return [f"{'+' if each.met else '-'} {each.line}" for each in clauses(session, parse(condition))]

    assert said("word_given") == [f"- Either: {REFUSED}; {MISSION}"]
    assert said("word_given or trade > 40") == [f"- Either: {REFUSED}; {MISSION}; Trade over 40, now 22"]
    assert said("trade > 40 or word_given and security > 50") == [
        "- Either: Trade over 40, now 22; "
        f"all of these (either ({REFUSED}; {MISSION}); Security over 50, now 40)"
    ]
    assert said("not word_given") == [
        "+ “Grain for a berth” not answered with “Keep the berth”",
        "+ Not: “Trade mission to Aral”",
    ]
    session.submit("launch trade_mission aral")
    assert said("word_given") == [f"+ {MISSION}"]
    assert said("not word_given") == [f"- {UNSAID}"]


def test_a_flag_that_comes_late_or_by_luck_or_is_taken_back_is_said_to() -> None:
    late = Consequence(later=(Later(2, (SET,), Text()),))
    lucky = Consequence(odds=(Outcome(60, Text(), (SET,)), Outcome(40, Text())))
    session = _flagged(option=late, launch=lucky)
    (clause,) = clauses(session, parse("word_given"))
    assert clause.line == f"Either: {REFUSED}, once it has come due; {MISSION}, with luck"
    session = _flagged(option=Consequence((SET,)), launch=Consequence((CLEAR,)))
    session.submit("answer grain_offer refuse")
    assert [each.line for each in clauses(session, parse("not word_given"))] == [MISSION]
    assert [each.line for each in clauses(session, parse("word_given"))] == [REFUSED]


def test_a_flag_whose_file_has_not_come_or_is_past_gives_nothing_away() -> None:
    assert [each.words for each in clauses(tiny(), parse("boats_lent"))] == [
        "“Grain for a berth” answered with “Lend a boat as well”"
    ]
    assert clauses(tiny(TO_THE_FIRE), parse("boats_lent")) == (Clause(UNSAID, met=False),)
    late = evolve(tiny_content().events["grain_offer"], turns=(3, 4))
    session = changed(events={**tiny_content().events, "grain_offer": late})
    assert ways(session, parse("boats_lent")) == ()


@pytest.mark.parametrize("name", shipped())
def test_no_way_out_of_a_storm_shows_an_id(name: str) -> None:
    session = Session.begin(rules(name), 3)
    content, told = session.content, 0
    for event in content.events.values():
        row = session.rules.layout.dealt.row(event.id)
        session.worlds.table[row, 0] = 1.0  # as if every file had come to the desk
    for event in content.events.values():
        for each in ways(session, event.averted_by):
            told += 1
            assert "_" not in each.line
            assert "..." not in each.line
    assert told or not any(event.averted_by for event in content.events.values())


def _label(event: str, option: str) -> str:
    return next(o.label.variants[0].body for o in tiny_content().events[event].options if o.id == option)


def test_a_late_effect_says_on_what_it_hangs_where_that_is_short() -> None:
    session = tiny(TO_THE_FIRE)

    def told(condition: str | None, session: Session = session) -> str:
        return proviso(session, parse(condition) if condition else None)

    assert told(None) == ""
    assert told("trade > 30") == ", if Trade over 30"
    assert told("trade > 30 and security > 20") == ", if Trade over 30 and Security over 20"
    assert told("flag_shown") == ", perhaps"
    assert told("not quay_closed") == ", perhaps"
    assert told("trade > 30", tiny(TO_THE_FIRE, level="cabinet")) == ", perhaps"


def test_of_ways_out_only_those_with_words_are_told() -> None:
    session = tiny(TO_THE_FIRE)

    def told(condition: str) -> list[str]:
        return [each.line for each in ways(session, parse(condition))]

    assert told("second_offer.take") == []
    assert told("second_offer.take or trade > 30") == ["Trade over 30, now 23"]
    assert told("second_offer.take or trade > 30 or security > 50") == [
        "Either: Trade over 30, now 23; Security over 50, now 38"
    ]
    assert ways(session, None) == ()


def _rivals(level: str = "guided") -> Session:
    """Begin the strait with a rival who will dredge when trade allows it, and who sends the storm."""
    events = dict(tiny_content().events)
    dredger = evolve(events["rival_port"], when=parse("trade > 99"), window=(1992 * 12, 1993 * 12 + 5))
    return changed(
        level, events={**events, "rival_port": dredger, "storm": evolve(events["storm"], by="rival")}
    )


def _to(turn: int, session: Session) -> Session:
    while session.turn < turn:
        if session.refusal("answer harbour_fire wait") is None:
            session.submit("answer harbour_fire wait")
        session.submit("end")
    return session


def test_a_rival_shows_what_is_announced_and_later_its_agenda() -> None:
    session = _rivals()
    assert (last_move(session, "rival"), next_move(session, "rival")) == (None, None)
    coming = next_move(_to(2, session), "rival")
    assert coming is not None
    assert (coming.announced, coming.title, coming.when) == (
        True,
        "A storm is two quarters out.",
        "in 2 quarters",
    )
    assert [clause.line for clause in coming.averting] == ["“The sea wall” is built"]
    last = last_move(_to(5, session), "rival")
    assert last is not None
    assert (last.title, last.turn, last.date) == ("The storm", 4, "Autumn 1992")
    step = next_move(session, "rival")
    assert step is not None
    assert (step.announced, step.title, step.when) == (False, "The rival dredges", "any time now")
    assert [clause.line.partition(",")[0] for clause in step.trigger] == ["Trade over 99"]
    assert next_move(session, "aral") is None


def test_the_hardest_level_reads_no_agendas() -> None:
    assert next_move(_to(5, _rivals("cabinet")), "rival") is None
