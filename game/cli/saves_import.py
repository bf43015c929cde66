"""`wakhan saves import`: a game from a file, fully checked before anything is written."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from attrs import evolve

from game import paths
from game.cli.findings import finding_row, rules_finder
from game.cli.main import Exit, Stop
from game.play.examine import judge
from game.save import Loaded, Record, SaveError, Store
from game.save.names import clean
from game.save.portable import read_file
from game.view.proofs import finding_line


def run(options: Namespace) -> int:
    """Read, check, play again, and only then save."""
    store = Store(paths.saves_folder(options.saves))
    try:
        record = _named(read_file(options.file.expanduser()), options.name)
        if store.exists(record.name) and not options.force:
            raise Stop(
                f"there is a save called {record.name} already; give another name with --name, or --force"
            )
        finding = judge(record.name, 0, Loaded(record), rules_finder())
        if finding.verdict == "damaged":
            raise Stop(finding.problem)
        store.write(record)
    except SaveError as error:
        raise Stop(str(error)) from error
    if options.format == "json":
        sys.stdout.write(json.dumps(finding_row(finding, store), indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(f"imported as “{record.name}”\n{finding_line(finding)}\n")
    return Exit.DONE


def _named(record: Record, name: str | None) -> Record:
    return record if name is None else evolve(record, name=clean(name))
