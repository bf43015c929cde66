"""Words that take a side in a quarrel the game only tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.loaded_words import LOADED, Loaded
from game.scenario.lint.model import Model
from game.scenario.lint.told import Told, letters
from game.scenario.nodes import Scalar
from game.scenario.problems import Confidence
from game.scenario.tracing import find

_SPEECH = re.compile(r'"[^"]{0,400}"|“[^“”]{0,400}”')


def _find(model: Model) -> Iterator[Found]:
    for each in LOADED:
        for text in min((model.speaking[word] for word in letters(each.words)), key=len):
            at = _standing_alone(each.words, text.low)
            if at >= 0:
                yield _found(text, each, at)


def _standing_alone(words: str, low: str) -> int:
    """Find where words first stand that are no part of longer ones, -1 where they never do."""
    at = low.find(words)
    while at >= 0:
        before, after = low[at - 1 : at] if at else "", low[at + len(words) : at + len(words) + 1]
        if not (before.isalnum() or before in ("_", "-") or after.isalnum() or after in ("_", "-")):
            return at
        at = low.find(words, at + 1)
    return at


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
