"""The options of `wakhan saves ...`."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.cli.lazily import lazily

_FORMATS = ("text", "json")


def actions(saves: argparse.ArgumentParser) -> None:
    """Add what can be done with saves; without any of it they are listed."""
    made = saves.add_subparsers(title="actions", metavar="ACTION")
    _action(made, "list", "List the saved games, the latest first.", "saves")
    verify = _action(made, "verify", "Play every save and every copy again and compare all numbers.")
    verify.add_argument(
        "--scenario", metavar="PATH", help="the folder of a scenario that is not found by itself"
    )
    export = _action(made, "export", "Write a game into one file that can be carried elsewhere.")
    export.add_argument("save", help="its name")
    export.add_argument(
        "file", nargs="?", type=Path, help="the file to write; left out, one named like the save"
    )
    export.add_argument("--force", action="store_true", help="write over a file that is there")
    bring = _action(made, "import", "Take a game from a file among the saved games.", "saves_import")
    bring.add_argument("file", type=Path, help="the file to read")
    bring.add_argument("--name", help="the name to save it under; left out, its own")
    bring.add_argument(
        "--force", action="store_true", help="take the place of a save of that name, kept as a copy"
    )
    delete = _action(made, "delete", "Delete a saved game with its copies.")
    delete.add_argument("save", help="its name")
    delete.add_argument("--yes", action="store_true", help="without asking")
    compare = _action(made, "compare", "Put two games of one scenario side by side.")
    compare.add_argument("left", metavar="SAVE", help="the name of one")
    compare.add_argument("right", metavar="SAVE", help="the name of the other")
    compare.add_argument("--scenario", metavar="PATH", help="their scenario's folder")


def _action(
    made: argparse._SubParsersAction[argparse.ArgumentParser], name: str, about: str, module: str = ""
) -> argparse.ArgumentParser:
    action = made.add_parser(name, help=about, description=about)
    action.set_defaults(run=lazily(module or f"saves_{name}"))
    # Also accepted before the action: what is not given here must not undo what was given there.
    action.add_argument("--format", choices=_FORMATS, default=argparse.SUPPRESS, help="text or json")
    action.add_argument(
        "--saves", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="where saved games are kept"
    )
    return action
