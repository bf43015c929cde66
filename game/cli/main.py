"""The command `wakhan`: finds the subcommand, and turns every failure into a sentence and an exit code.

Nothing heavy is imported here: what a subcommand needs, it imports when it runs.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from contextlib import suppress
from enum import IntEnum
from io import TextIOWrapper
from typing import NoReturn

FEWER = 50_000  # new objects between two sweeps of the garbage collector: a scenario makes as many, and keeps them
SHORT = ("check", "doctor", "graph", "guide", "new", "scenarios", "schema", "test")


class Exit(IntEnum):
    """Exit codes."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    FAULT = 3


class Stop(Exception):
    """Ends the command with a sentence for the user."""

    def __init__(self, message: str, code: Exit = Exit.PROBLEMS) -> None:
        super().__init__(message)
        self.code = code


def run() -> NoReturn:
    """Run the command line of this process and exit."""
    gc.set_threshold(FEWER)
    short = sys.argv[1:2] and sys.argv[1] in SHORT
    if short:
        gc.disable()  # what lives for a second needs no sweeping
    _put_up_with_any_character()
    code = main(sys.argv[1:])
    if short:
        _leave(code)
    sys.exit(code)


def main(argv: Sequence[str]) -> int:
    """Run a command line and give its exit code."""
    try:
        code = _dispatch(argv)
        sys.stdout.flush()
        return code
    except Stop as stop:
        print(f"wakhan: {stop}", file=sys.stderr)  # noqa: T201
        return stop.code
    except BrokenPipeError:
        _close_quietly()
        return Exit.DONE
    except KeyboardInterrupt:
        return 130
    except Exception as fault:
        from game.cli.fault import report

        report(fault)
        return Exit.FAULT


def _dispatch(argv: Sequence[str]) -> int:
    if not argv:
        from game.cli import play

        return play.title()
    from game.cli.parser import build

    options = build(argv[0]).parse_args(argv)
    code: int = options.run(options)
    return code


def _leave(code: int) -> NoReturn:
    """End at once: to take a scenario's hundred thousand objects apart takes longer than to leave them."""
    import os

    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _put_up_with_any_character() -> None:
    """Keep a character that a terminal or pipe cannot carry from ending the game."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="replace")


def _close_quietly() -> None:
    """Keep Python from complaining at exit about a pipe that nobody reads any more."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
