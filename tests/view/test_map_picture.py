"""What is drawn over the ground: nothing overlaps, states differ without colour, clicks find their thing."""

from __future__ import annotations

from functools import cache

import pytest
from attrs import evolve

from game.play.session import Session
from game.view.map.atlas import atlas
from game.view.map.ground import ground
from game.view.map.lines import DASHES, legs
from game.view.map.picture import Picture, picture, roads
from game.view.map.projection import HOME, Window, around
from game.view.map.things import Board, board
from tests.stories import rules

SIZES = ((50, 21), (80, 34), (114, 44), (200, 56))


@cache
def story() -> Board:
    return board(Session.begin(rules("burning-road"), 1, "guided"))


def draw(window: Window, things: Board, selected: str = "", ascii: bool = False) -> Picture:
    return picture(roads(ground(window, ascii), window, things, selected), window, things, selected)


def text(drawn: Picture) -> list[str]:
    return ["".join(run.text for run in row) for row in drawn.rows]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("closer", [1.0, 0.4])
def test_names_are_whole_and_never_overlap(size: tuple[int, int], closer: float) -> None:
    window = around(HOME, *size).zoomed(closer)
    drawn = draw(window, story(), "place:kabul")
    rows = text(drawn)
    assert all(len(row) == size[0] for row in rows)
    for key, (x, y) in drawn.placed.shown.items():
        cells = [cell for cell, found in drawn.placed.cells.items() if found == key]
        assert y * size[0] + x in cells
        letters = "".join("".join(rows)[cell] for cell in sorted(cells))
        name = story().spots[key.partition(":")[2]].place.name
        assert len(letters) < 4 or name in letters, (key, letters)


@pytest.mark.parametrize("size", SIZES)
def test_capitals_ports_and_the_places_of_files_are_named_first(size: tuple[int, int]) -> None:
    rows = "\n".join(text(draw(around(HOME, *size), story())))
    for name in ("★Kabul", "◆Karachi", "★Tashkent", "★Dushanbe", "★Tehran", "Delhi"):
        assert name in rows or f"{name[1:]}{name[0]}" in rows, name
    assert "1Peshawar" in rows
    assert "2Islamabad" in rows


def test_roads_differ_by_state_without_colour() -> None:
    assert len({DASHES[state] for state in ("open", "risky", "closed")}) == 3
    rows = text(draw(around(HOME, 114, 44), story()))
    assert sum(row.count("×") for row in rows) >= 2  # two of ours are closed at the start
    plain = text(draw(around(HOME, 114, 44), story(), ascii=True))
    assert all(row.isascii() for row in plain)
    assert sum(row.count("x") for row in plain) >= 2


def test_a_stretch_that_roads_share_is_drawn_once_in_its_best_state() -> None:
    found = legs(story().roads)
    assert len({leg.ends for leg in found}) == len(found)
    shared = next(leg for leg in found if leg.ends == ("karachi", "lahore"))
    assert shared.ours
    assert shared.state == "risky"  # though two of the roads on it are closed
    chosen = legs(story().roads, "road:transit.badakhshan")
    assert next(leg for leg in chosen if leg.ends == ("karachi", "lahore")).state == "closed"
    assert chosen[-1].key == "road:transit.badakhshan"


def test_pointing_finds_marks_roads_and_land() -> None:
    window = around(HOME, 114, 44)
    drawn = draw(window, story())
    kabul = window.cell(atlas().places["kabul"].at)
    assert drawn.key_at(*kabul) == "place:kabul"
    assert drawn.key_at(*window.cell((64.0, 28.6))) == "land:PAK"
    assert drawn.key_at(*window.cell((62.0, 23.9))) == ""
    found = {drawn.key_at(x, y) for x in range(114) for y in range(44)}
    assert {"road:transit.salang", "road:transit.bandar_abbas", "land:AFG"} <= found


def test_the_selected_thing_stands_out() -> None:
    window = around(HOME, 114, 44)
    for key in ("place:herat", "land:AFG", "file:peshawar_accord"):
        inks = {run.ink for row in draw(window, story(), key).rows for run in row}
        assert inks & {"chosen", "file-chosen"}, key
    lit = {run.ground for row in draw(window, story(), "road:transit.salang").rows for run in row}
    assert {"PAK+", "UZB+"} <= lit
    plain = draw(window, story())
    assert not any(run.ground.endswith("+") for row in plain.rows for run in row)


def test_a_project_shows_how_far_it_is() -> None:
    session = Session.begin(rules("burning-road"), 1, "guided")
    from game.view.map.things import Site

    project = session.content.projects["chaman_kandahar"]
    site = Site("site:chaman_kandahar", project, "going", 45.0, project.path)
    window = around(HOME, 114, 44)
    assert "45%" in "".join(text(draw(window, evolve(story(), sites=(site,)))))
    halted = evolve(site, state="stalled")
    assert "45%×" in "".join(text(draw(window, evolve(story(), sites=(halted,)))))
    done = evolve(site, state="done", percent=100.0)
    assert "●built" in "".join(text(draw(window, evolve(story(), sites=(done,)))))
