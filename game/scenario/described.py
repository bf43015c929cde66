"""What each key is for, in a sentence: shown by editors through the schema, and in the author's guide."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("described.yaml")


@cache
def descriptions() -> dict[str, dict[str, str]]:
    """Give the sentences by shape and key; the shape `all` holds those that are the same everywhere."""
    loaded: dict[str, dict[str, str]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return loaded


def described(shape: str, key: str) -> str:
    """Give the sentence for a key of a shape, empty where there is none."""
    known = descriptions()
    return known.get(shape, {}).get(key) or known["all"].get(key, "")
