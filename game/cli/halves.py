"""The linter on two cores: what is said of texts is looked for in a process of its own, where one can be had."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable, Sequence
from typing import NoReturn

from attrs import astuple

from game.scenario.checks.whole import Whole
from game.scenario.lint import OF_TEXTS
from game.scenario.lint.base import Lint
from game.scenario.lint.run import lint
from game.scenario.problems import Problem


def in_two(whole: Whole, lints: Sequence[Lint]) -> Iterable[Problem]:
    """Find all that the checks of the linter find; with one core, or beside other threads, one half after the other."""
    texts = [each for each in lints if each in OF_TEXTS]
    rules = [each for each in lints if each not in OF_TEXTS]
    if not (texts and rules and _may_fork()):
        return lint(whole, lints)
    process, pipe = _begin(whole, texts)
    found = list(lint(whole, rules))
    told = _end(process, pipe)
    return (*found, *(lint(whole, texts) if told is None else told))


def _may_fork() -> bool:
    """Only Linux says on how many cores this process may run; a process with threads is never forked."""
    threads = sys.modules.get("threading")
    alone = threads is None or threads.active_count() == 1
    return alone and hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) > 1


def _begin(whole: Whole, lints: Sequence[Lint]) -> tuple[int, int]:
    """Fork; give the number of the process and the pipe that its answer comes through."""
    answer, write = os.pipe()
    process = os.fork()
    if process == 0:
        _answer(write, whole, lints)
    os.close(write)
    return process, answer


def _answer(write: int, whole: Whole, lints: Sequence[Lint]) -> NoReturn:
    """Find everything, say it and end; a fault is left for the other process to find again and report."""
    code = 1
    try:
        with os.fdopen(write, "wb") as stream:
            marshal.dump([astuple(problem) for problem in lint(whole, lints)], stream)
        code = 0
    finally:
        os._exit(code)


def _end(process: int, pipe: int) -> list[Problem] | None:
    """Wait for what the other process found; None when it did not come to its end."""
    with os.fdopen(pipe, "rb") as stream:
        said = stream.read()
    _, status = os.waitpid(process, 0)
    return None if status else [Problem(*each) for each in marshal.loads(said)]  # noqa: S302 - our own child said it
