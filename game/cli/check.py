"""`wakhan check`: every problem of a scenario, with its place."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from game.cli.library import kept, named_or_found, worlds_for
from game.cli.main import Exit
from game.scenario import Problem

_WORST_FIRST = ("error", "warning", "note")
_SUREST_FIRST = ("high", "medium", "low")


def run(options: Namespace) -> int:
    """Check what is named, or all scenarios and their worlds."""
    if options.explain is not None:
        from game.cli.explain import explain

        return explain(options.explain)
    folders = [_from_here(folder) for folder, _ in named_or_found(options.paths)]
    notes = options.severity == "note"
    found = {
        problem for folder in folders for problem in _problems(folder, notes) if _asked(problem, options)
    }
    shown = sorted(found, key=lambda problem: (*problem.place, problem.message))
    sys.stdout.write(_written(shown, options.format))
    if options.format == "text":
        print(_summary(shown, len(folders)), file=sys.stderr)  # noqa: T201
    failing = _WORST_FIRST if options.strict else ("error",)
    return Exit.PROBLEMS if any(problem.severity in failing for problem in shown) else Exit.DONE


def _from_here(folder: Path) -> Path:
    """Name a folder as seen from where one stands, when it lies beneath: shorter, and what editors and GitHub want."""
    try:
        return folder.relative_to(Path.cwd())
    except (OSError, ValueError):
        return folder


def _problems(folder: Path, notes: bool) -> tuple[Problem, ...]:
    from game.cli.halves import in_two
    from game.scenario.lint.run import inspect

    return inspect(folder, worlds_for(folder), notes, in_two, kept()).problems


def _asked(problem: Problem, options: Namespace) -> bool:
    """Whether a problem is as bad and as sure as was asked for; an error always is."""
    bad = _WORST_FIRST.index(problem.severity) <= _WORST_FIRST.index(options.severity)
    sure = _SUREST_FIRST.index(problem.confidence) <= _SUREST_FIRST.index(options.confidence)
    return problem.severity == "error" or (bad and sure)


def _written(problems: list[Problem], how: str) -> str:
    if how == "text" and not problems:  # nor is anything imported for it
        return ""
    from game.view import problems as words

    if how == "json":
        return words.as_json(problems)
    if how == "github":
        return words.as_annotations(problems)
    return words.as_text(problems, colour=_coloured())


def _coloured() -> bool:
    import os

    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _summary(problems: list[Problem], checked: int) -> str:
    counts = [(sum(problem.severity == each for problem in problems), each) for each in _WORST_FIRST]
    said = ", ".join(f"{count} {each}{'s' * (count != 1)}" for count, each in counts if count)
    return f"{checked} scenario{'s' * (checked != 1)} checked, {said or 'nothing to mend'}"
