"""Every text that a player may read, with what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from attrs import frozen

from game.scenario.checks.whole import Whole
from game.scenario.nodes import Mapping, Node, Scalar, Sequence
from game.scenario.notes import TextUse

_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+")


@frozen
class Home:
    """Where a text stands: its section, its entry, and the keys that lead to it there, list numbers left out."""

    section: str
    entry: str
    path: tuple[str, ...] = ()

    @property
    def event(self) -> str | None:
        """Give the event that a text belongs to."""
        return self.entry if self.section == "events" else None


@frozen(eq=False)
class Told:
    """One text of the folder that is looked through; `plain` is what is read on the screen."""

    kind: str
    body: str
    plain: str
    node: Node
    home: Home


def own(whole: Whole, node: Node) -> bool:
    """Say whether a node belongs to the folder that is looked through, not to the world beneath it."""
    return not (whole.story and node.file.world)


def told(whole: Whole) -> tuple[Told, ...]:
    """Give each text once, even where `for_each` repeats it; texts of the world only when it stands alone."""
    seen: dict[int, TextUse] = {}
    for use in whole.notes.texts:
        if own(whole, use.node):
            seen.setdefault(id(use.node), use)
    homes: dict[int, Home] = {}
    for section, entry, node in _entries(whole):
        _walk(node, (section, entry), seen, homes)
    nowhere = Home("", "")
    return tuple(
        Told(use.kind, use.body, plain(use.body), use.node, homes.get(number, nowhere))
        for number, use in seen.items()
    )


def plain(body: str) -> str:
    """Give a text on one line, its links as the words shown for them."""
    flat = " ".join(body.split())
    return _LINK.sub(r"\1", flat) if "[[" in flat else flat


def sentences(body: str) -> list[str]:
    """Cut a text on one line into sentences."""
    return [part for part in _SENTENCE.split(body) if part]


def _entries(whole: Whole) -> Iterator[tuple[str, str, Node]]:
    """Go over the entries of every section; slides and other items of lists go by their theme or number."""
    sections = whole.sections
    for section, entries in sections.entries.items():
        yield from ((section, name, node) for name, (_, node) in entries.items() if own(whole, node))
    for section, items in sections.lists.items():
        for number, node in enumerate(items):
            theme = node.get("theme") if isinstance(node, Mapping) else None
            yield section, theme.value if isinstance(theme, Scalar) else str(number), node
    yield from ((section, "", node) for section, (_, node) in sections.singles.items())


def _walk(node: Node, path: tuple[str, ...], wanted: Collection[int], homes: dict[int, Home]) -> None:
    """Note the way to every wanted text; it recurses no deeper than the source layer lets an author nest."""
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            if isinstance(value, Scalar):
                if id(value) in wanted:
                    homes[id(value)] = Home(path[0], path[1], (*path[2:], key.value))
            else:
                _walk(value, (*path, key.value), wanted, homes)
    elif isinstance(node, Sequence):
        for item in node.items:
            if isinstance(item, Scalar):
                if id(item) in wanted:
                    homes[id(item)] = Home(path[0], path[1], path[2:])
            else:
                _walk(item, path, wanted, homes)
    elif id(node) in wanted:
        homes[id(node)] = Home(path[0], path[1], path[2:])
