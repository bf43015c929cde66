"""Whatever the text, the answer is an expression or a problem, and it comes at once."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.expr import Expr, ExprError, parse
from game.expr.nodes import walk

# The promise is 50 ms; a crowded machine is given more before the test complains.
SECONDS = 0.5

PIECES = (
    *("a", "b.c", "7", "0.5", "1995-09", "+", "-", "*", "/", "<", "<=", "==", "(", ")", ","),
    *("and", "or", "not", "if", "else", "min(", "mean(", "count(", "clamp("),
)

HOSTILE = {
    "brackets": "(" * 100_000,
    "brackets that fit": "(" * 400,
    "closed brackets": "(" * 199 + "a" + ")" * 199,
    "minus signs": "-" * 100_000,
    "minus signs that fit": "-" * 399 + "1",
    "nots": "not " * 99 + "a",
    "calls": "abs(" * 99,
    "ifs": "a if " * 79 + "a",
    "elses": "a if b else " * 33 + "c",
    "a long number": "9" * 400,
    "a long fraction": "0." + "1" * 398,
    "a long name": "a" * 400,
    "points": "a." * 200,
    "underscores": "_" * 400,
    "many arguments": "min(" + "a," * 190 + "a)",
    "dashes like dates": "1995-09" * 57,
    "nested means": "mean(" * 79,
    "a chain": "a<" * 199 + "a",
    "spaces": " " * 400,
    "nulls": "\0" * 400,
    "surrogates": "\ud800" * 400,
}


def answer(text: str) -> Expr | ExprError:
    """What the parser answers, in time."""
    began = perf_counter()
    result: Expr | ExprError
    try:
        result = parse(text)
    except ExprError as problem:
        result = problem
    assert perf_counter() - began < SECONDS
    return result


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_answered_at_once(text: str) -> None:
    answer(text)


anything = st.one_of(
    st.text(max_size=450),
    st.text(alphabet="ab._0129+-*/<=>!(), \n", max_size=450),
    st.lists(st.sampled_from(PIECES), max_size=120).map(" ".join),
)


@given(anything)
@settings(deadline=None)
def test_any_text_is_an_expression_or_a_problem(text: str) -> None:
    result = answer(text)
    if isinstance(result, ExprError):
        assert 1 <= result.column <= len(text) + 1
        shown = f"{result}"
        assert shown.isascii()
        assert shown.isprintable()
    else:
        assert all(1 <= node.column <= len(text) for node, _ in walk(result.root))
