"""Enough of each scenario for a picker, without loading it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from game.engine.content import Calendar
from game.paths import Home
from game.scenario.build import header
from game.scenario.context import Context
from game.scenario.find import every, header_files
from game.scenario.merge import Merger
from game.scenario.nodes import Mapping
from game.scenario.problems import Problems
from game.scenario.source import read_nodes


@frozen
class Heading:
    """What a picker shows of a scenario before it is loaded; `name` is what to call it on the command line."""

    id: str
    folder: Path
    title: str
    summary: str
    calendar: Calendar
    minutes: tuple[int, int]
    author: str = ""
    name: str = ""
    home: Home | None = None


def heading(folder: Path, name: str = "", home: Home | None = None) -> Heading | None:
    """Read the header alone; None for a folder that is no scenario."""
    files = list(header_files(folder))
    if not files:
        return None
    problems = Problems()
    merger = Merger(problems)
    for file in files:
        tree = read_nodes(file, problems)
        if isinstance(tree, Mapping):
            tree.pairs = [pair for pair in tree.pairs if pair[0].value in header.HEAD_AND_CALENDAR]
            merger.add(tree)
    context = Context(problems, header.REFERENCE)
    calendar = header.calendar(merger.sections, context)
    got = header.head(merger.sections, context)
    summary = got.get("summary")
    return Heading(
        id=folder.name,
        folder=folder,
        title=got["title"] or folder.name,
        summary=summary.variants[-1].body if summary else "",
        calendar=calendar,
        minutes=got.get("minutes", (45, 90)),
        author=got["author"],
        name=name or folder.name,
        home=home,
    )


def headings(homes: Iterable[Home]) -> tuple[Heading, ...]:
    """Read the header of every scenario, two of one id both, by id."""
    return tuple(_headings(homes))


def _headings(homes: Iterable[Home]) -> Iterator[Heading]:
    seen: set[str] = set()
    for found in every(homes):
        made = heading(found.folder, found.name if found.id in seen else found.id, found.home)
        seen.add(found.id)
        if made is not None:
            yield made
