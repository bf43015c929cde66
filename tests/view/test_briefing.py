from __future__ import annotations

import re

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play.session import Session, replay
from game.view.briefing import MOST, briefing, score_line
from game.view.why import indicators, why
from tests.stories import rules
from tests.view.games import TO_THE_END, TO_THE_FIRE, changed, tiny, tiny_content


def told(session: Session) -> list[str]:
    return [line.text for line in briefing(session)]


def test_the_first_briefing_says_who_waits() -> None:
    assert told(tiny()) == ["On your desk: “Grain for a berth”; “A row at the customs house”."]


def test_a_briefing() -> None:
    assert told(tiny(TO_THE_FIRE)) == [
        "What weighed most: “The rival dredges” (Port Rival): Port Rival cools a little and Trade -2.",
        "Trade 22.9, up 0.9: “The rival dredges” (Port Rival) -2.0; where it began, fading +2.0; "
        "all else +0.9.",
        "Security 37.8, down 2.2: where it began, fading -2.2.",
        "You left “A row at the customs house” unanswered.",
        "A move by Port Rival: The rival dredges. Port Rival has hired a dredger. Trade -2, Credibility -1 "
        "lasting, Port Rival cools a little.",
        "Seen coming, in 2 quarters: A storm is two quarters out.",
        "New from this turn: you may pledge 2 goals, at the latest in 2 quarters; 1 posture and 1 initiative.",
        "On your desk: “Fire in the harbour”, a crisis.",
    ]


def test_late_effects_name_their_decision() -> None:
    lines = told(tiny((*TO_THE_FIRE, "answer harbour_fire wait", "end")))
    assert "The grain is sold. Treasury +2. From your “Take the grain” (turn 1, Winter 1992)." in lines


def test_late_effects_of_how_it_began_name_that() -> None:
    road = rules("burning-road")
    snow = next(s for s in range(1, 40) if Session.begin(road, s).value("deep_snow.drawn") > 0.0)
    lines = told(replay(road, snow, ["end", "answer rockets_on_kabul mediate", "end"]))
    (flood,) = [line for line in lines if "came down the Jhelum" in line]
    assert "From “Deep snow above Tarbela” (turn 1, Spring 1992)." in flood


def test_luck_is_told_with_its_decision() -> None:
    lines = told(tiny((*TO_THE_FIRE, "answer harbour_fire sailors", "end")))
    (luck,) = [
        line for line in lines if line.startswith("You answered “Fire in the harbour”: Send the sailors in.")
    ]
    assert re.search(r"They save (the cotton\. Trade \+3|each other\. Army -4)\.$", luck)


def test_projects_and_averted_storms_are_told() -> None:
    session = tiny(
        ("fund sea_wall", "answer grain_offer refuse", "end", "answer harbour_fire wait", "end", "end")
    )
    assert "The sea wall stands. Works +10, Trade +4 lasting." in told(session)


def test_a_project_without_money_stands_still() -> None:
    session = tiny(("fund sea_wall",))
    session.worlds.table[session.rules.layout.value.row("treasury"), 0] = 0.0
    session.submit("end")
    assert "“The sea wall” stands still: There is no money for its dues." in told(session)


def test_situations_that_start_are_told() -> None:
    session = tiny()
    session.worlds.table[session.rules.layout.shock.row("security"), 0] = -30.0
    session.worlds.settle()
    session.submit("end")
    assert "The quay closes. Business -3." in told(session)


def test_a_pledge_not_there_yet_says_by_how_much() -> None:
    session = tiny((*TO_THE_FIRE, "pledge quiet_waters", "answer harbour_fire wait", "end"))
    (line,) = [line for line in told(session) if line.startswith("Pledged")]
    assert line == "Pledged, and not there yet: “Quiet waters” (Security 39, wanted at least 40)."


def test_the_briefing_does_not_change_with_the_orders_of_the_turn() -> None:
    session = tiny(TO_THE_FIRE)
    before = told(session)[:-1]
    session.submit("answer harbour_fire wait")
    session.submit("launch trade_mission aral")
    assert told(session)[:-1] == before


def test_the_last_briefing_promises_nothing() -> None:
    session = tiny(TO_THE_END)
    assert session.over
    assert not [line for line in told(session) if line.startswith(("On your desk", "Seen", "Nobody"))]


choices = st.lists(st.integers(0, 40), max_size=25)


def played(picks: list[int], seed: int, level: str = "guided") -> Session:
    """Play legal orders by number, ending the turn when there is no other."""
    session = tiny(seed=seed, level=level)
    for pick in picks:
        if session.over:
            break
        legal = session.legal()
        session.submit(legal[pick % len(legal)])
    return session


@settings(max_examples=40, deadline=None)
@given(choices, st.integers(0, 30))
def test_why_adds_up_as_printed(picks: list[int], seed: int) -> None:
    session = played(picks, seed)
    for named in indicators(session):
        view = why(session, named.id)
        moved = sum(round(each.size * 10) for each in view.changes)
        assert moved == round(view.value * 10) - round(view.before * 10)
        if view.parts:
            assert sum(round(part.size * 10) for part in view.parts) == round(view.value * 10)
            assert "Before the records begin" not in [part.words for part in view.parts]


@settings(max_examples=40, deadline=None)
@given(choices, st.integers(0, 30), st.sampled_from(["guided", "standard", "cabinet"]))
def test_a_briefing_is_short_and_plain(picks: list[int], seed: int, level: str) -> None:
    session = played(picks, seed, level)
    lines = briefing(session)
    assert len(lines) <= MOST
    for line in lines:
        assert "_" not in line.text
        assert ".." not in line.text
        assert "  " not in line.text


@settings(max_examples=40, deadline=None)
@given(choices, st.integers(0, 30))
def test_the_causes_of_a_score_add_up_as_printed(picks: list[int], seed: int) -> None:
    session = played(picks, seed)
    if session.turn == 1:
        return
    for name in ("trade", "security"):
        head, _, causes = score_line(session, name).partition(": ")
        sizes = re.findall(r"([+-]\d+\.\d)(?=[;.])", causes)
        change = re.search(r"(up|down) (\d+\.\d)", head)
        total = 0.0 if change is None else float(change[2]) * (1 if change[1] == "up" else -1)
        assert round(sum(map(float, sizes)), 1) == round(total, 1)


def test_shocks_are_split_into_the_decisions_behind_them() -> None:
    session = tiny((*TO_THE_FIRE, "answer harbour_fire wait", "end"))
    words = {part.words: part.size for part in why(session, "trade").parts}
    assert words["You answered “Fire in the harbour”: Let it burn out (turn 2)"] == -3.0
    assert "Older effects, almost gone" not in words


def test_why_says_what_is_on_the_way() -> None:
    session = tiny(("launch trade_mission aral",))
    (late,) = why(session, "trade").pipe
    assert late.words == (
        "in 2 quarters (Summer 1992), if Trust of Aral over 0: Contracts signed in Aral, from: You began “Trade "
        "mission to Aral” "
        "(Trade +1 lasting)"
    )


def test_why_of_a_stock_and_of_a_purse() -> None:
    session = tiny(TO_THE_FIRE)
    works = why(session, "works")
    assert [(part.words, part.size) for part in works.parts] == [
        ("At the start", 5.0),
        ("The harbour gang at work", 1.0),
    ]
    assert works.rest is None
    purse = why(session, "capital")
    assert sorted(change.shown for change in purse.changes) == ["+1.0", "-1.0"]


def test_cabinet_hears_of_feelings_in_words() -> None:
    indicators = dict(tiny_content().indicators)
    words = ((-100.0, "cold"), (0.0, "correct"))
    indicators["aral.trust"] = evolve(indicators["aral.trust"], words=words)
    session = changed("cabinet", indicators=indicators)
    session.submit("answer grain_offer accept")
    view = why(session, "aral.trust")
    assert (view.figure, view.words, view.parts, view.rest) == ("", "correct", (), None)
    assert [(change.size, change.shown) for change in view.changes] == [(0.0, "+"), (0.0, "-")]
    assert why(session, "trade").figure == "22.0"
    session.submit("end")
    assert (
        told(session)[0]
        == "What weighed most: “The rival dredges” (Port Rival): Port Rival cools and Trade -2."
    )
