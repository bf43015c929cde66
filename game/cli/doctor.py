"""`wakhan doctor`: whether everything the game needs is there."""

from __future__ import annotations

import json
import os
import platform
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from attrs import asdict, evolve, frozen

from game import __version__, paths
from game.cli.library import loaded
from game.cli.main import Exit
from game.scenario.find import every

_NEEDED = ("attrs", "filelock", "numpy", "platformdirs", "pyyaml", "textual")
_SMALLEST = (80, 24)


@frozen
class Finding:
    """One thing looked at; `well` of None is neither good nor bad."""

    what: str
    found: str
    well: bool | None


def run(options: Namespace) -> int:
    """Look at everything and report."""
    findings = list(_examine(options.saves))
    if options.format == "json":
        sys.stdout.write(json.dumps([asdict(finding) for finding in findings], indent=2) + "\n")
    else:
        marks = {True: "ok", False: "BAD", None: "--"}
        width = max(len(finding.what) for finding in findings)
        for finding in findings:
            sys.stdout.write(f"{marks[finding.well]:4}{finding.what:{width}}  {finding.found}\n")
    return Exit.PROBLEMS if any(finding.well is False for finding in findings) else Exit.DONE


def _examine(saves: Path | None) -> Iterator[Finding]:
    yield Finding("wakhan", __version__, None)
    yield Finding("Python", platform.python_version(), sys.version_info >= (3, 11))
    for name in _NEEDED:
        yield _package(name)
    yield from _terminal()
    yield _folder("saved games", paths.saves_folder(saves))
    yield _kept()
    yield from _settings()
    yield from _own()
    yield from _scenarios()


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name), True)
    except PackageNotFoundError:
        return Finding(name, "not installed", False)


def _terminal() -> Iterator[Finding]:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        yield Finding("terminal", "none here; `wakhan play SCENARIO --line` plays without one", None)
        return
    size = shutil.get_terminal_size()
    fits = size.columns >= _SMALLEST[0] and size.lines >= _SMALLEST[1]
    yield Finding("terminal", f"{size.columns} x {size.lines}, {os.environ.get('TERM', 'unknown')}", fits)
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    yield Finding("characters", sys.stdout.encoding or "unknown", encoding == "utf8")


def _folder(what: str, folder: Path) -> Finding:
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    return Finding(what, str(folder), os.access(place, os.W_OK))


def _kept() -> Finding:
    """Say where files already read are kept, which is no more than a help."""
    found = _folder("files read", paths.cache_folder())
    return found if found.well else evolve(found, found=f"{found.found} cannot be written", well=None)


def _settings() -> Iterator[Finding]:
    """Say where the settings live, and everything that is wrong in them."""
    from game.play.settings_book import SettingsBook

    path = paths.settings_file()
    book = SettingsBook.open(path)
    if not path.exists() and not book.trouble:
        yield Finding("settings", f"{path}, not written yet", _folder("settings", path.parent).well)
        return
    yield Finding("settings", str(path), not book.troubles)
    for trouble in book.troubles:
        yield Finding("settings", trouble, False)
    for name in book.settings.others:
        yield Finding("settings", f"{ascii(name)[:60]} is no setting of this version; it is kept", None)


def _own() -> Iterator[Finding]:
    """Say where scenarios of one's own belong, be the folder there yet or not."""
    folder = paths.user_scenarios()
    found = _folder("your scenarios", folder)
    yield found if folder.is_dir() else evolve(found, found=f"{folder}, not there yet")


def _scenarios() -> Iterator[Finding]:
    found = every((*paths.scenario_homes(), *paths.packs()))
    if not found:
        yield Finding("scenarios", "none found", False)
    for each in found:
        errors = sum(problem.severity == "error" for problem in loaded(each.folder).problems)
        yield Finding(f"scenario {each.name}", f"{errors} errors" if errors else "loads", not errors)
