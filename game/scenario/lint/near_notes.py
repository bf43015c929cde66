"""Notes of late effects that can hardly be told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.told import Told

RAREST = 3
MOST = 40  # notes that are compared for the sake of one word
ALIKE = 0.7  # of all the words of two notes, how many they share
_WORD = re.compile(r"[a-z]{3,}")


def _find(model: Model) -> Iterator[Found]:
    notes = [text for text in model.told if text.kind == "note" and text.record[0] in ("note", "otherwise")]
    words = [frozenset(_WORD.findall(note.plain.lower())) for note in notes]
    found = {pair for group in _near(words) for pair in combinations(group, 2)}
    for first, later in sorted(found):
        if _alike(words[first], words[later]):
            yield from _report(notes[first], notes[later])


def _near(words: Sequence[frozenset[str]]) -> Iterator[list[int]]:
    """Give the notes that share a word which is rare in both: only those can be alike."""
    common = Counter(word for each in words for word in each)
    sharing: dict[str, list[int]] = {}
    for number, each in enumerate(words):
        for word in sorted(each, key=lambda word: (common[word], word))[:RAREST]:
            sharing.setdefault(word, []).append(number)
    return (group[:MOST] for group in sharing.values() if len(group) > 1)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one) > 3 and len(one & other) >= ALIKE * len(one | other)


def _report(first: Told, later: Told) -> Iterator[Found]:
    if first.plain.lower() != later.plain.lower():  # the very same sentence is reported as such
        place = f"{first.node.file.name}:{first.node.line}"
        message = f"this note is almost the one at {place}: {first.plain[:50]}"
        yield Found(later.node, message, "name the decision that it comes from")


_ROADS = """\
initiatives:
  north:
    label: Mend the north road
    family: words
    cost: {treasury: 1}
    later: [{in: 2 turns, effects: {trade: +2}, note: The crews have mended the northern road}]
  south:
    label: Mend the south road
    family: words
    cost: {treasury: 1}
    later: [{in: 2 turns, effects: {trade: +2}, note: Trucks use the road by the lake again}]
"""
NEAR_NOTES = Lint(
    code="near-notes",
    title="Two late notes that are almost the same",
    why=(
        "A late effect arrives with its note and nothing else to tell which decision it came from. Two "
        "notes that differ in a word leave the player guessing."
    ),
    passes=_ROADS,
    fails=_ROADS.replace("Trucks use the road by the lake again", "The crews have mended the southern road"),
    find=_find,
    severity="note",
    confidence="low",
)
