"""`wakhan saves export`: a game as one file."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from game import paths
from game.cli.main import Exit, Stop
from game.play.carry import Taken, put_out
from game.save import SaveError, Store


def run(options: Namespace) -> int:
    """Write the game as it stands, every order included."""
    store = Store(paths.saves_folder(options.saves))
    try:
        path, loaded = put_out(store, options.save, options.file, over=options.force)
    except Taken as taken:
        raise Stop(f"there is a file {taken.name} already; --force writes over it") from taken
    except SaveError as error:
        raise Stop(str(error)) from error
    for note in loaded.notes:
        print(f"wakhan: {note}", file=sys.stderr)  # noqa: T201
    told = {"name": options.save, "file": str(path), "turn": loaded.record.turn}
    said = f"“{options.save}” is in {path}"
    sys.stdout.write((json.dumps(told, ensure_ascii=False) if options.format == "json" else said) + "\n")
    return Exit.DONE
