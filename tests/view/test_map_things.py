"""What the map knows of a story, in words."""

from __future__ import annotations

from attrs import evolve

from game.engine.content import Content
from game.play.session import Session
from game.view.map.paths import known, middle
from game.view.map.things import Board, board
from game.view.map.told import told
from game.view.map.walk import following, neighbour
from game.view.map.words import Told
from tests.stories import rules
from tests.view.games import changed, tiny, tiny_content


def begun(level: str = "guided") -> Session:
    return Session.begin(rules("burning-road"), 1, level)


def tell(session: Session, key: str) -> Told:
    return told(session, board(session), key)


def said(account: Told) -> str:
    return " | ".join(f"{line.head}: {line.text}" if line.head else line.text for line in account.lines)


def states(things: Board) -> dict[str, str]:
    return {road.route.id: road.state for road in things.roads}


def test_roads_are_open_risky_or_closed_by_the_numbers_of_the_rules() -> None:
    session = begun()
    things = board(session)
    for road in things.roads:
        name = road.key.removeprefix("road:")
        assert (road.state == "closed") == (session.value(f"{name}.open") == 0.0)
        assert road.share == session.value(f"{name}.share")
    found = states(things)
    assert found["rostov"] == "open"  # the cheapest
    assert found["salang"] == "risky"  # half as dear again
    assert found["badakhshan"] == "closed"


def test_a_road_says_why_it_is_closed_risky_or_open() -> None:
    session = begun()
    closed = tell(session, "road:transit.badakhshan")
    assert "Closed: It would open with: Afghan stability over 25, now 20" in said(closed)
    risky = tell(session, "road:transit.salang")
    assert risky.kind == "Our road, risky"
    assert "1.5 times the cheapest, Russia - Rostov-on-Don" in said(risky)
    assert "Length: 2720 km" in said(risky)
    assert "Share: 8.0 in 100 of the goods" in said(risky)
    assert "Tashkent - Termez - Mazar-i-Sharif" in said(risky)
    assert risky.why == "afghanistan.stability"
    assert "Open: The cheapest of all." in said(tell(session, "road:transit.rostov"))


def test_a_country_tells_its_leader_wants_fears_and_trust_in_words() -> None:
    account = tell(begun(), "land:UZB")
    text = said(account)
    assert account.title == "Uzbekistan"
    assert "Led by: Islam Karimov, President" in text
    assert "Trust of Uzbekistan: correct (20)" in text
    assert "Wants: The sea, and an end to militant sanctuary." in text
    assert "Fears: Political Islam" in text
    assert account.actor == "uzbekistan"
    assert account.why == "uzbekistan.trust"
    assert account.codex[0][0] == "double_landlocked"


def test_the_hardest_level_tells_feelings_in_words_only() -> None:
    text = said(tell(begun("cabinet"), "land:UZB"))
    assert "Trust of Uzbekistan: correct" in text
    assert "(20)" not in text


def test_a_place_tells_who_holds_it_and_what_waits_there() -> None:
    session = begun()
    kandahar = tell(session, "place:kandahar")
    assert kandahar.kind == "City, Afghanistan"
    assert "The Kandahar gate" in said(kandahar)
    assert "Road, risky: Kushka - Herat - Kandahar" in said(kandahar)
    peshawar = tell(session, "place:peshawar")
    assert "On your desk: “A page signed in Peshawar”" in said(peshawar)
    assert peshawar.file == "file:peshawar_accord"
    assert tell(session, "place:khunjerab").kind == "Pass between Pakistan and China"
    assert "Nothing of this story" in said(tell(session, "place:urumqi"))


def test_a_disputed_line_is_told_of_on_both_its_sides_and_nowhere_else() -> None:
    session = begun()
    durand = "the border of Pakistan and Afghanistan (the Durand Line, which Kabul does not recognise)"
    for key in ("land:PAK", "land:AFG", "place:torkham", "place:chaman"):
        assert durand in said(tell(session, key)), key
    for key in ("land:PAK", "land:IND", "place:gilgit", "place:khunjerab"):
        assert "the Kashmir dispute" in said(tell(session, key)), key
    for key in ("land:UZB", "place:tashkent", "land:IRN"):
        assert "Dashed on the map" not in said(tell(session, key)), key


def test_a_road_is_a_line_and_a_place_is_none() -> None:
    things = board(begun())
    assert len(things.line("road:transit.salang")) > 5
    assert things.line("place:kabul") == []


def test_a_file_tells_where_it_comes_from_and_leads_to_the_desk() -> None:
    account = tell(begun(), "file:peshawar_accord")
    assert "Comes from: Peshawar" in said(account)
    assert "Najibullah has fallen." in said(account)
    assert account.file == "file:peshawar_accord"


def test_a_project_tells_how_far_it_is_and_what_it_needs() -> None:
    session = tiny(["fund sea_wall", "end"])
    account = tell(session, "site:sea_wall")
    text = said(account)
    assert "% built" in text
    assert "Costs: 1 treasury each quarter" in text
    assert "Needs: Security over 10" in text
    assert "Where: Karachi - Gwadar" in text
    assert account.panel == "projects"


def test_projects_that_cannot_be_known_yet_are_not_on_the_map() -> None:
    assert not board(begun()).sites  # they open in the second act


def with_unknown_places() -> Content:
    content = tiny_content()
    market = next(iter(content.markets.values()))
    routes = tuple(
        evolve(route, path=path)
        for route, path in zip(market.routes, (("atlantis", "kabul", "lahore"), ("el-dorado",)), strict=True)
    )
    project = evolve(content.projects["sea_wall"], path=("atlantis",))
    event = evolve(content.events["grain_offer"], city="atlantis")
    return evolve(
        content,
        markets=dict(content.markets) | {market.id: evolve(market, routes=routes)},
        projects=dict(content.projects) | {project.id: project},
        events=dict(content.events) | {event.id: event},
    )


def test_places_nobody_knows_are_left_out_and_break_nothing() -> None:
    story = with_unknown_places()
    session = changed(markets=story.markets, projects=story.projects, events=story.events)
    things = board(session)
    assert things.roads[0].path == ("kabul", "lahore")
    assert known(("atlantis", "kabul")) == ("kabul",)
    for key in things.order:
        assert told(session, things, key).title
    assert things.at("road:strait.rival_line") is None
    assert things.at("file:grain_offer") is None
    assert "no place on the map" in said(tell(session, "file:grain_offer"))
    assert "Not on the map." in said(tell(session, "site:sea_wall"))
    assert not things.knows("place:atlantis")


def test_the_middle_of_a_path_lies_on_it() -> None:
    assert middle(()) is None
    assert middle(("kabul",)) == (69.17, 34.53)
    lon, lat = middle(("kabul", "torkham")) or (0.0, 0.0)
    assert 69.17 < lon < 71.09
    assert 34.12 < lat < 34.53


def test_arrows_go_to_the_nearest_thing_and_tab_through_the_list() -> None:
    things = board(begun())
    start = (69.0, 34.0)
    assert neighbour(things, "place:kabul", start, 1, 0, False) == "place:torkham"
    assert neighbour(things, "place:kabul", start, 0, -1, False) == "place:salang"
    assert neighbour(things, "place:vladivostok", start, 1, 0, False) == "place:vladivostok"
    order = things.order
    assert order[0] == "file:peshawar_accord"
    assert following(things, order[0], 1) == order[1]
    assert following(things, order[0], -1) == order[-1]
    assert following(things, "place:kabul", 1) == order[0]


def test_every_thing_can_be_reached_and_explains_itself() -> None:
    session = begun()
    things = board(session)
    seen, wanted = {"place:kabul"}, ["place:kabul"]
    while wanted:
        key = wanted.pop()
        for step in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            found = neighbour(things, key, (69.0, 34.0), *step, False)
            if found not in seen:
                seen.add(found)
                wanted.append(found)
    used = {spot.key for spot in things.spots.values() if spot.used}
    assert used <= seen
    for key in {*seen, *things.order}:
        account = told(session, things, key)
        assert account.title, key
        assert account.kind, key
