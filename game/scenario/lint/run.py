"""A scenario with everything the checks and the linter have to say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

from attrs import evolve

from game.scenario.checks import check
from game.scenario.checks.whole import Whole
from game.scenario.lint import LINTS
from game.scenario.lint.allowed import Allowed, blocks_of
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.load import Loaded, Read, Worlds, load
from game.scenario.nodes import File, Scalar
from game.scenario.problems import Problem

Find = Callable[[], Iterable[Problem]]
Linter = Callable[[Whole, Sequence[Lint]], AbstractContextManager[Find]]


def lint(whole: Whole, lints: Iterable[Lint] = LINTS) -> Iterator[Problem]:
    """Give what the checks of the linter find."""
    model = Model(whole)
    return (_problem(each, found) for each in lints for found in each.find(model))


def at_last(whole: Whole, lints: Sequence[Lint]) -> AbstractContextManager[Find]:
    """Begin nothing before it is asked for."""
    return nullcontext(partial(lint, whole, lints))


def inspect(
    folder: Path, worlds: Worlds, notes: bool = True, linter: Linter = at_last, read: Read | None = None
) -> Loaded:
    """Load a scenario and lint it, less what its files allow; without `notes`, look for nothing less than warnings.

    A scenario with errors is not linted: what is broken would be found again in other words. `linter` may begin while
    the scenario is checked.
    """
    seen: list[tuple[Whole, Allowed]] = []

    def judge(whole: Whole) -> None:
        allowed, problems = Allowed(*_written(whole)), whole.context.problems
        seen.append((whole, allowed))
        asked = [each for each in LINTS if notes or each.severity != "note" or each.code in allowed.codes]
        with nullcontext(tuple) if problems.errors else linter(whole, asked) as find:
            check(whole)
            if not problems.errors:
                problems.extend(find())

    loaded = load(folder, worlds, judge, read)
    if not seen:
        return loaded
    whole, allowed = seen[0]
    problems = allowed(loaded.problems)
    if loaded.built is not None or not whole.story:
        problems = (*problems, *allowed.faults())
    return evolve(loaded, problems=tuple(sorted(problems, key=lambda problem: problem.place)))


def _problem(check: Lint, found: Found) -> Problem:
    line, column = found.spot or (found.node.line, found.node.column)
    sure = found.confidence or check.confidence
    return Problem(
        found.node.file.path, line, column, check.code, check.severity, found.message, found.hint, sure
    )


def _written(whole: Whole) -> tuple[list[File], Iterator[Scalar]]:
    """Give the files of the story, or of the world on its own, and the texts in them."""
    sections = whole.sections
    nodes = [node for entries in sections.entries.values() for pair in entries.values() for node in pair]
    nodes += [node for items in sections.lists.values() for node in items]
    nodes += [node for pair in sections.singles.values() for node in pair]
    files = {id(node.file): node.file for node in nodes if node.file.world != whole.story}
    return list(files.values()), blocks_of(nodes)
