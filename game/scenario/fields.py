"""Fields: each takes a node and gives a value, or reports one problem and gives a stand-in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from game.scenario.context import Context
from game.scenario.nodes import NOTHING, Mapping, Node, Scalar, Sequence, is_nothing, sort_of
from game.scenario.scalars import is_ident, mended, month, near_month, number, span, whole

T_co = TypeVar("T_co", covariant=True)


class FieldError(Exception):
    """A node that is not what its field wants; never leaves the field that caught it."""

    def __init__(self, node: Node, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.node, self.code, self.message, self.hint = node, code, message, hint


class Field(Generic[T_co]):
    """A way to read one value; `name` is how a problem speaks of it, and `insist` raises what is wrong.

    `like` says what may be written, for the schema: a shape, another field, or what `game.scenario.schema` knows;
    where it is left out, the name does.
    """

    __slots__ = ("empty", "insist", "like", "name")

    def __init__(
        self, name: str, read: Callable[[Node, Context], T_co], empty: T_co, like: object = None
    ) -> None:
        self.name = name
        self.insist = read
        self.empty = empty
        self.like = read if like is None else like

    def __call__(self, node: Node, context: Context) -> T_co:
        """Read a node; what stands in for a bad value keeps the rest of the scenario checkable."""
        try:
            return self.insist(node, context)
        except FieldError as error:
            context.error(error.node, error.code, error.message, error.hint)
            return self.empty


def scalar(node: Node, wanted: str) -> Scalar:
    """Insist on a scalar that says something."""
    if isinstance(node, Scalar) and (node.value not in NOTHING or node.style):
        return node
    hint = None
    if isinstance(node, Mapping) and node.flow and all(is_nothing(value) for _, value in node.pairs):
        raise FieldError(node, "quote-this", "a text cannot begin with '{'", "put the whole text in quotes")
    if is_nothing(node):
        hint = "write it after the colon"
    elif isinstance(node, Sequence):
        hint = "write one, without [ ] or '-'"
    raise FieldError(node, "wrong-type", f"{wanted} is wanted here, not {sort_of(node)}", hint)


def _refuse(node: Scalar, wanted: str, hint: str | None = None, code: str = "wrong-type") -> FieldError:
    return FieldError(node, code, f"{wanted} is wanted here, not {sort_of(node)}", hint)


def _quotes(node: Scalar) -> str | None:
    if not node.plain:
        return "take the quotes away"
    if node.value.lower() in _COUNTED:
        return f"write {_COUNTED.index(node.value.lower())}"
    bare = node.value.rstrip("% ").removesuffix(".0")
    return f"write {bare}" if bare != node.value and number(bare) is not None else None


def bad_name(node: Scalar) -> FieldError:
    """Make the complaint about a name that is not written as names are."""
    near = mended(node.value)
    return _refuse(
        node, "a name", f"use small letters, digits and _{f': {near}' if near else ''}", "bad-name"
    )


def _ident(node: Node, _context: Context) -> str:
    text = scalar(node, "a name")
    if not is_ident(text.value):
        raise bad_name(text)
    return text.value


def _integer(node: Node, _context: Context) -> int:
    text = scalar(node, "a whole number")
    value = whole(text.value) if text.plain else None
    if value is None:
        raise _refuse(text, "a whole number", _quotes(text))
    return value


def _number(node: Node, _context: Context) -> float:
    text = scalar(node, "a number")
    value = number(text.value) if text.plain else None
    if value is None:
        raise _refuse(text, "a number", _quotes(text))
    return value


_COUNTED = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TRUTHS = {
    **dict.fromkeys(("yes", "y", "on", "1", "true"), "write true"),
    **dict.fromkeys(("no", "n", "off", "0", "false"), "write false"),
}


def _boolean(node: Node, context: Context) -> bool:
    text = scalar(node, "true or false")
    if not text.plain or text.value not in ("true", "false"):
        hint = (
            _quotes(text) or _TRUTHS.get(text.value.lower()) or context.nearest(text.value, ("true", "false"))
        )
        raise _refuse(text, "true or false", hint or "write true, or leave it out")
    return text.value == "true"


def _date(node: Node, _context: Context) -> int:
    text = scalar(node, "a month")
    value = month(text.value)
    if value is None:
        shown = near_month(text.value)
        hint = f"write {shown}" if month(shown) is not None else "write the year and month: 1995-09"
        raise _refuse(text, "a month", hint, "bad-date")
    return value


def months(node: Node, context: Context) -> float:
    """Read a duration as turns of the scenario, with a fraction where it does not fit."""
    text = scalar(node, "a duration")
    amount = span(text.value)
    allowed = "months or years" if node.file.world else "turns, months or years"
    if amount is None:
        first, _, rest = text.value.lower().partition(" ")
        if first in _COUNTED[1:] and span(f"{_COUNTED.index(first)} {rest}"):
            raise _refuse(text, "a duration", f"write {_COUNTED.index(first)} {rest}", "bad-duration")
        bare = whole(text.value)
        shown = "9 months"
        if bare is not None and bare > 0:
            shown = f"{bare} months" if node.file.world else f"{bare} turns, or {bare} months"
        raise _refuse(text, "a duration", f"write a number of {allowed}: {shown}", "bad-duration")
    count, unit = amount
    if unit == "turn":
        if node.file.world:
            hint = "write 9 months"
            raise FieldError(node, "bad-duration", "the shared world has no turns of its own", hint)
        return float(count)
    return count * {"month": 1, "quarter": 3, "year": 12}[unit] / context.calendar.months


def _turns(node: Node, context: Context) -> int:
    return max(1, int(months(node, context) + 0.5))


def _count_of_turns(node: Node, context: Context) -> int:
    """Read a bare number or `4 turns` as turns, anywhere, or a duration."""
    text = scalar(node, "a number of turns")
    amount = span(text.value)
    if amount is not None and amount[1] == "turn":
        return amount[0]
    value = whole(text.value) if text.plain else None
    if value is None and amount is None and " " not in text.value:
        hint = _quotes(text) or "write how many: 2, or 2 turns"
        raise _refuse(text, "a number of turns", hint, "bad-duration")
    return _turns(node, context) if value is None else at_least(node, value, 0)


def at_least(node: Node, value: int, least: int) -> int:
    """Insist on a number that is large enough."""
    if value < least:
        message = f"{value} is below {least}, the least allowed"
        raise FieldError(node, "out-of-range", message, f"write {least} or more")
    return value


ident = Field("a name", _ident, "")
integer = Field("a whole number", _integer, 0)
number_field = Field("a number", _number, 0.0)
boolean = Field("true or false", _boolean, False)
date = Field("a month", _date, None)
turns = Field("a duration", _turns, 1)
settles = Field("a duration", lambda node, context: max(1.0, months(node, context)), 1.0)
turn_count = Field("a number of turns", _count_of_turns, 1)


def whole_between(low: int, high: int) -> Field[int]:
    """Make a field for whole numbers between two others."""

    def read(node: Node, context: Context) -> int:
        value = _integer(node, context)
        if not low <= value <= high:
            told = f"{value} is not between {low} and {high}" if low < high else f"{value} is not {low}"
            raise FieldError(node, "out-of-range", told, f"write {low}{f' to {high}' if low < high else ''}")
        return value

    return Field(f"a whole number from {low} to {high}", read, low, like=("whole", low, high))


def _percent(node: Node, context: Context) -> int:
    text = scalar(node, "a whole number")
    share = number(text.value) if text.plain else None
    if share is not None and 0.0 < share < 1.0:
        raise _refuse(text, "a whole number", f"write it in percent: {share * 100:.0f}")
    return _of_100.insist(node, context)


_of_100 = whole_between(1, 99)
percent = Field(_of_100.name, _percent, 1, like=_of_100.like)


def choice(*allowed: str) -> Field[str]:
    """Make a field for one of a few words."""
    listed = ", ".join(allowed)

    def read(node: Node, context: Context) -> str:
        text = scalar(node, f"one of {listed}")
        if text.value not in allowed:
            message = f"{sort_of(text)} is not one of {listed}"
            hint = (
                context.nearest(text.value, allowed, 0.7)
                or f"write {', '.join(allowed[:-1])} or {allowed[-1]}"
            )
            raise FieldError(text, "bad-choice", message, hint)
        return text.value

    return Field(f"one of {listed}", read, allowed[0], like=("choice", *allowed))


def first_of(words: Iterable[str]) -> str:
    """List words for a message, cut short when there are many."""
    listed = sorted(words)
    return ", ".join(listed[:24]) + (" ..." if len(listed) > 24 else "")
