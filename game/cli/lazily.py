"""Subcommands that are imported only when they run."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module


def lazily(name: str) -> Callable[[argparse.Namespace], int]:
    """Make what runs the subcommand in the module `game.cli.NAME`."""

    def run(options: argparse.Namespace) -> int:
        code: int = import_module(f"game.cli.{name}").run(options)
        return code

    return run
