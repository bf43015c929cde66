"""Which scenarios there are, by name or path, and enough of each for a picker without loading it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import frozen

from game.engine.content import Calendar
from game.expr.spelling import did_you_mean
from game.scenario.build import header
from game.scenario.context import Context
from game.scenario.files import ENDINGS, read_files
from game.scenario.merge import Merger
from game.scenario.nodes import File, Mapping
from game.scenario.problems import Problems
from game.scenario.sections import STORY_ONLY
from game.scenario.source import read_nodes

_LONGEST_SHOWN = 80
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_HEADER = re.compile(rf"^['\"]?({'|'.join(STORY_ONLY)})['\"]?[ \t]*:", re.MULTILINE)


class UnknownScenarioError(LookupError):
    """No scenario of that name or at that path; `hint` names the nearest."""

    def __init__(self, name: str, hint: str | None) -> None:
        self.name, self.hint = name, hint
        super().__init__(f"there is no scenario '{name}'{f' ({hint})' if hint else ''}")


@frozen
class Heading:
    """What a picker shows of a scenario before it is loaded."""

    id: str
    folder: Path
    title: str
    summary: str
    calendar: Calendar
    minutes: tuple[int, int]
    author: str = ""


def scenarios(folders: Iterable[Path]) -> dict[str, Path]:
    """Find every scenario by its id, worlds left out; of two with one id the first counts."""
    found: dict[str, Path] = {}
    for folder in folders:
        for each in _folders(folder):
            if each.name not in found and is_scenario(each):
                found[each.name] = each
    return dict(sorted(found.items()))


def find(name: str, folders: Iterable[Path]) -> Path:
    """Find a scenario by its id, or by the path of its folder or of a file in it."""
    known = scenarios(folders)
    found = known.get(name) or _folder_at(name)
    if found is None:
        shown = name if len(name) <= _LONGEST_SHOWN else f"{name[:_LONGEST_SHOWN]}..."
        raise UnknownScenarioError(shown, did_you_mean(name[:64], known) or _listed(known))
    return found


def world_finder(folder: Path, folders: Iterable[Path]) -> Callable[[str], Path | None]:
    """Look for a world beside the scenario that names it, then among all scenarios."""
    places = (folder.absolute().parent, *folders)

    def world(name: str) -> Path | None:
        if not _NAME.fullmatch(name):
            return None
        return next((place / name for place in places if (place / name).is_dir()), None)

    return world


def is_scenario(folder: Path) -> bool:
    """Whether any file of a folder has a key of a scenario's header."""
    return any(True for _ in _headers(folder))


def heading(folder: Path) -> Heading | None:
    """Read the header alone; None for a folder that is no scenario."""
    files = list(_headers(folder))
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
    )


def headings(folders: Iterable[Path]) -> tuple[Heading, ...]:
    """Read the header of every scenario."""
    found = (heading(folder) for folder in scenarios(folders).values())
    return tuple(each for each in found if each is not None)


def _folder_at(name: str) -> Path | None:
    """Give the folder that a path names or whose file it names; a path that no system can have is none."""
    try:
        path = Path.cwd() if name == "." else Path(name).expanduser()
        if path.suffix in ENDINGS and path.is_file():
            return path.absolute().parent if path.parent == Path() else path.parent
        return path if name and path.is_dir() else None
    except (OSError, RuntimeError, ValueError):
        return None


def _folders(folder: Path) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if each.is_dir() and not each.name.startswith("."))
    except OSError:
        return []


def _headers(folder: Path) -> Iterator[File]:
    """Go over the files with a key of the header at the left margin: no need to parse the rest."""
    return (file for file in read_files(folder, Problems()) if _HEADER.search(file.text))


def _listed(known: Iterable[str]) -> str | None:
    names = ", ".join(known)
    return f"there are {names}" if names else None
