"""Every text that a player may read, with what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from game.scenario.checks.whole import Whole
from game.scenario.nodes import Mapping, Node, Scalar, Sequence
from game.scenario.notes import TextUse
from game.scenario.sections import Sections

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
    homes = dict(_homes(whole.sections))
    seen: dict[int, TextUse] = {}
    for use in whole.notes.texts:
        if own(whole, use.node):
            seen.setdefault(id(use.node), use)
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


def _homes(sections: Sections) -> Iterator[tuple[int, Home]]:
    for section, entries in sections.entries.items():
        for name, (_, node) in entries.items():
            yield from _below(node, Home(section, name))
    for section, items in sections.lists.items():
        for number, node in enumerate(items):
            theme = node.get("theme") if isinstance(node, Mapping) else None
            name = theme.value if isinstance(theme, Scalar) else str(number)
            yield from _below(node, Home(section, name))
    for section, (_, node) in sections.singles.items():
        yield from _below(node, Home(section, ""))


def _below(node: Node, home: Home) -> Iterator[tuple[int, Home]]:
    if isinstance(node, Scalar):
        yield id(node), home
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            yield from _below(value, Home(home.section, home.entry, (*home.path, key.value)))
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _below(item, home)
