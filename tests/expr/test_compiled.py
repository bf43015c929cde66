"""What compiled expressions are worth, by example."""

import numpy as np
import pytest
from numpy.typing import NDArray

from game.expr import parse
from game.expr.closures import joined
from game.expr.compiled import At, Column, Table, compile_expr

from .worlds import EVERY, bits, compiled, raw, table

WORLDS = table(
    trade=[10, 20, 0],
    home__unity=[50, 0, -4],
    border_closed=[1, 0, 1],
    kazakhstan__trust=[1, 2, 3],
    tajikistan__trust=[3, 2, -3],
    uzbekistan__trust=[5, 2, 3],
    uzbekistan__open=[1, 1, 0],
    kazakhstan__open=[0, 1, 0],
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("trade", [10, 20, 0]),
        ("7", [7, 7, 7]),
        ("2 * 3 - 1 / 4", [5.75, 5.75, 5.75]),
        ("1995-09", [23948, 23948, 23948]),
        ("1 / 0", [0, 0, 0]),
        ("trade / 0", [0, 0, 0]),
        ("10 / trade", [1, 0.5, 0]),
        ("trade / home.unity", [0.2, 0, 0]),
        ("-trade", [-10, -20, -0.0]),
        ("max(-trade, -5)", [-5, -5, 0]),
        ("min(trade, 15, home.unity, 40)", [10, 0, -4]),
        ("min(3, 2, 4)", [2, 2, 2]),
        ("clamp(trade, 5, 15)", [10, 15, 5]),
        ("clamp(home.unity, -trade, trade)", [10, 0, 0]),
        ("clamp(7, 0, 5)", [5, 5, 5]),
        ("clamp(trade, 5, 1)", [1, 1, 1]),
        ("abs(home.unity) + abs(-2)", [52, 2, 6]),
        ("-6 * border_closed", [-6, 0, -6]),
        ("3 * (trade > 5)", [3, 3, 0]),
        ("2 * (1 < 2)", [2, 2, 2]),
        ("trade if border_closed else 1", [10, 1, 0]),
        ("trade if 1 < 2 else home.unity", [10, 20, 0]),
        ("trade if 1 > 2 else 4", [4, 4, 4]),
        ("mean(republics.trust)", [3, 2, 1]),
        ("mean(republics.trust - trade)", [-7, -18, 1]),
        ("mean(republics.trust > 2)", [2 / 3, 0, 2 / 3]),
        ("mean(republics.open)", [1 / 3, 2 / 3, 0]),
        ("mean(4 if 1 < 2 else republics.trust)", [4, 4, 4]),
        ("mean(powers.trust)", [0, 0, 0]),
        ("count(republics.trust > 2)", [2, 0, 2]),
        ("count(republics.open)", [1, 2, 0]),
        ("count(republics.open or border_closed)", [3, 2, 3]),
        ("count(1 < 2 or republics.open)", [3, 3, 3]),
    ],
)
def test_numbers(text: str, values: list[float]) -> None:
    result = compiled(parse(text))(WORLDS, EVERY)
    assert result.dtype == np.float64
    assert result.tolist() == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("border_closed", [1, 0, 1]),
        ("not border_closed", [0, 1, 0]),
        ("trade > 5", [1, 1, 0]),
        ("5 > trade", [0, 0, 1]),
        ("trade == home.unity", [0, 0, 0]),
        ("trade != 0", [1, 1, 0]),
        ("0 < trade <= 10", [1, 0, 0]),
        ("0 <= trade < home.unity < 60", [1, 0, 0]),
        ("0 < 1 < trade", [1, 1, 0]),
        ("1 < 0 < trade", [0, 0, 0]),
        ("1 < 2", [1, 1, 1]),
        ("not 1 < 2", [0, 0, 0]),
        ("border_closed and trade > 5", [1, 0, 0]),
        ("border_closed or trade > 15 or home.unity > 40", [1, 1, 1]),
        ("border_closed and 1 < 2", [1, 0, 1]),
        ("border_closed and 1 > 2", [0, 0, 0]),
        ("border_closed or 1 < 2", [1, 1, 1]),
        ("1 > 2 or 2 > 3", [0, 0, 0]),
        ("border_closed if trade > 5 else 1 < 2", [1, 0, 1]),
        ("border_closed if 1 < 2 else gwadar_port.done", [1, 0, 1]),
    ],
)
def test_truths(text: str, values: list[int]) -> None:
    result = compiled(parse(text))(WORLDS, EVERY)
    assert result.dtype == np.bool_
    assert bits(result) == values


@pytest.mark.parametrize("text", ["3", "1 < 2", "trade", "trade if 1 < 2 else 0", "mean(republics.trust)"])
def test_results_belong_to_the_caller(text: str) -> None:
    worlds: Table = WORLDS.copy()
    column = compiled(parse(text))
    first = column(worlds, EVERY)
    kept = first.copy()
    first[:] = 0
    assert bits(column(worlds, EVERY)) == bits(kept)
    assert bits(worlds.ravel()) == bits(WORLDS.ravel())


def test_a_truth_as_a_number_is_what_is_stored() -> None:
    worlds = table(border_closed=[0, 1, 2.5])
    assert compiled(parse("border_closed + 0"))(worlds, EVERY).tolist() == [0, 1, 2.5]
    assert compiled(parse("border_closed"))(worlds, EVERY).tolist() == [False, True, True]


def test_columns_are_chosen_by_slice_or_by_number() -> None:
    column = compiled(parse("trade + 1"))
    assert column(WORLDS, slice(1, None)).tolist() == [21, 1]
    assert column(WORLDS, np.array([2, 2, 0], dtype=np.intp)).tolist() == [1, 1, 11]
    assert compiled(parse("3"))(WORLDS, np.array([2], dtype=np.intp)).tolist() == [3]


def test_a_mean_needs_a_group() -> None:
    with pytest.raises(ValueError, match="one group"):
        compiled(parse("mean(trade)"))


def test_least_and_greatest_have_one_zero() -> None:
    worlds = table(trade=[0.0, -0.0, 0.0, -0.0], home__unity=[-0.0, 0.0, 0.0, -0.0])
    for text in ("min(trade, home.unity)", "max(trade, home.unity, -3)", "clamp(trade, 0, 9)"):
        assert bits(compiled(parse(text))(worlds, EVERY)) == [0, 0, 0, 0]
    assert bits(compiled(parse("max(-0, -0)"))(worlds, EVERY)) == [0, 0, 0, 0]


def test_each_operand_of_a_chain_is_read_once() -> None:
    reads: list[str] = []

    def lookup(name: str) -> Column:
        def column(worlds: Table, at: At) -> NDArray[np.float64]:
            reads.append(name)
            return raw(name)(worlds, at)

        return column

    text = "0 < trade < 5 < home.unity and 1 < trade < 4"
    compile_expr(parse(text), lookup, lambda _: None, lambda _: False)(WORLDS, EVERY)
    assert reads == ["trade", "home.unity", "trade"]


def test_two_constants_need_no_column() -> None:
    with pytest.raises(TypeError, match="two constants"):
        joined(np.add, 1.0, 2.0)
