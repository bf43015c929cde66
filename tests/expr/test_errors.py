"""What is said about unsound expressions, and where."""

import pickle

import pytest

from game.expr import ExprError, parse

# Text, part of the message, column, part of the hint.
TABLE = [
    ("", "nothing here", 1, "a number"),
    (" \n ", "nothing here", 1, "a number"),
    ("a = 3", "'='", 3, "'=='"),
    ("a === 3", "'==='", 3, "'=='"),
    ("a => 3", "'=>'", 3, "'>='"),
    ("a =< 3", "'=<'", 3, "'<='"),
    ("a <> 3", "'<>'", 3, "'!='"),
    ("a := 3", "cannot set", 3, "'=='"),
    ("a && b", "'&&'", 3, "'and'"),
    ("a || b", "'||'", 3, "'or'"),
    ("a & b", "'&'", 3, "'and'"),
    ("!a", "'!'", 1, "'not'"),
    ("a ^ 2", "no powers", 3, "x * x"),
    ("a ** 2", "no powers", 3, "x * x"),
    ("a // 2", "'//'", 3, "'/'"),
    ("30% * a", "'%'", 3, "0.35"),
    ("a ? b : c", "'?'", 3, "if c else"),
    ("a > 'x'", "quotes", 5, "bare"),
    ('"x"', "quotes", 1, "bare"),
    ("a[1]", "round brackets", 2, "'('"),
    ("a @ b", "'@' has no meaning", 3, ""),
    ("a \x1b[31m", "U+001B is a control", 3, ""),
    ("True", "no 'True'", 1, "1 or 0"),
    ("a and false", "no 'false'", 7, "1 or 0"),
    ("a AND b", "'AND' has capital", 3, "'and'"),
    ("uzbekistan.Trust > 1", "capital letters", 1, "'uzbekistan.trust'"),
    ("__import__", "not a name", 1, "letter"),
    ("a.__class__", "not a name", 1, "letter"),
    ("_a", "not a name", 1, "letter"),
    ("a..b", "not a name", 1, "uzbekistan.trust"),
    ("a.2b", "not a name", 1, "uzbekistan.trust"),
    ("a.", "not a name", 1, "uzbekistan.trust"),
    ("a.b.c.d.e", "more than 4 parts", 1, ""),
    ("1000001", "too large", 1, "1000000"),
    ("9" * 300, "too large", 1, "1000000"),
    ("0.1234567891", "9 decimals", 1, ""),
    ("1e5", "'1e5' is not a number", 1, "0.35"),
    ("1_000", "not a number", 1, "0.35"),
    ("3.", "not a number", 1, "0.35"),
    ("1.2.3", "not a number", 1, "0.35"),
    (".5", "a point", 1, "0.5"),
    ("1,000", "comma", 2, "1000"),
    ("a > 3, b > 1", "comma", 6, "'and' between two conditions"),
    ("a > 3, 1 < b", "comma", 6, "'and' between two conditions"),
    ("(a > 3, b > 1)", "comma", 7, "'and' between two conditions"),
    ("a > 3,", "comma", 6, "take it away"),
    ("0.1 b.trust", "operator is missing before 'b.trust'", 5, "write 0.1 * b.trust"),
    ("2 max(a, b)", "operator is missing before 'max'", 3, "write 2 * max"),
    ("a > 20 b > 1", "operator is missing before 'b'", 8, "write 20 * b, or 'and' between"),
    ("a > 1995-09 b", "operator is missing before 'b'", 13, "'and' between two conditions"),
    ("1995-13", "not a date", 1, "a month"),
    ("1995-00", "not a date", 1, "a month"),
    ("1995-9", "not a date", 1, "spaces"),
    ("1995-09-15", "not a date", 1, "1995-09"),
    ("(a", "never closed", 1, "')'"),
    ("((a)", "never closed", 1, "')'"),
    ("a + (", "never closed", 5, "')'"),
    ("min(a, b", "never closed", 4, "')'"),
    ("a)", "never opened", 2, ""),
    (")", "never opened", 1, ""),
    ("()", "missing before ')'", 2, ""),
    ("(a b)", "operator is missing before 'b'", 4, ""),
    ("a 3", "operator is missing before '3'", 3, ""),
    ("a is b", "operator is missing", 3, "'=='"),
    ("a not b", "operator is missing", 3, "and not"),
    ("a in b", "operator is missing", 3, "x == 1 or"),
    ("a +", "missing after '+'", 4, ""),
    ("* a", "missing before '*'", 1, ""),
    ("a and or b", "missing before 'or'", 7, ""),
    ("+4", "no plus sign", 1, "without"),
    ("min(+4, a)", "no plus sign", 5, "without"),
    ("a + not b", "'not' needs brackets", 5, "(not x)"),
    ("a if b", "no 'else'", 3, "if c else"),
    ("(a if b) + 1", "no 'else'", 4, "if c else"),
    ("a if b c", "operator is missing", 8, ""),
    ("a if b if c else d else e", "run into each other", 8, "brackets"),
    ("a else b", "no 'if'", 3, "if c else"),
    ("if a then b else c", "before 'if'", 1, "if c else"),
    ("sum(a)", "no function 'sum'", 1, "min, max, clamp"),
    ("clam(a, 0, 1)", "no function 'clam'", 1, "'clamp'"),
    ("avg(g.x)", "no function 'avg'", 1, "'mean'"),
    ("a.b(c)", "no function 'a.b'", 1, ""),
    ("max + 1", "'max' is a function", 1, "max(a, b, ...)"),
    ("min(a)", "2 or more arguments, not 1", 1, "min(a, b"),
    ("clamp(a, 1)", "3 arguments, not 2", 1, "low, high"),
    ("abs(a, b)", "1 argument, not 2", 1, "abs(x)"),
    ("abs()", "1 argument, not 0", 1, "abs(x)"),
    ("min(a,)", "missing before ')'", 7, ""),
    ("mean(1 + count(g.x > 0))", "inside each other", 10, "name of its own"),
    ("a \N{MINUS SIGN} b", "U+2212 MINUS SIGN", 3, "'-'"),
    ("a \N{LESS-THAN OR EQUAL TO} b", "U+2264", 3, "'<='"),
    ("tr\N{CYRILLIC SMALL LETTER A}de", "U+0430 CYRILLIC SMALL LETTER A", 3, "'a'"),
    ("\N{FULLWIDTH DIGIT THREE}", "U+FF13", 1, "'3'"),
    ("a\N{NO-BREAK SPACE}+ b", "U+00A0", 2, "space"),
    ("a\N{ZERO WIDTH SPACE}", "U+200B", 2, "delete"),
    ("a\N{RIGHT-TO-LEFT OVERRIDE}", "U+202E", 2, "delete"),
    ("\N{LEFT DOUBLE QUOTATION MARK}a", "U+201C", 1, "quotes"),
    ("\N{SNOWMAN}", "U+2603 SNOWMAN", 1, ""),
    ("\ue000", "U+E000 a character without a name", 1, ""),
    ("+".join("a" * 34), "more than 32 operators", 66, "name of its own"),
    ("(" * 25 + "a" + ")" * 25, "deeper than 24", 25, ""),
    ("not " * 25 + "a", "deeper than 24", 97, ""),
    ("a".ljust(401), "longer than 400", 401, "name of its own"),
]


@pytest.mark.parametrize(("text", "message", "column", "hint"), TABLE)
def test_says_what_is_wrong_and_where(text: str, message: str, column: int, hint: str) -> None:
    with pytest.raises(ExprError) as caught:
        parse(text)
    assert message in caught.value.message
    assert caught.value.column == column
    assert hint in (caught.value.hint or "")


def test_reads_as_one_line() -> None:
    assert str(ExprError("no", 3, "yes")) == "column 3: no (yes)"
    assert str(ExprError("no", 3)) == "column 3: no"


def test_survives_the_way_between_processes() -> None:
    again = pickle.loads(pickle.dumps(ExprError("no", 3, "yes")))
    assert (again.message, again.column, again.hint) == ("no", 3, "yes")
