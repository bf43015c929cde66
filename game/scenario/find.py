"""Which scenarios there are, and how one is found by name or path."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from attrs import frozen

from game.expr.spelling import did_you_mean
from game.paths import Home
from game.scenario.files import ENDINGS, each_file
from game.scenario.nodes import File
from game.scenario.problems import Problems
from game.scenario.sections import STORY_ONLY

_LONGEST_SHOWN = 80
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_FIRST = "scenario.yaml"  # where the header mostly stands
_HEADER = re.compile(rf"^['\"]?({'|'.join(STORY_ONLY)})['\"]?[ \t]*:", re.MULTILINE)


class UnknownScenarioError(LookupError):
    """No scenario of that name or at that path, or two of it; `hint` names the nearest, or tells them apart."""

    def __init__(self, name: str, hint: str | None, message: str = "there is no scenario") -> None:
        self.name, self.hint = name, hint
        super().__init__(f"{message} '{name}'{f' ({hint})' if hint else ''}")


@frozen
class Found:
    """A scenario's folder; `name` tells it from another of the same id."""

    id: str
    folder: Path
    home: Home

    @property
    def name(self) -> str:
        """Give the full name: whose it is, and its id."""
        return f"{self.home.name}/{self.id}"


def every(homes: Iterable[Home]) -> list[Found]:
    """List every scenario by id, worlds left out; of two with one id the one of the earlier home comes first."""
    found = [
        Found(each.name, each, home) for home in homes for each in _folders(home.folder) if is_scenario(each)
    ]
    return sorted(found, key=lambda each: each.id)


def find(name: str, homes: Collection[Home], packs: Callable[[], Iterable[Home]] = tuple) -> Path:
    """Find a scenario by id or full name, or by the path of its folder or of a file in it.

    Packs of others are looked through last, so that none ever takes the place of a scenario at home.
    """
    own = next(called(name, homes), None)
    here = own.folder if own is not None else _folder_at(name)
    if here is not None:
        return here
    foreign = tuple(packs())
    named = list(called(name, foreign))
    if len(named) == 1:
        return named[0].folder
    shown = name if len(name) <= _LONGEST_SHOWN else f"{name[:_LONGEST_SHOWN]}..."
    if named:
        names = " or ".join(each.name for each in named)
        raise UnknownScenarioError(shown, f"say {names}", "there is more than one scenario")
    known = list(dict.fromkeys(each.id for each in every((*homes, *foreign))))
    raise UnknownScenarioError(shown, did_you_mean(name[:64], known) or _listed(known))


def called(name: str, homes: Iterable[Home]) -> Iterator[Found]:
    """Go over the scenarios of an id or full name, without looking into any other."""
    whose, _, id = name.rpartition("/")
    for home in homes:
        folder = home.folder / id
        if whose in ("", home.name) and _NAME.fullmatch(id) and folder.is_dir() and is_scenario(folder):
            yield Found(id, folder, home)


def world_finder(folder: Path, homes: Iterable[Home]) -> Callable[[str], Path | None]:
    """Look for a world beside the scenario that names it, then among the scenarios at home."""
    places = (folder.absolute().parent, *(home.folder for home in homes))

    def world(name: str) -> Path | None:
        if not _NAME.fullmatch(name):
            return None
        return next((place / name for place in places if (place / name).is_dir()), None)

    return world


def place_of_world(folder: Path, name: str) -> Path | None:
    """Say where a world that is nowhere yet may be put: beside the scenario that names it."""
    return folder.absolute().parent / name if _NAME.fullmatch(name) else None


def is_scenario(folder: Path) -> bool:
    """Whether any file of a folder has a key of a scenario's header."""
    return any(True for _ in header_files(folder))


def header_files(folder: Path) -> Iterator[File]:
    """Go over the files with a key of the header at the left margin: no need to parse the rest."""
    return (file for file in each_file(folder, Problems(), first=_FIRST) if has_header(file))


def has_header(file: File) -> bool:
    """Whether a file has a key of the header at its left margin, be it readable or not."""
    return _HEADER.search(file.text) is not None


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


def _listed(known: Iterable[str]) -> str | None:
    names = ", ".join(known)
    return f"there are {names}" if names else None
