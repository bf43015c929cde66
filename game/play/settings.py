"""What a player has settled once for every game: looks, guidance, keys.

Nothing here knows a terminal: themes and commands are names, and whoever draws says whether it knows them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from attrs import evolve, field, fields_dict, frozen

from game.play.level import DEFAULT_LEVEL, LEVELS

DENSITIES = ("roomy", "compact")
ADVISERS = ("room", "always", "never")
MOST_SEEN = 1000
_NAME = re.compile(r"[a-z0-9_.:-]{1,60}")
_KEY = re.compile(r"[!-~\u00a1-\u02af\u0370-\u05ff]|[a-z][a-z0-9_]{1,30}")


@frozen
class Settings:
    """Every setting; `keys` holds only what was changed, `others` what a newer version may know."""

    theme: str = "wakhan-dark"
    ascii: bool = False
    reduced_motion: bool = False
    density: str = DENSITIES[0]
    level: str = DEFAULT_LEVEL
    advisers: str = ADVISERS[0]
    hints: bool = True
    seen: tuple[str, ...] = ()
    keys: Mapping[str, str] = field(factory=dict)
    others: Mapping[str, object] = field(factory=dict)

    def having_seen(self, ids: Iterable[str]) -> Settings:
        """Add to what has been shown once and is not to be shown again."""
        return evolve(self, seen=tuple(dict.fromkeys((*self.seen, *ids)))[-MOST_SEEN:])

    def with_key(self, command: str, key: str | None) -> Settings:
        """Give a command another key, or with None its own again."""
        kept = {name: old for name, old in self.keys.items() if name != command}
        return evolve(self, keys=kept if key is None else {**kept, command: key})

    def table(self) -> dict[str, object]:
        """Give everything but keys and others as plain values, in the order of the file."""
        plain = {name: getattr(self, name) for name in _CHECKS if name != "keys"}
        return {**plain, "seen": list(self.seen)}


def read(table: Mapping[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """Take settings from plain values; what is wrong gets its default and a sentence."""
    found: dict[str, object] = {}
    troubles = []
    for name, (sound, wanted) in _CHECKS.items():
        if name not in table:
            continue
        if sound(table[name]):
            found[name] = tuple(table[name]) if name == "seen" else table[name]  # type: ignore[arg-type]
        else:
            troubles.append(f"{name} is {_shown(table[name])}, but {wanted} is wanted.")
    others = {name: value for name, value in table.items() if name not in _CHECKS}
    return Settings(**found, others=others), tuple(troubles)  # type: ignore[arg-type]


def default(name: str) -> object:
    """Give the default of one setting that is a plain value."""
    return fields_dict(Settings)[name].default


def _shown(value: object) -> str:
    text = ascii(value)
    return text if len(text) <= 40 else f"{text[:36]}..."


def _flag(value: object) -> bool:
    return isinstance(value, bool)


def _name(value: object) -> bool:
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def _one_of(choices: Iterable[str]) -> tuple[Callable[[object], bool], str]:
    known = tuple(choices)
    return lambda value: value in known, f"one of {', '.join(known)}"


def _names(value: object) -> bool:
    return isinstance(value, list) and len(value) <= MOST_SEEN and all(_name(each) for each in value)


def _keys(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    return all(_name(name) and isinstance(key, str) and _KEY.fullmatch(key) for name, key in value.items())


_CHECKS: dict[str, tuple[Callable[[object], bool], str]] = {
    "theme": (_name, "the name of a theme"),
    "ascii": (_flag, "true or false"),
    "reduced_motion": (_flag, "true or false"),
    "density": _one_of(DENSITIES),
    "level": _one_of(LEVELS),
    "advisers": _one_of(ADVISERS),
    "hints": (_flag, "true or false"),
    "seen": (_names, "a list of names"),
    "keys": (_keys, "a table of commands and their keys"),
}
