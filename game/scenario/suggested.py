"""What editors offer while an author writes: values to begin with, and whole entries to fill in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("suggested.yaml")


@cache
def suggestions() -> dict[str, dict[str, dict[str, Any]]]:
    """Give `examples` and `snippets`, each by shape and key."""
    loaded: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return loaded


def example(shape: str, key: str) -> str | int | None:
    """Give a value that a key may be begun with, None where there is none."""
    known = suggestions()["examples"]
    found: str | int | None = known.get(shape, {}).get(key, known["all"].get(key))
    return found


def snippets(shape: str, key: str) -> list[dict[str, Any]]:
    """Give the entries that may be put under a key: each with its label, description and body."""
    found: list[dict[str, Any]] = suggestions()["snippets"].get(shape, {}).get(key, [])
    return found
