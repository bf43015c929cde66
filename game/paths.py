"""Where scenarios, saves and settings live: beside the code in a checkout, else in the user's own folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

NAME = "wakhan"
MINE = "mine"
PACKS = "wakhan.scenarios"  # the group of entry points by which another distribution announces its scenarios
_PACKAGE = Path(__file__).resolve().parent
_OURS = re.compile(rf'^name = "{NAME}"$', re.MULTILINE)
_MODULE = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*", re.ASCII)


@frozen
class Home:
    """A folder that holds scenarios; `name` is `mine`, `wakhan` or the distribution that brings them along."""

    name: str
    folder: Path
    version: str = ""

    @property
    def foreign(self) -> bool:
        """Whether somebody else than the player or this game put it there."""
        return self.name not in (MINE, NAME)


def checkout(package: Path = _PACKAGE) -> Path | None:
    """Give the root of the checkout that the game runs from, None for an installed copy."""
    root = package.parent
    try:
        project = (root / "pyproject.toml").read_text("utf-8")
    except (OSError, ValueError):
        return None
    return root if _OURS.search(project) else None


def shipped_scenarios(package: Path = _PACKAGE) -> Path:
    """Give the folder of the scenarios that come with the game."""
    root = checkout(package)
    if root is not None and (root / "scenarios").is_dir():
        return root / "scenarios"
    return package / "_scenarios"


def user_scenarios() -> Path:
    """Give the folder where a player puts scenarios of their own; it need not exist."""
    return _user_data() / "scenarios"


def scenario_homes(package: Path = _PACKAGE) -> tuple[Home, ...]:
    """Give the folders of scenarios, the player's own first, so that an edited copy is found."""
    homes = (Home(MINE, user_scenarios()), Home(NAME, shipped_scenarios(package)))
    return tuple(home for home in homes if home.folder.is_dir())


def packs() -> tuple[Home, ...]:
    """Find the folders that installed distributions announce, by name; none of their code is run.

    An entry point of the group `wakhan.scenarios` names the package whose folder holds the scenarios.
    """
    from importlib.metadata import entry_points

    found = (_pack(entry) for entry in entry_points(group=PACKS))
    return tuple(
        sorted({pack for pack in found if pack is not None}, key=lambda pack: (pack.name, pack.folder))
    )


def _pack(entry: EntryPoint) -> Home | None:
    """Look where a distribution keeps the package it names; None where that is no folder."""
    module = entry.value.partition(":")[0].strip()
    if entry.dist is None or not _MODULE.fullmatch(module):
        return None
    inside = Path(*module.split("."))
    folders = (Path(str(entry.dist.locate_file(inside))), *_elsewhere(inside))
    folder = next((each for each in folders if each.is_dir()), None)
    name, version = entry.dist.metadata["Name"], entry.dist.version
    return Home(name.lower(), folder, version) if folder and name else None


def _elsewhere(inside: Path) -> Iterator[Path]:
    """Look where Python itself would find the package, as for one that is installed to be edited."""
    from importlib.util import find_spec

    try:
        spec = find_spec(inside.parts[0])
    except (ImportError, ValueError, AttributeError):
        return
    for place in (spec and spec.submodule_search_locations) or ():
        yield Path(place, *inside.parts[1:])


def saves_folder(
    given: Path | None = None, environ: Mapping[str, str] | None = None, package: Path = _PACKAGE
) -> Path:
    """Give the folder of saved games: as told, by WAKHAN_SAVES, in the checkout, or among the user's data."""
    if given is not None:
        return given.expanduser()
    told = (os.environ if environ is None else environ).get("WAKHAN_SAVES", "").strip()
    if told:
        return Path(told).expanduser()
    root = checkout(package)
    if root is not None and os.access(_nearest(root / "saves"), os.W_OK):
        return root / "saves"
    return _user_data() / "saves"


def settings_file(environ: Mapping[str, str] | None = None) -> Path:
    """Give the file of the player's settings, which need not exist: as WAKHAN_SETTINGS says, or the user's own.

    A checkout shares it with an installed copy: colours and keys belong to the player, not to a copy of the game.
    """
    told = (os.environ if environ is None else environ).get("WAKHAN_SETTINGS", "").strip()
    if told:
        return Path(told).expanduser()
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False) / "settings.toml"


def logs_folder() -> Path:
    """Give the folder where a fault of the game leaves its log; it need not exist."""
    from platformdirs import user_log_path

    return user_log_path(NAME, appauthor=False)


def cache_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Give the folder for what can be made again, which need not exist: as WAKHAN_CACHE says, or the user's own."""
    told = (os.environ if environ is None else environ).get("WAKHAN_CACHE", "").strip()
    if told:
        return Path(told).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path(NAME, appauthor=False)


def _user_data() -> Path:
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def _nearest(folder: Path) -> Path:
    """A folder that does not exist yet can be made when the one above it can be written."""
    return folder if folder.exists() else folder.parent
