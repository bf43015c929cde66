"""What in the game carries each claim of the article; `python -m tests.sources` writes `scenarios/SOURCES.md` anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

from game.scenario.checks.whole import Whole
from game.scenario.load import load
from game.scenario.nodes import Mapping, Node, Scalar, Sequence
from tests.stories import ROOT, shipped

TABLE = ROOT / "scenarios" / "SOURCES.md"
CLAIMS = Path(__file__).with_name("claims.yaml")
_TOLD = ("codex", "slides")  # what is only read; all else acts
_MOST = 6  # carriers of one sort that a row names
_REFERENCE = re.compile(r"¶\d+(?:\.\d+)?|C\d{2}")
_SORTS = {
    "pushes": "pushes", "indicators": "indicators", "events": "events", "initiatives": "initiatives",
    "projects": "projects", "ladders": "ladders", "markets": "routes", "situations": "situations",
    "actors": "actors", "openings": "openings", "goals": "goals", "endings": "endings", "judges": "judges",
    "codex": "codex", "slides": "slides",
}  # fmt: skip


@frozen(order=True)
class Carrier:
    """Something of a scenario that cites a claim."""

    folder: str
    sort: str
    name: str

    @property
    def acts(self) -> bool:
        """Whether it does something in the game, and is not only read."""
        return self.sort not in _TOLD


@cache
def claims() -> dict[str, Any]:
    """Read the claims, in plain words."""
    found: dict[str, Any] = yaml.safe_load(CLAIMS.read_text("utf-8"))
    return found


@cache
def carriers() -> dict[str, frozenset[Carrier]]:
    """Find who cites what, in the region and in every story."""
    found: dict[str, set[Carrier]] = {}
    for folder in ("region", *shipped()):
        for reference, carrier in _cited(_whole(folder), folder):
            found.setdefault(reference, set()).add(carrier)
    return {reference: frozenset(them) for reference, them in found.items()}


def _whole(folder: str) -> Whole:
    seen: list[Whole] = []
    load(ROOT / "scenarios" / folder, lambda name: ROOT / "scenarios" / name, seen.append)
    return seen[0]


def _cited(whole: Whole, folder: str) -> Iterator[tuple[str, Carrier]]:
    own = not whole.story
    for section, entries in whole.sections.entries.items():
        for name, (_, node) in entries.items():
            yield from _below(node, Carrier(folder, section, name), own)
    for section, items in whole.sections.lists.items():
        for item in items:
            yield from _below(item, Carrier(folder, section, ""), own)
    for section, (_, node) in whole.sections.singles.items():
        yield from _below(node, Carrier(folder, section, section), own)


def _below(node: Node, carrier: Carrier, own: bool) -> Iterator[tuple[str, Carrier]]:
    """Go over what a node and all below it cite; a push goes by the words that explain it."""
    if isinstance(node, Mapping):
        if isinstance(because := node.get("because"), Scalar):
            carrier = Carrier(carrier.folder, "pushes", " ".join(because.value.split()))
        if node.file.world is own and (source := node.get("source")) is not None:
            for each in source.items if isinstance(source, Sequence) else [source]:
                if isinstance(each, Scalar) and _REFERENCE.fullmatch(each.value):
                    yield each.value, carrier
    below = node.items if isinstance(node, Sequence) else []
    for value in [value for _, value in node.pairs] if isinstance(node, Mapping) else below:
        yield from _below(value, carrier, own)


def rows(section: str) -> Iterator[tuple[str, str, frozenset[Carrier]]]:
    """Give the claims of a section with their words and who carries each."""
    for reference, words in claims()[section].items():
        yield reference, words, carriers().get(reference, frozenset())


def table() -> str:
    """Write the whole page."""
    parts = [claims()["preface"].strip()]
    for section, title in claims()["sections"].items():
        lines = [f"## {title}", "", "| source | claim | carried by |", "| --- | --- | --- |"]
        lines += [f"| {reference} | {words} | {_carried(them)} |" for reference, words, them in rows(section)]
        parts.append("\n".join(lines))
    parts.append(_parted())
    return "\n\n".join(parts) + "\n"


def _parted() -> str:
    lines = ["## The source says; the record", "", claims()["parting"].strip(), ""]
    lines += ["| source | it says | the record | codex |", "| --- | --- | --- | --- |"]
    for page, each in claims()["parted"].items():
        lines.append(f"| {', '.join(each['source'])} | {each['says']} | {each['record']} | `{page}` |")
    return "\n".join(lines)


def _carried(them: frozenset[Carrier]) -> str:
    return "<br>".join(_in(folder, them) for folder in sorted({each.folder for each in them}, key=_order))


def _order(folder: str) -> tuple[bool, str]:
    return folder != "region", folder


def _in(folder: str, them: frozenset[Carrier]) -> str:
    said = []
    for sort, words in {**_SORTS, **{each.sort: each.sort for each in them}}.items():
        names = sorted({each.name for each in them if each.folder == folder and each.sort == sort})
        if names:
            shown = ", ".join(name if sort == "pushes" else f"`{name}`" for name in names[:_MOST] if name)
            more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
            said.append(f"{words}: {shown}{more}" if shown else words)
    return f"**{folder}**: {'; '.join(said)}"


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
