"""From text to tokens: everything that can be wrong with a single word or mark."""

import re
from collections.abc import Iterator
from typing import Literal

from attrs import define

from game.expr.errors import ExprError, quote
from game.expr.mistakes import MARKS, stray

LONGEST = 400
LARGEST = 1_000_000
# Bounds what 32 divisions can reach, so that no constant overflows.
DECIMALS = 9
PARTS = 4

FUNCTIONS = ("min", "max", "clamp", "abs", "mean", "count")
KEYWORDS = ("and", "or", "not", "if", "else")
_NO_NAMES = ("true", "false", "none", "null")

Sort = Literal["number", "name", "keyword", "function", "mark", "end"]
_WORDS: dict[str, Sort] = {**dict.fromkeys(KEYWORDS, "keyword"), **dict.fromkeys(FUNCTIONS, "function")}


@define(repr=False)
class Token:
    """One word, number or mark, and the column where it starts."""

    sort: Sort
    text: str
    column: int
    value: float = 0.0


_SPACE = re.compile(r"[ \t\r\n]+")
_PLAIN = re.compile(  # what most tokens are: names, marks with space around them, and short whole numbers
    r"[ \t\r\n]*(?:"
    r"([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)(?![0-9A-Za-z_.])"
    r"|(<=|>=|==|!=|[-+*<>(),])(?= )"
    r"|([0-9]{1,6})(?![0-9A-Za-z_.-]))"
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?(?![0-9A-Za-z_.])")
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
# A run is what an author meant as one number or word, whether or not it is a good one.
_DIGITS = re.compile(r"[0-9][0-9A-Za-z_.]*")
_LETTERS = re.compile(r"[A-Za-z_][0-9A-Za-z_.]*")
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
_BAD_LONG = re.compile("|".join(re.escape(mark) for mark in MARKS if len(mark) > 1))
_MARK = re.compile(r"<=|>=|==|!=|[-+*/<>(),]")


def tokenise(text: str) -> Iterator[Token]:
    """Every token of the text and one that marks its end; raises at the first bad one."""
    if len(text) > LONGEST:
        raise ExprError(
            f"the expression is longer than {LONGEST} characters",
            LONGEST + 1,
            "give a part of it a name of its own",
        )
    at = 0
    while at < len(text):
        plain = _PLAIN.match(text, at)
        if plain is not None:
            yield _plain(plain)
            at = plain.end()
        elif (space := _SPACE.match(text, at)) is not None:
            at = space.end()
        else:
            token = _token(text, at)
            yield token
            at += len(token.text)
    yield Token("end", "", at + 1)


def _plain(match: re.Match[str]) -> Token:
    name, mark, digits = match.groups()
    column = match.start(match.lastindex or 0) + 1
    if mark is not None:
        return Token("mark", mark, column)
    if digits is not None:
        return Token("number", digits, column, float(digits))
    return _word(name, column)


def _token(text: str, at: int) -> Token:
    """The token that starts here."""
    column = at + 1
    if letters := _LETTERS.match(text, at):
        return _word(letters.group(), column)
    if digits := _DIGITS.match(text, at):
        date = _DATE.match(text, at)
        return _date(date.group(), column) if date else _number(digits.group(), column)
    if bad := _BAD_LONG.match(text, at):
        raise ExprError(MARKS[bad.group()][0], column, MARKS[bad.group()][1])
    if mark := _MARK.match(text, at):
        return Token("mark", mark.group(), column)
    message, hint = MARKS.get(text[at]) or stray(text[at])
    raise ExprError(message, column, hint)


def _date(text: str, column: int) -> Token:
    """A date without spaces; two numbers that only look like one must be set apart."""
    month = _MONTH.fullmatch(text)
    if not month:
        raise ExprError(
            f"{quote(text)} is not a date",
            column,
            "a date is a year and a month, 1995-09; to subtract, put spaces round the minus",
        )
    return Token("number", text, column, int(month[1]) * 12 + int(month[2]) - 1.0)


def _number(text: str, column: int) -> Token:
    """A literal within the limits of the language."""
    if not _NUMBER.fullmatch(text):
        raise ExprError(f"{quote(text)} is not a number", column, "write it like 12 or 0.35")
    if len(text.partition(".")[2]) > DECIMALS:
        raise ExprError(f"a number has at most {DECIMALS} decimals", column)
    value = float(text)
    if value > LARGEST:
        raise ExprError(f"{quote(text)} is too large", column, f"numbers go up to {LARGEST}")
    return Token("number", text, column, value)


def _word(text: str, column: int) -> Token:
    """A keyword, a function or a dotted name."""
    sort = _WORDS.get(text)
    if sort is not None:
        return Token(sort, text, column)
    if _NAME.fullmatch(text) and text not in _NO_NAMES and text.count(".") < PARTS:
        return Token("name", text, column)
    raise _no_name(text, column)


def _no_name(text: str, column: int) -> ExprError:
    """Make the complaint about a word that no name can be."""
    if text.lower() in _NO_NAMES:
        return ExprError(
            f"there is no {quote(text)} here", column, "write 1 or 0; a flag stands alone, or after 'not'"
        )
    if text != text.lower():
        return ExprError(f"{quote(text)} has capital letters", column, f"write {quote(text.lower())}")
    if any(part.startswith("_") for part in text.split(".")):
        return ExprError(f"{quote(text)} is not a name", column, "a name begins with a letter")
    if not _NAME.fullmatch(text):
        return ExprError(f"{quote(text)} is not a name", column, "write it like trade or uzbekistan.trust")
    return ExprError(f"{quote(text)} has more than {PARTS} parts", column)
