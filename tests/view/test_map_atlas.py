"""The atlas knows every place a story may name, and where it lies."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from game.scenario.checks.cities import CITIES
from game.view.map.atlas import Point, atlas
from game.view.map.ground import ground
from game.view.map.projection import HOME, around
from tests.stories import content, shipped


def length(points: tuple[Point, ...]) -> float:
    return sum(math.dist(one, other) for one, other in pairwise(points))


def test_the_loader_allows_exactly_the_places_of_the_atlas() -> None:
    assert set(atlas().places) == CITIES


@pytest.mark.parametrize("name", [*shipped(), "tiny"])
def test_every_place_a_story_names_is_on_the_map(name: str) -> None:
    story = content(name)
    named = [place for market in story.markets.values() for route in market.routes for place in route.path]
    named += [place for project in story.projects.values() for place in project.path]
    named += [event.city for event in story.events.values() if event.city]
    named += [actor.capital for actor in story.actors.values() if actor.capital]
    assert named
    assert set(named) <= set(atlas().places)


def test_roads_bend_but_do_not_run_back() -> None:
    for one, other in atlas().bends:
        way = atlas().way(one, other)
        assert way[0] == atlas().places[one].at
        assert way == atlas().way(other, one)[::-1]
        assert length(way) < 1.6 * math.dist(way[0], way[-1]), (one, other)


def test_places_lie_in_their_countries_on_a_close_map() -> None:
    for place in atlas().places.values():
        if "/" in place.country or place.kind != "capital":
            continue
        window = around([place.at], 60, 30)
        x, y = window.cell(place.at)
        assert ground(window).grounds[y * 60 + x] == place.country, place.id


def test_water_is_no_country() -> None:
    window = around(HOME, 120, 40)
    drawn = ground(window)
    for sea in ("Caspian Sea", "Arabian Sea", "Persian Gulf"):
        x, y = window.cell(atlas().seas[sea])
        assert drawn.grounds[y * 120 + x] == "sea", sea


def test_lines_in_dispute_are_kept_apart_from_agreed_ones() -> None:
    kinds = {line.kind for line in atlas().lines}
    assert kinds == {"coast", "border", "disputed"}
    control = next(line for line in atlas().lines if (77.05, 35.11) in line.points and len(line.points) > 5)
    assert control.kind == "disputed"  # the Line of Control, from its northern end


def test_each_line_is_there_once() -> None:
    seen = [frozenset((line.points[0], line.points[-1], len(line.points))) for line in atlas().lines]
    assert len(seen) == len({(line.points, line.kind) for line in atlas().lines})
