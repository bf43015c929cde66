"""`wakhan saves delete`: a game and its copies gone, once that is certain to be wanted."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from game import paths
from game.cli.main import Exit, Stop
from game.save import SaveError, Store
from game.view.saves import deletion_words


def run(options: Namespace) -> int:
    """Delete a save when told so twice."""
    store = Store(paths.saves_folder(options.saves))
    try:
        copies = [copy for copy in store.kept(options.save) if copy]
        if not store.exists(options.save):
            raise store.missing(options.save)
        if not (options.yes or _agreed(options.save, len(copies))):
            raise Stop("nothing was deleted")
        store.delete(options.save)
    except SaveError as error:
        raise Stop(str(error)) from error
    told = {"deleted": options.save, "copies": len(copies)}
    said = f"“{options.save}” is deleted"
    sys.stdout.write((json.dumps(told, ensure_ascii=False) if options.format == "json" else said) + "\n")
    return Exit.DONE


def _agreed(name: str, copies: int) -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise Stop("this deletes the game for good: say --yes", Exit.USAGE)
    print(f"{deletion_words(name, copies)} Write yes: ", end="", file=sys.stderr, flush=True)  # noqa: T201
    return sys.stdin.readline().strip().lower() in ("y", "yes")
