"""What the parser makes of sound expressions."""

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.expr import Expr, ExprError, parse
from game.expr.nodes import (
    Binary,
    Call,
    Compare,
    IfElse,
    Logic,
    NameRef,
    Node,
    Number,
    Unary,
)

WORDS = {ast.And: "and", ast.Or: "or", ast.Not: "not", ast.USub: "-"}
SIGNS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
LINKS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}


def shape(node: Node) -> str:
    """A node with every bracket written."""
    match node:
        case Number():
            return f"{node.value:g}"
        case NameRef():
            return node.name
        case Unary():
            return f"({node.operator} {shape(node.operand)})"
        case Binary():
            return f"({shape(node.left)} {node.operator} {shape(node.right)})"
        case Compare():
            links = zip(node.operators, map(shape, node.operands[1:]), strict=True)
            return f"({shape(node.operands[0])} {' '.join(f'{a} {b}' for a, b in links)})"
        case Logic():
            return f"({f' {node.operator} '.join(map(shape, node.parts))})"
        case IfElse():
            return f"({shape(node.then)} if {shape(node.condition)} else {shape(node.otherwise)})"
        case Call():
            return f"{node.function}({', '.join(map(shape, node.arguments))})"


def python_shape(node: ast.expr) -> str:
    """Python's own reading of the same text, written the same way."""
    match node:
        case ast.Constant(value=int(number)):
            return f"{number:g}"
        case ast.Name():
            return node.id
        case ast.UnaryOp():
            return f"({WORDS[type(node.op)]} {python_shape(node.operand)})"
        case ast.BinOp():
            sign = SIGNS[type(node.op)]
            return f"({python_shape(node.left)} {sign} {python_shape(node.right)})"
        case ast.Compare():
            ends = map(python_shape, node.comparators)
            links = " ".join(f"{LINKS[type(a)]} {b}" for a, b in zip(node.ops, ends, strict=True))
            return f"({python_shape(node.left)} {links})"
        case ast.BoolOp():
            word = f" {WORDS[type(node.op)]} "
            return f"({word.join(map(python_shape, node.values))})"
        case ast.IfExp():
            then, test, other = map(python_shape, (node.body, node.test, node.orelse))
            return f"({then} if {test} else {other})"
    raise ValueError(node)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3", "3"),
        ("0.35", "0.35"),
        ("1000000", "1e+06"),
        ("1995-01", "23940"),
        ("1995-09", "23948"),
        ("date >= 1994-11", "(date >= 23938)"),
        ("2000 - 10", "(2000 - 10)"),
        ("2000-100", "(2000 - 100)"),
        ("2000-12.5", "(2000 - 12.5)"),
        ("a1995-09", "(a1995 - 9)"),
        ("transit.salang.share.last", "transit.salang.share.last"),
        ("a - b - c", "((a - b) - c)"),
        ("a / b * c", "((a / b) * c)"),
        ("a + b * -c", "(a + (b * (- c)))"),
        ("-a * b", "((- a) * b)"),
        ("a - -b", "(a - (- b))"),
        ("x <-5", "(x < (- 5))"),
        ("0 < x <= 5", "(0 < x <= 5)"),
        ("not a < b", "(not (a < b))"),
        ("not not a", "(not (not a))"),
        ("a or b and not c", "(a or (b and (not c)))"),
        ("a and b and c", "(a and b and c)"),
        ("(a and b) and c", "((a and b) and c)"),
        ("a if c else b if d else e", "(a if c else (b if d else e))"),
        ("(a + b)\n  * c", "((a + b) * c)"),
        ("min(a, b, 3) + clamp( x ,0,1)", "(min(a, b, 3) + clamp(x, 0, 1))"),
        ("mean(republics.trust) - count(g.x > 1)", "(mean(republics.trust) - count((g.x > 1)))"),
        ("abs (x)", "abs(x)"),
    ],
)
def test_reads(text: str, expected: str) -> None:
    assert shape(parse(text).root) == expected


def test_expressions_are_their_text() -> None:
    first, second = parse("a + b.c"), parse("a + b.c")
    assert first == second
    assert hash(first) == hash(second)
    assert first != parse("a+b.c")
    assert str(first) == "a + b.c"
    assert repr(first) == "Expr(text='a + b.c')"


def test_names_are_listed_in_order_with_their_columns() -> None:
    names = parse("b if a.x > 1995-09 else min(b, mean(g.y))").names
    assert [(each.column, each.name) for each in names] == [
        (1, "b"),
        (6, "a.x"),
        (29, "b"),
        (37, "g.y"),
    ]


def test_nodes_start_where_their_text_does() -> None:
    root = parse("  a + b * 2").root
    assert isinstance(root, Binary)
    assert (root.column, root.right.column) == (3, 7)


def test_the_limits_themselves_are_allowed() -> None:
    assert parse("+".join("a" * 33))
    assert parse("(" * 24 + "a" + ")" * 24)
    assert parse("-" * 24 + "a")
    assert parse("a".ljust(400))
    assert parse("0.123456789 < 1000000.0")


def _ours(text: str) -> str | None:
    try:
        return shape(parse(text).root)
    except ExprError:
        return None


def _pythons(text: str) -> str | None:
    try:
        return python_shape(ast.parse(text, mode="eval").body)
    except (SyntaxError, ValueError, KeyError):
        return None


TOKENS = ("a", "b", "7", "+", "-", "*", "/", "<", "==", "and", "or", "not", "if", "else", "(", ")")
OPERANDS = st.sampled_from(("a", "-b", "7", "not a", "(b)", "(a", "b)", "(a or b", "7 - a)"))
BETWEEN = st.sampled_from(("+", "-", "*", "/", "<", ">=", "==", "and", "or", "if", "else"))
alternating = st.lists(st.tuples(OPERANDS, BETWEEN), min_size=1, max_size=7).map(
    lambda pairs: " ".join(part for pair in pairs for part in pair) + " b"
)
jumbled = st.lists(st.sampled_from(TOKENS), min_size=1, max_size=12).map(" ".join)


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@given(st.one_of(alternating, jumbled))
@settings(deadline=None)
def test_reads_what_python_reads(text: str) -> None:
    assert _ours(text) == _pythons(text)


def test_an_expression_is_a_value() -> None:
    assert {parse("a"): 1}[Expr("a", Number(1, 2.0), ())] == 1
