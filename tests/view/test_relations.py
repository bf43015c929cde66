from __future__ import annotations

from attrs import evolve

from game.engine.content import Actor
from game.expr import parse
from game.play.session import Session
from game.view.conditions import UNSAID, clauses, proviso, ways
from game.view.deeds import deeds
from game.view.gauges import gauge
from game.view.region import region
from game.view.relations import actor_view, speaker, standings
from game.view.rivals import last_move, next_move
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
    assert said("flag_shown") == [(UNSAID, False)]
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

    assert told("flag_shown") == []
    assert told("flag_shown or trade > 30") == ["Trade over 30, now 23"]
    assert told("flag_shown or trade > 30 or security > 50") == [
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
