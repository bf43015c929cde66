"""Scenarios and saves as the subcommands find them, with sentences for what goes wrong."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game import __version__, paths
from game.cli.main import Exit, Stop
from game.cli.still import still
from game.scenario import Loaded, load
from game.scenario.find import UnknownScenarioError, called, every, find, here, world_finder
from game.scenario.kept import Kept

if TYPE_CHECKING:
    from game.engine.content import Content
    from game.play.keeper import Keeper
    from game.save import Head
    from game.scenario.load import Worlds

_MOST_SHOWN = 12


def folder_of(name: str) -> Path:
    """Find a scenario's folder by id or path; Stop when there is none."""
    try:
        return find(name, paths.scenario_homes(), paths.packs)
    except UnknownScenarioError as error:
        raise Stop(str(error), Exit.USAGE) from error


def named_or_found(names: Sequence[str]) -> list[tuple[Path, str]]:
    """Give the folders that are named; without any the scenario one stands in, else all that are found."""
    if names:
        return [(folder_of(name), name) for name in names]
    own = here()
    if own is not None:
        return [(own, own.name)]
    return [(found.folder, found.name) for found in every(paths.scenario_homes())]


def loaded(folder: Path) -> Loaded:
    """Load a scenario with its world."""
    with still():
        return load(folder, worlds_for(folder), read=kept())


def worlds_for(folder: Path) -> Worlds:
    """Look for the worlds that the scenario of a folder may name."""
    return world_finder(folder, paths.scenario_homes())


def kept() -> Kept:
    """Make what reads a file unless it has been read before."""
    return Kept(paths.cache_folder() / "read")


def content_of(name: str) -> Content:
    """Load a scenario that can be played; Stop with its problems when it cannot."""
    return content_in(folder_of(name), name)


def content_in(folder: Path, name: str) -> Content:
    """Load the scenario of a folder, which the player calls `name`; Stop with its problems when it cannot be played."""
    found = loaded(folder)
    if found.content is None:
        problems = [str(problem) for problem in found.problems if problem.severity == "error"]
        more = f"\n... and {len(problems) - _MOST_SHOWN} more" if len(problems) > _MOST_SHOWN else ""
        places = f"\n`wakhan check {shlex.quote(name)}` shows the lines, and how to mend them."
        raise Stop(f"{name} cannot be played yet:\n" + "\n".join(problems[:_MOST_SHOWN]) + more + places)
    return found.content


def content_of_save(head: Head, told: str | None = None) -> Content:
    """Load the scenario of a save, from the folder that is told or where it is found; Stop when it is another's."""
    folder = folder_of(told) if told is not None else _folder_of_save(head)
    if folder is None:
        raise Stop(
            f"The scenario {head.scenario!r} of this save is not found; name its folder with --scenario PATH."
        )
    content = content_in(folder, told or head.scenario)
    if content.id != head.scenario:
        raise Stop(f"this save is a game of {head.scenario!r}, not of {content.id!r}", Exit.USAGE)
    return content


def unedited(head: Head, told: str | None = None) -> bool:
    """Tell quickly, without loading it, whether a scenario is to the letter what a save was played with."""
    try:
        folder = folder_of(told) if told is not None else _folder_of_save(head)
    except Stop:
        return False
    return folder is not None and _stamp(folder) == head.fingerprint


def _folder_of_save(head: Head) -> Path | None:
    """Find the scenario of a save: of several with its id the one it was played with, else the first."""
    first = None
    for homes in (paths.scenario_homes, paths.packs):
        for found in called(head.scenario, homes()):
            if _stamp(found.folder) == head.fingerprint:
                return found.folder
            first = first or found.folder
    return first


def _stamp(folder: Path) -> str:
    from game.scenario.stamp import stamp

    return stamp(folder, worlds_for(folder))


def keeper_for(saves: Path | None) -> Keeper:
    """Make what keeps games on disk."""
    from game.play.keeper import Keeper
    from game.save import Store
    from game.view.preview import preview

    return Keeper(Store(paths.saves_folder(saves)), __version__, now, preview)


def now() -> str:
    """Give the time as saves write it: ISO 8601 in UTC, to the second."""
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
