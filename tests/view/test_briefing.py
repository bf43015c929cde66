from __future__ import annotations

import json
import re

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.content import Gate
from game.engine.ledger import Cause, Line
from game.play.session import Session, replay
from game.view.briefing import MOST, briefing, score_line
from game.view.desk import desk
from game.view.orders import initiatives, ladders
from game.view.reading import before_last
from game.view.why import indicators, why
from tests.stories import ROOT, rules, shipped
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


@pytest.mark.parametrize("name", shipped())
def test_what_opens_is_counted_as_the_desk_counts_it(name: str) -> None:
    session = Session.begin(rules(name), 5)
    while not initiatives(session):  # all that the first of these turns has is new
        session.submit(session.legal()[0])
    listed, able = len(initiatives(session)), desk(session).counts.initiatives
    assert able == sum(row.open for row in initiatives(session))
    (line,) = [line for line in told(session) if line.startswith("New from this turn")]
    assert f"{listed} initiatives{'' if able == listed else f' ({able} possible at once)'}" in line
    session.submit(next(row.order for row in initiatives(session) if row.open))
    assert line in told(session)
    assert desk(session).counts.initiatives < able


def test_what_opens_and_cannot_be_ordered_yet_is_said_to_be_so() -> None:
    wall = tiny_content().projects["sea_wall"]
    gated = evolve(wall, gate=Gate(turn=2), price=evolve(wall.price, cost={"treasury": 19.0}))
    session = changed(projects={**tiny_content().projects, "sea_wall": gated})
    session.submit("end")
    (line,) = [line for line in told(session) if line.startswith("New from this turn")]
    assert "1 project (not possible yet)" in line
    assert desk(session).counts.projects == 0


def test_a_posture_counts_once_whichever_way_it_can_move() -> None:
    session = tiny()
    assert [row.order for row in ladders(session)] == ["climb patrols", "descend patrols"]
    assert desk(session).counts.ladders == 1


def test_a_rival_of_two_names_makes_one_move() -> None:
    actors = tiny_content().actors
    session = changed(actors={**actors, "rival": evolve(actors["rival"], name="Port Rival and the Cape")})
    for order in TO_THE_FIRE:
        session.submit(order)
    (line,) = [line for line in told(session) if "The rival dredges. " in line]
    assert line.startswith("A move by Port Rival and the Cape: The rival dredges. ")


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


def _told_causes(line: str) -> tuple[list[float], float]:
    """Take the sizes named in a line about a score, and what is put down to all else."""
    causes = line.partition(": ")[2]
    named = re.findall(r"(?<!all else) ([+-]\d+\.\d)(?=[;.])", causes)
    rest = re.search(r"all else ([+-]\d+\.\d)", causes)
    return [abs(float(size)) for size in named], abs(float(rest[1])) if rest else 0.0


@pytest.mark.parametrize("name", ["burning-road-careful", "burning-road-reckless", "student-militia-careful"])
def test_all_else_is_never_more_than_the_largest_cause_named(name: str) -> None:
    game = json.loads((ROOT / "tests" / "playthroughs" / f"{name}.json").read_text(encoding="utf-8"))
    session = Session.begin(rules(game["scenario"]), game["seed"])
    longer = 0
    for order in game["orders"]:
        session.submit(order)
        if order == "end":
            for line in (score_line(session, each) for each in ("trade", "security", "energy")):
                named, rest = _told_causes(line)
                assert rest <= max(named, default=0.0), line
                longer += len(named) > 2
            assert len(briefing(session)) <= MOST
    assert longer


def _moved(session: Session, *causes: tuple[str, str, float]) -> str:
    """Say how trade stood, after it was moved by causes (kind, id, size) when the turn began."""
    book, value = session.at_hand, before_last(session, "trade")
    mark = session.marks[-1]
    del book.lines[session.marks[-2].lines :]
    for kind, id_, size in causes:
        book.lines.append(Line(2, "trade", value, value + size, Cause(kind, id_, 1)))
        value += size
    row = session.rules.layout.value.row("trade")
    mark.column[row, 0] = value
    session.marks[-1] = evolve(mark, lines=len(book.lines))
    return score_line(session, "trade")


def test_equals_that_weigh_something_are_all_named_in_the_order_of_the_books() -> None:
    heavy = ("ignored", "ignore customs_row", -3.0)
    line = _moved(
        tiny(TO_THE_FIRE),
        ("fade", "trade", 4.0),
        heavy,
        ("news", "rival_port", -3.0),
        ("began", "trade", -3.0),
    )
    assert line == (
        "Trade 17.0, down 5.0: passing effects wearing off +4.0; you left “A row at the customs house” unanswered "
        "-3.0; “The rival dredges” (Port Rival) -3.0; where it began, fading -3.0."
    )
    light = tuple(
        (kind, id_, 0.2) for kind, id_, _ in (heavy, ("news", "rival_port", 0), ("began", "trade", 0))
    )
    assert _moved(tiny(TO_THE_FIRE), *light).endswith(
        "you left “A row at the customs house” unanswered +0.2; “The rival dredges” (Port Rival) +0.2; all else +0.2."
    )


def test_what_is_named_in_the_same_words_is_one_cause() -> None:
    order = "answer grain_offer accept"
    line = _moved(
        tiny(TO_THE_FIRE),
        ("began", "trade", 1.5),
        ("order", order, 1.0),
        ("fade", "trade", -0.5),
        ("odds", order, 1.0),
        ("yield", order, -0.2),
    )
    assert line.endswith("your “Take the grain” +1.8; where it began, fading +1.5; all else -0.5.")


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
