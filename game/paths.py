"""Where scenarios, saves and settings live: beside the code in a checkout, else in the user's own folders."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

NAME = "wakhan"
_PACKAGE = Path(__file__).resolve().parent


def checkout(package: Path = _PACKAGE) -> Path | None:
    """Give the root of the checkout that the game runs from, None for an installed copy."""
    root = package.parent
    try:
        project = tomllib.loads((root / "pyproject.toml").read_text("utf-8")).get("project")
    except (OSError, ValueError):
        return None
    return root if isinstance(project, dict) and project.get("name") == NAME else None


def shipped_scenarios(package: Path = _PACKAGE) -> Path:
    """Give the folder of the scenarios that come with the game."""
    root = checkout(package)
    if root is not None and (root / "scenarios").is_dir():
        return root / "scenarios"
    return package / "_scenarios"


def user_scenarios() -> Path:
    """Give the folder where a player puts scenarios of their own; it need not exist."""
    return _user_data() / "scenarios"


def scenario_folders(package: Path = _PACKAGE) -> tuple[Path, ...]:
    """Give every folder that holds scenarios, the player's own first, so that an edited copy is found."""
    return tuple(folder for folder in (user_scenarios(), shipped_scenarios(package)) if folder.is_dir())


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


def _user_data() -> Path:
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def _nearest(folder: Path) -> Path:
    """A folder that does not exist yet can be made when the one above it can be written."""
    return folder if folder.exists() else folder.parent
