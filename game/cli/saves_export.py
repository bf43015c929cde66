"""`wakhan saves export`: a game as one file."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from game import paths
from game.cli.main import Exit, Stop
from game.save import SaveError, Store
from game.save.portable import file_name, pack, write_file


def run(options: Namespace) -> int:
    """Write the game as it stands, every order included."""
    store = Store(paths.saves_folder(options.saves))
    try:
        loaded = store.load(options.save)
        path = _path(options.file, options.save)
        if path.exists() and not options.force:
            raise Stop(f"there is a file {path} already; --force writes over it")
        write_file(path, pack(loaded), over=options.force)
    except SaveError as error:
        raise Stop(str(error)) from error
    for note in loaded.notes:
        print(f"wakhan: {note}", file=sys.stderr)  # noqa: T201
    told = {"name": options.save, "file": str(path), "turn": loaded.record.turn}
    said = f"“{options.save}” is in {path}"
    sys.stdout.write((json.dumps(told, ensure_ascii=False) if options.format == "json" else said) + "\n")
    return Exit.DONE


def _path(told: Path | None, name: str) -> Path:
    if told is None:
        return Path(file_name(name))
    told = told.expanduser()
    return told / file_name(name) if told.is_dir() else told
