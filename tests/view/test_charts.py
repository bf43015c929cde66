"""Charts in characters: places, shades, letters, scales and dates, with and without braille."""

from __future__ import annotations

import itertools

from attrs import evolve

from game.engine.content import Calendar
from game.view.braille import blank, glyph, path
from game.view.charts import draw, turn_at
from game.view.curves import LINE, PAST, Band, Curve, Mark, Plot
from game.view.scales import Scale, dates, middle, scale, words_scale

QUARTERS = Calendar(1992 * 12 + 3, 3, 22)
SCALE = Scale(0.0, 30.0, ((0.0, "0"), (10.0, "10"), (20.0, "20"), (30.0, "30")))
PLOT = Plot(
    SCALE,
    1,
    9,
    (
        Curve(((1.0, 0.0), (5.0, 30.0)), LINE),
        Curve(((1.0, 10.0), (5.0, 10.0)), PAST),
    ),
    (
        Band(((5.0, 30.0, 30.0), (9.0, 0.0, 30.0)), "outer"),
        Band(((5.0, 30.0, 30.0), (9.0, 10.0, 20.0)), "inner"),
    ),
    (Mark("a", 3.0, 15.0),),
    ((1, "1992"), (4, "1993"), (8, "1994")),
    now=5,
    at=3,
    values=(15.0,),
)


def texts(plot: Plot, width: int = 50, height: int = 14, ascii_only: bool = False) -> list[str]:
    rows = draw(plot, width, height, 5, ascii_only=ascii_only)
    return ["".join(run.text for run in row) for row in rows]


def test_dots_stand_where_braille_has_them() -> None:
    bits = blank(2, 1)
    path(bits, [(0, 0), (3, 0)])
    assert "".join(map(glyph, bits[0])) == "⠉⠉"
    path(bits, [(0, 3), (3, 3)], (1, 1))
    assert "".join(map(glyph, bits[0])) == "⡉⡉"
    path(bits, [(-5, 0), (50, 40)])
    assert len(bits[0]) == 2


def test_every_row_fits_and_labels_stand_at_their_height() -> None:
    rows = texts(PLOT)
    assert len(rows) == 14
    assert all(len(row) <= 50 for row in rows)
    assert rows[0].startswith("  30 ┤")
    assert rows[11].startswith("   0 ┤")
    assert rows[12].startswith("     └")
    assert rows[12].index("▲") == next(row.index("●") for row in rows if "●" in row)
    assert list(rows[13].split()) == ["1992", "1993", "1994"]


def test_a_letter_stands_beside_its_point_on_the_line() -> None:
    rows = texts(PLOT)
    high = next(k for k, row in enumerate(rows) if "a" in row)
    point = next(k for k, row in enumerate(rows) if "●" in row)
    assert abs(high - point) <= 2
    assert rows[high].index("a") == rows[point].index("●")


def test_the_fan_is_told_by_shading_alone() -> None:
    last = [row[-1] for row in texts(PLOT)[:12]]
    assert last[0] == "░"
    assert last[6] == "▒"
    assert last[11] == "░"


def test_ascii_uses_nothing_else_and_tells_lines_apart() -> None:
    rows = texts(PLOT, ascii_only=True)
    assert "\n".join(rows).isascii()
    assert any("*" in row for row in rows)
    assert any("+" in row[7:28] for row in rows[:12])
    assert rows[0].startswith("  30 +")
    assert "%" in rows[6]
    assert rows[11].endswith(":")


def test_nothing_breaks_in_a_small_room_or_with_one_point() -> None:
    one = evolve(
        PLOT, curves=(Curve(((1.0, 15.0),)),), bands=(), last=1, at=1, now=None, dates=((1, "1992"),)
    )
    for width, height in ((12, 4), (20, 6), (150, 40)):
        for plain in (False, True):
            assert all(len(row) <= width for row in texts(one, width, height, plain))
            assert all(len(row) <= width for row in texts(PLOT, width, height, plain))


def test_a_click_finds_the_turn_that_is_drawn_there() -> None:
    rows = texts(PLOT)
    assert turn_at(rows[12].index("▲"), 50, 5, 1, 9) == 3
    assert turn_at(0, 50, 5, 1, 9) == 1
    assert turn_at(60, 50, 5, 1, 9) == 9


def test_scales_are_round_fit_their_values_and_blow_nothing_up() -> None:
    found = scale([22.0, 38.2], 0.0, 100.0, 9)
    assert found.low <= 22.0
    assert found.high >= 38.2
    assert {label for _, label in found.ticks} == {"20", "25", "30", "35", "40"}
    still = scale([50.0, 50.1], 0.0, 100.0, 12)
    assert still.high - still.low >= 10
    edge = scale([0.0, 100.0], 0.0, 100.0, 20)
    assert (edge.low, edge.high) == (0.0, 100.0)


def test_words_stand_in_the_middle_of_their_bands() -> None:
    words = ((-100.0, "cold"), (0.0, "correct"), (50.0, "warm"))
    assert [middle(words, -100.0, 100.0, value) for value in (-80, -0.4, 20, 99)] == [-50.0, 25.0, 25.0, 75.0]
    assert words_scale(words, -100.0, 100.0).ticks == ((-50.0, "cold"), (25.0, "correct"), (75.0, "warm"))


def test_dates_are_real_and_do_not_touch() -> None:
    assert dates(QUARTERS, 1, 6, 80)[1] == (2, "Sum 1992")
    assert [words for _, words in dates(QUARTERS, 1, 23, 60)] == [str(year) for year in range(1992, 1998)]
    for room in (20, 30, 40, 60, 90):
        found = dates(QUARTERS, 1, 23, room)
        places = [(turn - 1) * room / 22 for turn, _ in found]
        assert all(b - a >= 5 for a, b in itertools.pairwise(places)), room
    yearly = dates(Calendar(1991 * 12, 12, 30), 1, 31, 40)
    assert yearly[0] == (1, "1991")
    assert len(yearly) < 9
