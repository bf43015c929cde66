"""`wakhan check`: every problem of a scenario, with its place."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from attrs import asdict

from game import paths
from game.cli.library import folder_of, loaded
from game.cli.main import Exit
from game.scenario import Problem
from game.scenario.find import every


def run(options: Namespace) -> int:
    """Check what is named, or all scenarios and their worlds."""
    folders = [folder_of(path) for path in options.paths] or _all()
    problems = sorted({problem for folder in folders for problem in loaded(folder).problems})
    out = _json(problems) if options.format == "json" else _text(problems, len(folders))
    sys.stdout.write(out)
    return Exit.PROBLEMS if any(problem.severity == "error" for problem in problems) else Exit.DONE


def _all() -> list[Path]:
    return [found.folder for found in every(paths.scenario_homes())]


def _json(problems: list[Problem]) -> str:
    return json.dumps([asdict(problem) for problem in problems], indent=2, ensure_ascii=False) + "\n"


def _text(problems: list[Problem], checked: int) -> str:
    if not problems:
        print(f"{checked} scenario{'s' * (checked != 1)} checked, nothing to mend", file=sys.stderr)  # noqa: T201
    return "".join(f"{problem}\n" for problem in problems)
