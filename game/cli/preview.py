"""`wakhan preview`: play a scenario while it is being written."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.cli.library import folder_of, kept, worlds_for
from game.cli.main import Exit, Stop

if TYPE_CHECKING:
    from game.scenario import Problem
    from game.tui.watching import Reading

PATIENCE = 60.0  # seconds that the linter may take
NO_TERMINAL = "a preview needs a terminal of its own, in which it stays open while you write."
A_WORLD = "this folder is a shared world without a story; preview a scenario that names it"


def run(options: Namespace) -> int:
    """Preview a scenario until its author leaves."""
    folder = folder_of(options.scenario)
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        told = f"`wakhan check {options.scenario}` looks for mistakes without one."
        raise Stop(f"{NO_TERMINAL} {told}", Exit.USAGE)
    from game.cli import splash

    splash.show()
    from game.play.settings_book import SettingsBook
    from game.tui.previewing import Opening, run

    opening = Opening(folder, options.seed, options.level, options.turn, options.event)
    return run(opening, reader(folder), linter(folder), SettingsBook.open(paths.settings_file()))


def reader(folder: Path) -> Callable[[], Reading]:
    """Make what reads a scenario: its content, what was found, and the folders that all of it came from."""
    from game.cli.still import still
    from game.scenario import Problem, load
    from game.scenario.find import place_of_world
    from game.tui.watching import Reading

    read_file = kept()

    def read() -> Reading:
        folders, find = [folder], worlds_for(folder)

        def world(name: str) -> Path | None:
            found = find(name)
            watched = found or place_of_world(folder, name)  # one that comes later is noticed, too
            folders.extend([watched] if watched is not None else [])
            return found

        with still():
            loaded = load(folder, world, read=read_file)
        problems = loaded.problems
        if loaded.content is None and not any(each.severity == "error" for each in problems):
            problems = (*problems, Problem(str(folder), 1, 1, "world", "error", A_WORLD))
        return Reading(loaded.content, problems, texts(problems), tuple(folders))

    return read


def linter(folder: Path) -> Callable[[Reading], Reading]:
    """Make what adds to a reading all that `wakhan check` finds.

    It looks in a process of its own: half a second of thinking would hold up the screen and the next save.
    """

    def lint(reading: Reading) -> Reading:
        from attrs import evolve

        from game.scenario import Problem

        told = json.loads(_checked(folder))
        found = tuple(Problem(**each) for each in told)
        return evolve(reading, problems=found, texts=texts(found))

    return lint


def _checked(folder: Path) -> str:
    """Run `wakhan check` on a folder and give its JSON."""
    import subprocess

    beside = str(Path(__file__).parents[2])
    paths_ = os.pathsep.join(filter(None, (beside, os.environ.get("PYTHONPATH"))))
    command = [
        sys.executable,
        "-m",
        "game",
        "check",
        str(folder.absolute()),
        "--format",
        "json",
        "--severity",
        "note",
    ]
    done = subprocess.run(  # noqa: S603 - our own program, no shell
        command, capture_output=True, env=os.environ | {"PYTHONPATH": paths_}, timeout=PATIENCE, check=False
    )
    return done.stdout.decode("utf-8", "replace")


def texts(problems: Iterable[Problem]) -> dict[str, str]:
    """Read the files in which something was found, as far as a file may be long."""
    from game.scenario.cleaning import clean
    from game.scenario.files import MOST_BYTES

    found: dict[str, str] = {}
    for path in dict.fromkeys(problem.file for problem in problems):
        with suppress(OSError, ValueError), Path(path).open("rb") as stream:
            found[path] = clean(stream.read(MOST_BYTES).decode("utf-8-sig", "replace"))[0]
    return found
