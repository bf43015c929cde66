"""Every text that a player may read, with what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Mapping as MappingOf

from attrs import define

from game.scenario.checks.whole import Whole
from game.scenario.nodes import File, Mapping, Node, Scalar, record_of
from game.scenario.notes import TextUse
from game.scenario.sections import LISTS

_LINK = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
_CAPITAL = re.compile(r"[A-Z][A-Za-z\u00c0-\u024f]+(?:-[A-Za-z]+)*")
_SENTENCE = re.compile(r"[.!?][\"”’)]* ")
# Bytes with all but small letters, hyphens and ends of line made spaces: the quickest way to many words.
_LETTERS = bytes(code if chr(code) in "abcdefghijklmnopqrstuvwxyz-\n" else 32 for code in range(256))
Path = tuple[str, ...]  # a section, an entry, and the keys that lead to a text there, list numbers left out


@define(eq=False, repr=False)
class Told:
    """One text of the folder that is looked through; `plain` is what is read on the screen, `low` in small letters."""

    kind: str
    body: str
    plain: str
    low: str
    node: Node

    @property
    def record(self) -> tuple[str, Mapping | None]:
        """Give what the text is part of, an option, a late effect, an outcome..., and under which key."""
        return record_of(self.node)

    @property
    def path(self) -> Path:
        """Give the way to it; items of a list at the margin go by their theme or their line."""
        return path_to(self.node)

    @property
    def event(self) -> str | None:
        """Give the event that it belongs to."""
        section, entry, *_ = (*self.path, "", "")
        return entry if section == "events" else None


def path_to(node: Node) -> Path:
    """Give the keys that lead to a node from the margin of its file."""
    key, above = record_of(node)
    keys: list[str] = []
    while above is not None:
        keys.append(key)
        node = above
        key, above = record_of(node)
        if key in LISTS and isinstance(node, Mapping):
            theme = node.get("theme")
            keys.append(theme.value if isinstance(theme, Scalar) else f"{node.file.name}:{node.line}")
    return tuple(reversed(keys))


def own(whole: Whole, node: Node) -> bool:
    """Say whether a node belongs to the folder that is looked through, not to the world beneath it."""
    return not (whole.story and node.file.world)


def files(whole: Whole) -> tuple[File, ...]:
    """Give the files of the folder that is looked through."""
    sections = whole.sections
    nodes: list[Node] = [key for entries in sections.entries.values() for key, _ in entries.values()]
    nodes += [item for items in sections.lists.values() for item in items]
    nodes += [key for key, _ in sections.singles.values()]
    return tuple({id(node.file): node.file for node in nodes if own(whole, node)}.values())


def told(whole: Whole) -> tuple[Told, ...]:
    """Give each text once, even where `for_each` repeats it; texts of the world only when it stands alone."""
    seen: dict[int, TextUse] = {}
    for use in whole.notes.texts:
        if own(whole, use.node):
            seen.setdefault(id(use.node), use)
    titles = {name: page.title for name, page in whole.content.codex.items()}
    return tuple(_told(use, plain(use.body, titles)) for use in seen.values())


def _told(use: TextUse, flat: str) -> Told:
    return Told(use.kind, use.body, flat, flat.lower(), use.node)


def letters(low: str) -> list[bytes]:
    """Give the words of a text in small letters, as `speaking` knows them."""
    return low.encode().translate(_LETTERS).split()


def plain(body: str, titles: MappingOf[str, str]) -> str:
    """Give a text on one line, its links as the words shown for them."""
    flat = " ".join(body.split()) if "\n" in body or "  " in body else body
    if "[[" not in flat:
        return flat
    return _LINK.sub(lambda match: match[2] or titles.get(match[1].strip(), match[1]), flat)


def capitalised(texts: Iterable[Told]) -> dict[str, list[Told]]:
    """Give every word written with a capital, with the texts in which it stands."""
    found: dict[str, list[Told]] = {}
    for text in texts:
        for word in set(_CAPITAL.findall(text.plain)):
            found.setdefault(word, []).append(text)
    return found


def speaking(texts: Sequence[Told], words: frozenset[bytes]) -> dict[bytes, list[Told]]:
    """Give each of some words in small letters with the texts in which it stands."""
    found: dict[bytes, list[Told]] = {word: [] for word in words}
    whole = "\n".join(text.low for text in texts).encode().translate(_LETTERS)
    for text, low in zip(texts, whole.split(b"\n"), strict=True):
        for word in words.intersection(low.split()):
            found[word].append(text)
    return found


def sentences(body: str) -> list[str]:
    """Cut a text on one line into sentences, without the stop of each but the last."""
    return _SENTENCE.split(body)
