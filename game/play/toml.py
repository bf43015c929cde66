"""Values written as TOML, which Python can read but not write."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def written(table: Mapping[str, object], section: str = "") -> str:
    """Write a table, one line for each value; `section` puts a heading over it."""
    head = [f"[{key(section)}]"] if section else []
    return "".join(f"{line}\n" for line in (*head, *(f"{key(k)} = {value(v)}" for k, v in table.items())))


def key(text: str) -> str:
    """Write a key, in quotes where it needs them."""
    return text if _BARE.fullmatch(text) else _quoted(text)


def value(given: object) -> str:
    """Write whatever `tomllib` can give."""
    if isinstance(given, str):
        return _quoted(given)
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, int | float):
        return repr(given)
    if isinstance(given, Mapping):
        return "{" + ", ".join(f"{key(k)} = {value(v)}" for k, v in given.items()) + "}"
    if isinstance(given, Sequence):
        return "[" + ", ".join(value(each) for each in given) + "]"
    return str(given.isoformat()) if hasattr(given, "isoformat") else _quoted(str(given))


def _quoted(text: str) -> str:
    """Escape as JSON does, which TOML understands; it only wants one character more escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
