"""What a line of text says that somebody feels, or that a number does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from game.engine.content import Actor, Content

FEELINGS = ("support", "trust", "amity", "alignment", "goodwill")


def _all(words: str) -> frozenset[str]:
    return frozenset(words.split())


PLEASED = _all(
    "thanks thank approve approves applaud applauds pleased glad warms warm welcome welcomes cheer cheers "
    "grateful content satisfied relieved softens soften delighted smiles smile likes like happy"
)
ANGERED = _all(
    "objects object resents resent angry angered furious protests protest cools cool grumbles grumble bristles "
    "bristle sulks sulk complains complain offended insulted alarmed dislikes dislike dismayed indignant hurt "
    "sour sours unhappy displeased"
)
RISES = _all("rises rise grows grow gains gain improves improve recovers recover picks")
FALLS = _all("falls fall drops drop suffers suffer shrinks shrink sinks sink collapses dwindles slumps")
_NOT = _all("not no never nobody none nor hardly less without neither unless if may might until who which")
_SOME = _all("some one two three four other most few any many half")
_VERBS = PLEASED | ANGERED | RISES | FALLS
FREE = ("costs nothing", "at no cost", "free of charge")
# A line without any of these words claims nothing.
CLAIMING = frozenset(word.encode() for word in (*_VERBS, *(words.split()[-1] for words in FREE)))
_CLAUSE = re.compile(r"[.,;:!?()\"“”]+|\b(?:but|while|though|because|as|for|or|than|when)\b")
_WORDS = re.compile(r"[\w'’-]+")
REACH = 2  # words between the name and what it does

# The words, the sign, and the numbers of which one should move that way.
Claim = tuple[str, int, tuple[str, ...]]


class Claims:
    """Reads claims out of lines, by the names of one story."""

    def __init__(self, content: Content) -> None:
        self._who = dict(_subjects(content))
        self._what = {
            each.label.lower(): (name,) for name, each in content.indicators.items() if " " not in each.label
        }

    def __call__(self, line: str) -> Iterator[Claim]:
        """Find what a line in small letters says outright; anything with a doubt or a denial in it is passed over."""
        for clause in _CLAUSE.split(line):
            words = _WORDS.findall(clause)
            if len(words) > 1 and _NOT.isdisjoint(words):
                yield from self._in(words)

    def _in(self, words: list[str]) -> Iterator[Claim]:
        for at, word in enumerate(words):
            if word in _VERBS:
                names = self._who if word in PLEASED or word in ANGERED else self._what
                sign = 1 if word in PLEASED or word in RISES else -1
                for subject in _before(words[:at], names):
                    yield f"{subject} ... {word}", sign, names[subject]


def _before(words: list[str], names: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Find who does it: the name nearest before the verb, and those joined to it by `and`."""
    first = max(0, len(words) - 1 - REACH)
    nearest = next((k for k in range(len(words) - 1, first - 1, -1) if words[k] in names), None)
    if nearest is None or not _SOME.isdisjoint(words[max(0, nearest - 2) : nearest]):
        return []
    found, k = [words[nearest]], nearest
    while k >= 2 and words[k - 1] in ("and", "the"):
        k -= 1
        if words[k] == "and" and words[k - 1] in names:
            k -= 1
            found.append(words[k])
    return found


def _subjects(content: Content) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each word that stands for somebody, with the numbers that hold how they feel."""
    found: dict[str, list[str]] = {}
    for actor in content.actors.values():
        numbers = list(_numbers(actor, content))
        for word in _called(actor) if numbers else ():
            found.setdefault(word, []).extend(numbers)
    for group, members in content.groups.items():
        first = members[0] if members else ""
        numbers = [f"{group}.{feeling}" for feeling in FEELINGS if f"{first}.{feeling}" in content.indicators]
        if numbers:
            found.setdefault(group, []).extend(numbers)
    return ((word, tuple(numbers)) for word, numbers in found.items())


def _called(actor: Actor) -> Iterator[str]:
    if " " not in actor.name:
        yield actor.name.lower()
    if actor.capital and actor.side != "home":
        yield actor.capital
    if actor.side == "home":
        yield actor.id


def _numbers(actor: Actor, content: Content) -> Iterator[str]:
    for feeling in FEELINGS:
        if f"{actor.id}.{feeling}" in content.indicators:
            yield f"{actor.id}.{feeling}"
            yield from (
                f"{name}.{feeling}" for name, members in content.groups.items() if actor.id in members
            )
