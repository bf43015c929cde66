"""Every text that a player may read, with what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as MappingOf

from attrs import define

from game.scenario.checks.whole import Whole
from game.scenario.nodes import File, Mapping, Node, Scalar, Sequence
from game.scenario.notes import TextUse

_LINK = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
_CAPITAL = re.compile(r"[A-Z][A-Za-z\u00c0-\u024f]+(?:-[A-Za-z]+)*")
_SENTENCE = re.compile(r"[.!?][\"”’)]* ")
Path = tuple[str, ...]  # a section, an entry, and the keys that lead to a text there, list numbers left out
_Way = tuple[Path, Mapping | None]  # with the record it stands in


@define(eq=False, repr=False)
class Told:
    """One text of the folder that is looked through; `plain` is what is read on the screen."""

    kind: str
    body: str
    plain: str
    node: Node
    path: Path
    record: Mapping | None  # what the text is part of: an option, a late effect, an outcome...

    @property
    def event(self) -> str | None:
        """Give the event that it belongs to."""
        return self.path[1] if self.path[0] == "events" else None


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
    ways: dict[int, _Way] = {}
    for section, entry, node in entries_of(whole):
        _walk(node, ((section, entry), None), seen, ways)
    nowhere: _Way = (("", ""), None)
    titles = {name: page.title for name, page in whole.content.codex.items()}
    return tuple(
        Told(use.kind, use.body, plain(use.body, titles), use.node, *ways.get(number, nowhere))
        for number, use in seen.items()
    )


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


def sentences(body: str) -> list[str]:
    """Cut a text on one line into sentences, without the stop of each but the last."""
    return [part for part in _SENTENCE.split(body) if part]


def entries_of(whole: Whole) -> Iterator[tuple[str, str, Node]]:
    """Go over the entries of every section; slides and other items of lists go by their theme or number."""
    sections = whole.sections
    for section, entries in sections.entries.items():
        yield from ((section, name, node) for name, (_, node) in entries.items() if own(whole, node))
    for section, items in sections.lists.items():
        for number, node in enumerate(items):
            theme = node.get("theme") if isinstance(node, Mapping) else None
            yield section, theme.value if isinstance(theme, Scalar) else str(number), node
    yield from ((section, "", node) for section, (_, node) in sections.singles.items())


def _walk(node: Node, way: _Way, wanted: Collection[int], ways: dict[int, _Way]) -> None:
    """Note the way to every wanted text; it goes no deeper than the source layer lets an author nest."""
    if isinstance(node, Mapping):
        path = way[0]
        for key, value in node.pairs:
            if not isinstance(value, Scalar):
                _walk(value, ((*path, key.value), node), wanted, ways)
            elif id(value) in wanted:
                ways[id(value)] = (*path, key.value), node
    elif isinstance(node, Sequence):
        for item in node.items:
            _walk(item, way, wanted, ways)
    elif id(node) in wanted:
        ways[id(node)] = way
