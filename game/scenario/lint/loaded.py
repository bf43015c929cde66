"""Words that take a side in a quarrel the game only tells of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.loaded_words import LOADED, Loaded
from game.scenario.lint.model import Model
from game.scenario.lint.told import Told
from game.scenario.nodes import Scalar
from game.scenario.problems import Confidence
from game.scenario.tracing import find

# Bytes with all but small letters and hyphens made spaces: the quickest way to a set of words.
_LETTERS = bytes(code if chr(code) in "abcdefghijklmnopqrstuvwxyz-" else 32 for code in range(256))
_SPEECH = re.compile(r'"[^"]{0,400}"|“[^“”]{0,400}”')


def _find(model: Model) -> Iterator[Found]:
    lowered = [text.plain.lower() for text in model.told]
    whole = "\n".join(lowered)
    begins = [0, *accumulate(len(low) + 1 for low in lowered)]
    used = set(whole.encode().translate(_LETTERS).split())
    for each in LOADED:
        if not used.issuperset(each.words.encode().split()):
            continue
        last = -1
        for at in _standing_alone(each.words, whole):
            number = bisect_right(begins, at) - 1
            if number != last:  # once a text
                yield _found(model.told[number], each, at - begins[number])
            last = number


def _standing_alone(words: str, whole: str) -> Iterator[int]:
    """Find where words stand that are no part of longer ones."""
    at = whole.find(words)
    while at >= 0:
        before, after = whole[at - 1 : at], whole[at + len(words) : at + len(words) + 1]
        if not (before.isalnum() or before in ("_", "-") or after.isalnum() or after in ("_", "-")):
            yield at
        at = whole.find(words, at + 1)


def _found(text: Told, loaded: Loaded, start: int) -> Found:
    word = text.plain[start : start + len(loaded.words)]
    before = text.plain[:start].count(word)
    spot = find(text.node, word, before) if isinstance(text.node, Scalar) else None
    return Found(text.node, f"'{word}' takes a side", loaded.instead, spot, _sure(text, loaded, start))


def _sure(text: Told, loaded: Loaded, start: int) -> Confidence:
    """Give how sure it is; what somebody else says, in quotes or as an adviser, may take a side now and then."""
    spoken = text.kind == "voice" or any(
        match.start() < start < match.end() for match in _SPEECH.finditer(text.plain)
    )
    return "low" if spoken else loaded.confidence


LOADED_WORD = Lint(
    code="loaded-word",
    title="A word that takes a side",
    why=(
        "The narrator attributes and does not adjudicate, and uses the same verbs for all. Each of these "
        "words settles a quarrel that people still have; say who says it, or say what was done. "
        "Characters may, in quotes, and rarely."
    ),
    passes="slides: [{theme: sea, text: Armed men held the quay all winter.}]",
    fails="slides: [{theme: sea, text: Terrorists held the quay all winter.}]",
    find=_find,
    confidence="medium",
)
