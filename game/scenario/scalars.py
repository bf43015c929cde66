"""What a piece of text means, field by field: YAML 1.2, with months and durations of our own."""

from __future__ import annotations

import re
from functools import lru_cache

_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,6})")
_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,6})(\.[0-9]{1,9})?")
_MONTH = re.compile(r"([12][0-9]{3})-(0[1-9]|1[0-2])")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})[-./](?P<month>[0-9]{1,2})(?:[-./][0-9]{1,2})?")
_YEAR_LAST = re.compile(r"(?:[0-9]{1,2}[-./])?(?P<month>[0-9]{1,2})[-./](?P<year>[0-9]{4})")
_NAMED = re.compile(r"([a-z]{3,9})\.?,? +([0-9]{4})")
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPAN = re.compile(r"(0|[1-9][0-9]{0,3}) +(turn|month|quarter|year)s?")
_IDENT = re.compile(r"[a-z][a-z0-9_]{0,39}")
_remembered = lru_cache(4096)  # a story writes the same few hundred amounts, months and names again and again
SPANS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


@_remembered
def whole(text: str) -> int | None:
    """Read `4`, `+4` or `-4`; None for anything else."""
    return int(text) if _WHOLE.fullmatch(text) else None


@_remembered
def number(text: str) -> float | None:
    """Read a whole or decimal number; None for anything else, such as `1e3`, `012` or `.5`."""
    return float(text) + 0.0 if _NUMBER.fullmatch(text) else None


@_remembered
def month(text: str) -> int | None:
    """Read `1995-09` as months counted from year 0."""
    match = _MONTH.fullmatch(text)
    return int(match[1]) * 12 + int(match[2]) - 1 if match else None


def as_month(count: int) -> str:
    """Write a month as authors do."""
    return f"{count // 12}-{count % 12 + 1:02}"


def near_month(text: str) -> str:
    """Write `1995-9-14`, `9/1995` or `September 1995` as `1995-09`; empty where no month can be made out."""
    numbers = _YEAR_FIRST.fullmatch(text) or _YEAR_LAST.fullmatch(text)
    if numbers:
        return f"{numbers['year']}-{int(numbers['month']):02}"
    named = _NAMED.fullmatch(text.lower())
    found = next((at for at, name in enumerate(_NAMES, 1) if named and named[1].startswith(name)), None)
    return f"{named[2]}-{found:02}" if named and found else ""


@_remembered
def span(text: str) -> tuple[int, str] | None:
    """Read `12 months` as (12, "month"); the unit is turn, month, quarter or year."""
    match = _SPAN.fullmatch(text)
    return (int(match[1]), match[2]) if match else None


def mended(text: str) -> str | None:
    """Write a name as names are written: `First-Samovar` as `first_samovar`; None when that makes no name."""
    name = re.sub(r"[^a-z0-9_]+", "_", text.strip().lower()).strip("_")
    return name if is_ident(name) else None


@_remembered
def is_ident(text: str) -> bool:
    """Whether a text is snake_case and may name a thing."""
    return _IDENT.fullmatch(text) is not None
