"""The linter on two cores: half of it runs in a process of its own, where one can be had, while the rest is checked."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import NoReturn

from attrs import astuple

from game.scenario.checks.whole import Whole
from game.scenario.lint import READING
from game.scenario.lint.base import Lint
from game.scenario.lint.run import Find, lint
from game.scenario.problems import Problem


@contextmanager
def in_two(whole: Whole, lints: Sequence[Lint]) -> Iterator[Find]:
    """Begin on one half at once, where a second core is free for it; else all is left until it is asked for."""
    reading = [each for each in lints if each in READING]
    reasoning = [each for each in lints if each not in READING]
    if not (reading and reasoning and _may_fork()):
        yield partial(lint, whole, lints)
        return
    other = _Other(whole, reading)

    def find() -> Iterable[Problem]:
        found = list(lint(whole, reasoning))
        told = other.answer()
        return (*found, *(lint(whole, reading) if told is None else told))

    try:
        yield find
    finally:
        other.stop()


def _may_fork() -> bool:
    """Only Linux says on how many cores this process may run; a process with threads is never forked."""
    threads = sys.modules.get("threading")
    alone = threads is None or threads.active_count() == 1
    return alone and hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) > 1


class _Other:
    """A process that lints the whole as it was when it began."""

    def __init__(self, whole: Whole, lints: Sequence[Lint]) -> None:
        pipe, write = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            _answer(write, whole, lints)
        os.close(write)
        self._stream = os.fdopen(pipe, "rb")

    def answer(self) -> list[Problem] | None:
        """Wait for what it found; None when it did not come to its end."""
        said = self._stream.read()
        return None if self._gone() else [Problem(*each) for each in marshal.loads(said)]  # noqa: S302 - our own child

    def stop(self) -> None:
        """Put an end to it if its answer is no longer wanted."""
        if self._process:
            from signal import SIGKILL  # which Windows, where nothing forks, does not have

            os.kill(self._process, SIGKILL)
            self._gone()

    def _gone(self) -> int:
        """Wait until it is gone, and give how it ended: 0 when all went well."""
        self._stream.close()
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        return status


def _answer(write: int, whole: Whole, lints: Sequence[Lint]) -> NoReturn:
    """Find everything, say it and end; a fault is left for the other process to find again and report."""
    code = 1
    try:
        with os.fdopen(write, "wb") as stream:
            marshal.dump([astuple(problem) for problem in lint(whole, lints)], stream)
        code = 0
    finally:
        os._exit(code)
