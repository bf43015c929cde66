"""Names of places and people written in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.engine.content import Content
from game.scenario.checks.cities import CITIES
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.told import Told
from game.scenario.nodes import Scalar
from game.scenario.problems import Confidence
from game.scenario.tracing import find

SHORT = 5  # a name of fewer letters is too near to others
OLD = {  # other spellings that readers meet elsewhere, and ours
    "Taleban": "Taliban", "Moslem": "Muslim", "Moslems": "Muslims", "Koran": "Quran", "Kirghiz": "Kyrgyz",
    "Kirgiz": "Kyrgyz", "Kirghizia": "Kyrgyzstan", "Kirgizstan": "Kyrgyzstan", "Kazakstan": "Kazakhstan",
    "Tadjik": "Tajik", "Tadjikistan": "Tajikistan", "Tadzhikistan": "Tajikistan", "Uzbeg": "Uzbek",
    "Turkmenia": "Turkmenistan", "Ashkhabad": "Ashgabat", "Ashkabad": "Ashgabat", "Mashad": "Mashhad",
    "Meshed": "Mashhad", "Baluchistan": "Balochistan", "Baluch": "Baloch", "Gwader": "Gwadar", "Quetta's": "Quetta",
    "Fergana": "Ferghana", "Uighur": "Uyghur", "Uygur": "Uyghur", "Peking": "Beijing", "Bokhara": "Bukhara",
    "Massood": "Massoud", "Masood": "Massoud", "Karimow": "Karimov", "Nyazov": "Niyazov", "Beluchistan": "Balochistan",
}  # fmt: skip
OURS = frozenset(OLD.values())
_WORD = re.compile(r"[A-Z][a-z]+")
_BEFORE = re.compile(r"[\w,;)-] ?$")
_SAME = re.compile(r"(.)\1+")
_FOLD = str.maketrans({"q": "k", "w": "v", "y": "i", "e": "i", "o": "u", "z": "s", "j": "g"})


def _find(model: Model) -> Iterator[Found]:
    known = set(_known(model.content))
    by_sound: dict[str, str] = {}
    for name in sorted(known):
        by_sound.setdefault(sound(name), name)
    for word, texts in model.names.items():
        if word in known or word in OURS:
            continue
        if word in OLD:
            yield from (_found(text, word, OLD[word], "medium") for text in texts)
        elif len(word) >= SHORT and (ours := by_sound.get(sound(word))):
            yield from (_found(text, word, ours, "low") for text in texts if _inside(text.plain, word))


def _inside(text: str, word: str) -> bool:
    """Say whether a word stands inside a sentence; one that begins it has a capital whatever it is."""
    at = text.index(word)
    return _BEFORE.search(text[max(0, at - 2) : at]) is not None


def sound(name: str) -> str:
    """Give a name as it sounds to somebody who has only heard it: `Qandahar` and `Kandahar` are one."""
    folded = name.lower().replace("kh", "k").replace("gh", "g").replace("ou", "u").translate(_FOLD)
    return _SAME.sub(r"\1", folded).removesuffix("h")


def _known(content: Content) -> Iterator[str]:
    """Give the words of every name that the story, its world or the map spells."""
    for word in _words(content):
        yield from (part for part in _WORD.findall(word) if len(part) >= SHORT)


def _words(content: Content) -> Iterable[str]:
    yield from (city.replace("-", " ").title() for city in CITIES)
    yield from (page.title for page in content.codex.values())
    for actor in content.actors.values():
        yield from (actor.name, actor.adjective, *(leader.name for leader in actor.leaders))
    yield from (route.label for market in content.markets.values() for route in market.routes)


def _found(text: Told, word: str, ours: str, sure: Confidence) -> Found:
    spot = find(text.node, word) if isinstance(text.node, Scalar) else None
    return Found(text.node, f"'{word}' is spelt '{ours}' elsewhere", "keep to one spelling", spot, sure)


_KHAN = """\
actors:
  khanate:
    name: The khanate of Qandor
    side: group
events:
  rider:
    title: A rider
    kind: news
    by: khanate
    basis: invented
    source: ¶6
    text: A rider comes from Qandor.
"""
SPELLING = Lint(
    code="spelling",
    title="A name written in two ways",
    why=(
        "Names from other alphabets have many spellings, and a reader who does not know them takes two "
        "for two places. The names of actors, leaders, codex pages and cities of the map set the "
        "spelling."
    ),
    passes=_KHAN,
    fails=_KHAN.replace("from Qandor", "from Kandor"),
    find=_find,
    confidence="low",
)
