"""What a record may hold: strict types, bounded sizes, no control characters.

Asked both before writing and after reading, so whatever can be written can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from math import isfinite

from game.save import names
from game.save.errors import SaveError
from game.save.record import Head, Record

DEPTH = 16
ORDERS = 20_000
ORDER_LENGTH = 300
PREVIEW = 32  # entries
LEAF = 100_000  # characters in one string of the state

_TEXTS = {"program": 60, "scenario": 100, "fingerprint": 200, "level": 40}
_NUMBERS = {"scenario_version": 10**9, "seed": 2**63 - 1, "turn": 100_000}
_TIMES = ("created", "saved")
_TIME = re.compile(
    r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]{1,6})?"
    r"(Z|\+00:00)"
)
_WHOLE = 2**64  # no number of a state needs more; a file could otherwise hold one of a million digits


def check_record(record: Record) -> None:
    """Raise SaveError unless the whole record could be written and read back the same."""
    check_head(record)
    if type(record.orders) is not tuple or len(record.orders) > ORDERS:
        raise SaveError(f"The orders are not a list of at most {ORDERS}.")
    for order in record.orders:
        check_order(order)
    if not isinstance(record.state, Mapping):
        raise SaveError("The snapshot of the world is missing.")
    _check_plain(dict(record.state), DEPTH)


def check_head(head: Head) -> None:
    """Raise SaveError unless every fact that a list shows is of its kind and within its bounds."""
    names.check(head.name)
    for key, longest in _TEXTS.items():
        _check_text(getattr(head, key), key, longest)
    for key, most in _NUMBERS.items():
        number = getattr(head, key)
        if type(number) is not int or not 0 <= number <= most:
            raise SaveError(f"{_said(key)} is not a whole number from 0 to {most}.")
    for key in _TIMES:
        time = getattr(head, key)
        if not isinstance(time, str) or not _TIME.fullmatch(time):
            raise SaveError(f"{_said(key)} is not a time in UTC such as 1994-11-03T12:00:00Z.")
    _check_preview(head.preview)


def check_order(order: object) -> None:
    """Raise SaveError unless this could be an order: one line of at most 300 characters."""
    _check_text(order, "order", ORDER_LENGTH)


def _check_preview(preview: object) -> None:
    if not isinstance(preview, Mapping) or len(preview) > PREVIEW:
        raise SaveError(f"The preview is not a table of at most {PREVIEW} entries.")
    for key, value in preview.items():
        _check_text(key, "preview", 60)
        if isinstance(value, str):
            _check_text(value, "preview", 200, empty=True)
        elif isinstance(value, bool) or not isinstance(value, int | float):
            raise SaveError("The preview holds something that is neither text nor a number.")
        else:
            _check_leaf(value)


def _check_text(value: object, key: str, longest: int, *, empty: bool = False) -> None:
    if not isinstance(value, str) or not (value or empty):
        raise SaveError(f"{_said(key)} is missing or is not text.")
    if len(value) > longest:
        raise SaveError(f"{_said(key)} is longer than {longest} characters.")
    if _unsafe(value):
        raise SaveError(f"{_said(key)} holds control characters.")


def _check_plain(value: object, depth: int) -> None:
    if not isinstance(value, dict | list):
        _check_leaf(value)
        return
    if not depth:
        raise SaveError(f"The snapshot of the world is nested more than {DEPTH} deep.")
    if not value:
        return
    if isinstance(value, dict):
        _check_keys(value)
    inner: Iterable[object] = value.values() if isinstance(value, dict) else value
    if set(map(type, inner)) == {float}:  # rows of numbers, most of a snapshot
        if not all(map(isfinite, inner)):  # type: ignore[arg-type]
            raise SaveError("The save holds a number that is not finite.")
        return
    for item in inner:
        _check_plain(item, depth - 1)


def _check_keys(table: dict[str, object]) -> None:
    with suppress(TypeError):
        together = "".join(table)
        longest = max(map(len, table), default=0)
        if longest <= LEAF and together.isascii() and together.isprintable():
            return
    for key in table:
        _check_text(key, "snapshot's key", LEAF, empty=True)


def _check_leaf(value: object) -> None:
    if isinstance(value, float):
        if not isfinite(value):
            raise SaveError("The save holds a number that is not finite.")
    elif isinstance(value, int):
        if abs(value) >= _WHOLE:
            raise SaveError("The save holds a number that is too large.")
    elif isinstance(value, str):
        if len(value) > LEAF:
            raise SaveError("The save holds a text that is too long.")
        if _unsafe(value.replace("\n", "")):
            raise SaveError("The save holds a text with control characters.")
    elif value is not None:
        raise SaveError(f"The save holds something that is not data: {type(value).__name__}.")


def _unsafe(text: str) -> bool:
    quickly = text.isascii() and text.isprintable()  # nearly all of them, ten times as fast
    return not quickly and names.UNSAFE.search(text) is not None


def _said(key: str) -> str:
    return "The " + key.replace("_", " ")
