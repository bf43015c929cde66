"""Saved games in words, for any front end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from game.play.level import LEVELS
from game.view.numbers import whole

if TYPE_CHECKING:
    from game.save import Entry, Head
    from game.save.rescue import Rescue


@frozen
class Card:
    """One save as listed: `of` names the game of an autosave, `trouble` says what is wrong with a damaged one."""

    name: str
    of: str = ""
    title: str = ""
    when: str = ""  # date and turn
    level: str = ""
    seed: int = 0
    scores: tuple[tuple[str, str], ...] = ()
    saved: str = ""
    begun: str = ""
    trouble: str = ""


def card(entry: Entry) -> Card:
    """Show one entry of the list."""
    head = entry.head
    if head is None:
        return Card(entry.name, of=entry.name if entry.auto else "", trouble=entry.problem)
    return Card(
        entry.name,
        head.name if entry.auto else "",
        str(head.preview.get("title", head.scenario)),
        when_words(head),
        level_words(head.level),
        head.seed,
        tuple(_scores(head.preview)),
        time_words(head.saved),
        time_words(head.created),
    )


def when_words(head: Head) -> str:
    """Say where a game stands: `Autumn 1994, turn 11`."""
    date = str(head.preview.get("date", ""))
    return f"{date}, turn {head.turn}" if date else f"turn {head.turn}"


def level_words(level: str) -> str:
    """Name a level, also one that this program does not know."""
    return LEVELS[level].label if level in LEVELS else level


def time_words(time: str) -> str:
    """Write a save's time as a player reads it: `2026-11-03 12:00 UTC`."""
    return f"{time[:10]} {time[11:16]} UTC"


def rescue_sentence(rescue: Rescue) -> str:
    """Offer what is left of a damaged save."""
    return f"Its last good copy is of turn {rescue.head.turn}, saved {time_words(rescue.head.saved)}."


def deletion_words(name: str, copies: int) -> str:
    """Name what a deletion takes away."""
    also = f" and its {copies} older cop{'y' if copies == 1 else 'ies'}" if copies else ""
    return f"Delete “{name}”{also} for good?"


def branched_words(new: str | None, old: str) -> str:
    """Tell a player who went back that nothing is lost."""
    return f"This is “{new}”; “{old}” stays as it is." if new else f"“{old}” stays as it is."


def sentence(text: str) -> str:
    """Make a sentence of what a command would say after its name."""
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith((".", "?", "!")) else ".")


def another(name: str, taken: Iterable[str]) -> str:
    """Propose a free name like a taken one."""
    used, number = {each.casefold() for each in taken}, 2
    while f"{name} {number}".casefold() in used:
        number += 1
    return f"{name} {number}"


def _scores(preview: Mapping[str, str | float]) -> Iterable[tuple[str, str]]:
    for key, value in preview.items():
        if not isinstance(value, str):
            yield key, whole(value)
