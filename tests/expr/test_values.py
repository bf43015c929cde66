"""Compiled expressions against a plain evaluator, and a batch against each of its worlds."""

import numpy as np
from hypothesis import given, settings

from game.expr import Expr, Kind, check, infer, parse
from game.expr.compiled import Table

from .reference import number, value
from .strategies import expressions, tables
from .worlds import EVERY, NAMES, Names, bits, compiled


@given(expressions, tables())
@settings(deadline=None)
def test_every_column_agrees_with_a_plain_evaluator(expr: Expr, worlds: Table) -> None:
    got = compiled(expr)(worlds, EVERY)
    truth = infer(expr, Names()) is Kind.TRUTH
    for column in range(worlds.shape[1]):
        world = dict(zip(NAMES, worlds[:, column].tolist(), strict=True))
        want = value(expr.root, world) if truth else number(expr.root, world)
        assert bits(got[column : column + 1]) == bits(np.array([want])), expr.text


@given(expressions, tables())
@settings(deadline=None)
def test_a_world_in_a_batch_is_the_same_world_alone(expr: Expr, worlds: Table) -> None:
    column = compiled(expr)
    before = worlds.copy()
    batch = column(worlds, EVERY)
    picked = column(worlds, np.array([4, 0, 2], dtype=np.intp))
    assert bits(picked) == [bits(batch)[k] for k in (4, 0, 2)]
    for k in range(worlds.shape[1]):
        alone = column(np.ascontiguousarray(worlds[:, k : k + 1]), EVERY)
        assert bits(alone) == bits(batch[k : k + 1])
        assert bits(column(worlds, slice(k, k + 1))) == bits(alone)
    assert bits(worlds.ravel()) == bits(before.ravel())


@given(expressions, tables())
@settings(deadline=None)
def test_results_have_one_value_per_column_and_the_inferred_kind(expr: Expr, worlds: Table) -> None:
    kind = infer(expr, Names())
    for at, width in ((EVERY, 5), (slice(1, 4), 3), (np.array([], dtype=np.intp), 0)):
        result = compiled(expr)(worlds, at)
        assert result.shape == (width,)
        assert result.dtype == (np.bool_ if kind is Kind.TRUTH else np.float64)
        assert not np.shares_memory(result, worlds)


@given(expressions)
@settings(deadline=None)
def test_only_literal_slips_are_found_in_sound_expressions(expr: Expr) -> None:
    for problem in check(expr, Names(), None):
        assert "zero" in problem.message or "clamp" in problem.message


def test_wide_batches_use_the_same_bits() -> None:
    text = "clamp(mean(republics.trust) / trade, -1, 1) + 0.35 * max(home.unity, -trade)"
    column = compiled(parse(text))
    worlds = np.random.default_rng(7).normal(size=(len(NAMES), 1003)).round(1)
    batch = bits(column(worlds, EVERY))
    alone = [bits(column(worlds, slice(k, k + 1)))[0] for k in range(1003)]
    assert batch == alone
