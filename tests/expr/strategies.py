"""Random expressions that are sound, and random worlds to read them in."""

from typing import cast

import numpy as np
from hypothesis import assume
from hypothesis import strategies as st

from game.expr import Expr, ExprError, parse
from game.expr.compiled import Table

from .worlds import NAMES, NUMBERS, TRUTHS

Texts = st.SearchStrategy[str]

LITERALS = ("0", "1", "2", "0.5", "0.35", "40", "1000000", "1995-09")
AWKWARD = (0.0, -0.0, 1.0, -1.0, 0.1, 40.0, 1e-9, -3.7, 1e6)
COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")


def _numbers(depth: int, leaves: Texts, truths: Texts) -> Texts:
    if not depth:
        return leaves
    inner = _numbers(depth - 1, leaves, truths)
    holds = _truths(depth - 1, leaves, truths)
    return st.one_of(
        leaves,
        st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
        st.builds("{}({}, {})".format, st.sampled_from(("min", "max")), inner, inner),
        st.builds("min({}, 0, {}, 3)".format, inner, inner),
        st.builds("clamp({}, {}, {})".format, inner, leaves, leaves),
        st.builds("clamp({}, 0, 40)".format, inner),
        st.builds("abs({})".format, inner),
        st.builds("-{}".format, inner),
        st.builds("({} if {} else {})".format, inner, holds, inner),
        holds,
    )


def _truths(depth: int, leaves: Texts, truths: Texts) -> Texts:
    numbers = leaves if not depth else _numbers(depth - 1, leaves, truths)
    compare = st.builds("({} {} {})".format, numbers, st.sampled_from(COMPARISONS), numbers)
    if not depth:
        return st.one_of(truths, compare)
    inner = _truths(depth - 1, leaves, truths)
    return st.one_of(
        compare,
        st.builds("({} < {} <= {})".format, numbers, numbers, numbers),
        st.builds("(0 < {} <= 40)".format, numbers),
        st.builds("({0} >= {1} != {2} < {0})".format, leaves, leaves, leaves),
        st.builds("({0} {1} {2})".format, inner, st.sampled_from(("and", "or")), inner),
        st.builds("({} and {} and {})".format, inner, truths, inner),
        st.builds("(not {})".format, inner),
        st.builds("({} if {} else {})".format, inner, inner, inner),
    )


_LEAVES = st.sampled_from(LITERALS + NUMBERS + TRUTHS)
_NAMES = st.sampled_from(TRUTHS)
_GROUP = st.sampled_from((*LITERALS, *NUMBERS, "republics.trust", "republics.open"))
_OPEN = st.sampled_from((*TRUTHS, "republics.open"))
_MEANS = st.builds("mean(republics.trust * {})".format, _numbers(1, _GROUP, _OPEN))
_COUNTS = st.builds("count(republics.open or {})".format, _truths(1, _GROUP, _OPEN))
_WITH_GROUPS = st.one_of(_LEAVES, _MEANS, _COUNTS)


def _parsed(text: str) -> Expr:
    try:
        return parse(text)
    except ExprError as problem:
        assume("more than" not in problem.message and "longer than" not in problem.message)
        raise


expressions = st.one_of(
    _numbers(3, _LEAVES, _NAMES), _truths(2, _LEAVES, _NAMES), _numbers(1, _WITH_GROUPS, _NAMES)
).map(_parsed)


@st.composite
def tables(draw: st.DrawFn, width: int = 5) -> Table:
    """A few worlds full of awkward numbers."""
    size = len(NAMES) * width
    pick = draw(st.lists(st.sampled_from(AWKWARD), min_size=size, max_size=size))
    return cast("Table", np.array(pick).reshape(len(NAMES), width))
