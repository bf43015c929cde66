"""Dots become braille, lines keep their strength, and windows stay on the atlas."""

from __future__ import annotations

import pytest

from game.view.map.atlas import atlas
from game.view.map.canvas import Canvas
from game.view.map.ground import ground
from game.view.map.projection import CLOSEST, HOME, SQUEEZE, Window, around


def text(canvas: Canvas) -> list[str]:
    return ["".join(run.text for run in row) for row in canvas.rows()]


def test_a_line_becomes_dots_of_the_cells_it_crosses() -> None:
    canvas = Canvas(4, 2)
    passed = canvas.line([(0, 0), (7, 7)], "road", 1)
    assert text(canvas) == ["⠑⢄  ", "  ⠑⢄"]
    assert passed == {0, 1, 6, 7}


def test_a_thick_line_is_two_dots_wide_and_a_dashed_one_has_gaps() -> None:
    canvas = Canvas(4, 1)
    canvas.line([(0, 1), (7, 1)], "road", 1, thick=True)
    assert text(canvas) == ["⠶⠶⠶⠶"]
    canvas = Canvas(4, 1)
    passed = canvas.line([(0, 1), (7, 1)], "road", 1, dash=(2, 2))
    assert text(canvas) == ["⠒ ⠒ "]
    assert passed == {0, 1, 2, 3}


def test_stronger_lines_push_weaker_ones_out_and_letters_push_out_both() -> None:
    canvas = Canvas(3, 1)
    canvas.line([(0, 0), (5, 0)], "border", 1)
    canvas.line([(2, 3), (3, 3)], "road", 2)
    canvas.line([(2, 0), (3, 0)], "coast", 1)
    assert text(canvas) == ["⠉⣀⠉"]
    assert [run.ink for run in canvas.rows()[0]] == ["border", "road", "border"]
    canvas.text(1, 0, "ab far beyond", "place")
    assert text(canvas) == ["⠉ab"]


def test_what_lies_outside_is_cut_and_never_an_error() -> None:
    canvas = Canvas(2, 1)
    canvas.line([(-100, 1), (100, 1)], "road", 1, thick=True)
    canvas.line([(-5, -5), (-1, -9)], "road", 1)
    canvas.line([(3, -50), (3, 50)], "road", 1)
    canvas.text(0, 5, "below", "place")
    assert text(canvas) == ["⠶⢾"]


def test_plain_drawing_uses_no_sign_beyond_ascii() -> None:
    drawn = text(ground(around(HOME, 80, 24), ascii=True))
    assert all(row.isascii() for row in drawn)
    assert any("." in row for row in drawn)


@pytest.mark.parametrize("size", [(50, 21), (80, 24), (160, 48), (300, 90), (30, 10)])
def test_a_window_never_shows_more_than_the_atlas(size: tuple[int, int]) -> None:
    west, south, east, north = atlas().box
    for window in (around(HOME, *size), around([(30.0, 15.0)], *size), around(HOME, *size).zoomed(100.0)):
        for moved in (window, window.moved(-9999, 9999), window.moved(9999, -9999)):
            left, top = moved.point(-0.5, -0.5)
            right, low = moved.point(size[0] - 0.5, size[1] - 0.5)
            assert west - 1e-6 <= left < right <= east + 1e-6
            assert south - 1e-6 <= low < top <= north + 1e-6


def test_zooming_keeps_a_point_where_it_is_and_has_an_end() -> None:
    window, kabul = around(HOME, 120, 40), atlas().places["kabul"].at
    assert window.zoomed(0.5, kabul).cell(kabul) == window.cell(kabul)
    assert window.zoomed(1e-9).step == CLOSEST
    assert window.zoomed(0.5).moved(3, 2).cell(kabul) == tuple(
        at - by for at, by in zip(window.zoomed(0.5).cell(kabul), (3, 2), strict=True)
    )


def test_distances_across_and_down_are_drawn_alike() -> None:
    window = Window((70.0, 34.5), 0.1, 100, 40)
    x0, y0 = window.dot((70.0, 34.5))
    x1, y1 = window.dot((70.0 + 1.0 / SQUEEZE, 33.5))
    assert x1 - x0 == pytest.approx(y1 - y0)


def test_a_point_comes_into_view_with_as_little_moving_as_can_be() -> None:
    window = around(HOME, 60, 20).zoomed(0.3)
    delhi = atlas().places["delhi"].at
    assert not window.holds(delhi)
    moved = window.showing(delhi)
    assert moved.holds(delhi, 2)
    assert moved.showing(delhi) == moved
