"""One part of a web in words: what leads to it, and what it leads to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from game.scenario.web import Link, Thing, Web
from game.view.graph.near import EVERYWHERE
from game.view.graph.words import at, end, name

MOST = 8  # links of one sort, when not all are asked for
_T = TypeVar("_T")


def told_of(web: Web, part: Thing, depth: int, most: int | None = MOST) -> str:
    """Tell what leads to a part and what it leads to, `depth` steps each way; the largest changes come first."""
    before = list(_Walk(web, most, part.id).back(part.id, depth, "  "))
    after = list(_Walk(web, most, part.id).forth(part.id, depth, "  "))
    lines = [
        name(part),
        *([f"  {part.price}"] if part.price else []),
        "",
        "WHAT LEADS TO IT",
        *(before or ["  nothing: it has no date and no condition, and no consequence names it"]),
    ]
    lines += ["", "WHAT IT LEADS TO", *(after or ["  nothing reads it"])]
    return "\n".join(lines) + "\n"


class _Walk:
    """Goes over a web in one direction and unfolds each part once."""

    def __init__(self, web: Web, most: int | None, start: str) -> None:
        self._web = web
        self._most = most
        self._unfolded = {start}

    def back(self, part: str, depth: int, margin: str) -> Iterator[str]:
        """Tell its dates, each condition with the parts it reads, then what changes the part."""
        reads: defaultdict[str, list[str]] = defaultdict(
            list, {term: [] for term in self._web.things[part].terms}
        )
        for link in self._web.into.get(part, ()):
            if not link.changes:
                reads[f"{link.how}: {link.said}"].append(link.source)
        for said, sources in self._cut(list(reads.items())):
            yield f"{margin}{said}"
            for source in sources:
                yield f"{margin}  {end(self._web, source)}"
                if self._unfolds(source, depth):
                    yield from self.back(source, depth - 1, margin + "    ")
        yield from self._more(len(reads), margin, "conditions")
        changes = sorted((link for link in self._web.into.get(part, ()) if link.changes), key=_largest)
        for link in self._cut(changes):
            yield f"{margin}{link.said:12} {end(self._web, link.source)}{at(link)}"
        yield from self._more(len(changes), margin, "changes")

    def forth(self, part: str, depth: int, margin: str) -> Iterator[str]:
        """Tell each choice with what it changes, then every condition that reads the part."""
        choices: defaultdict[str, list[Link]] = defaultdict(list)
        for link in self._web.out.get(part, ()):
            if link.changes:
                choices[link.how].append(link)
        for how, links in choices.items():
            changed = ", ".join(f"{self._web.things[link.target].name} {link.said}" for link in links)
            yield f"{margin}{how}: {changed}" if how else f"{margin}{changed}"
        readers = [link for link in self._web.out.get(part, ()) if not link.changes]
        for link in self._cut(readers):
            yield f"{margin}{end(self._web, link.target)} {link.how}: {link.said}"
            yield from self._on(link.target, depth, margin)
        yield from self._more(len(readers), margin, "conditions that read it")
        for target in dict.fromkeys(link.target for links in choices.values() for link in links):
            if self._web.things[target].kind not in EVERYWHERE and target not in self._unfolded and depth > 1:
                yield f"{margin}through {end(self._web, target)}"
                yield from self._on(target, depth, margin)

    def _on(self, part: str, depth: int, margin: str) -> Iterator[str]:
        if self._web.things[part].kind not in EVERYWHERE and self._unfolds(part, depth):
            yield from self.forth(part, depth - 1, margin + "    ")

    def _unfolds(self, part: str, depth: int) -> bool:
        if depth <= 1 or part in self._unfolded:
            return False
        self._unfolded.add(part)
        return True

    def _cut(self, found: Sequence[_T]) -> Iterable[_T]:
        return found if self._most is None else found[: self._most]

    def _more(self, count: int, margin: str, what: str) -> Iterator[str]:
        if self._most is not None and count > self._most:
            yield f"{margin}... and {count - self._most} more {what} (--all shows them)"


def _largest(link: Link) -> float:
    return -link.size
