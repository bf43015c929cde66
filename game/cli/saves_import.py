"""`wakhan saves import`: a game from a file, fully checked before anything is written."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from game import paths
from game.cli.findings import finding_row, rules_finder
from game.cli.main import Exit, Stop
from game.play.carry import Taken, take_in
from game.save import SaveError, Store
from game.view.proofs import finding_line


def run(options: Namespace) -> int:
    """Read, check, play again, and only then save."""
    store = Store(paths.saves_folder(options.saves))
    try:
        finding = take_in(store, options.file, rules_finder(), options.name, over=options.force)
    except Taken as taken:
        raise Stop(
            f"there is a save called {taken.name} already; give another name with --name, or --force"
        ) from taken
    except SaveError as error:
        raise Stop(str(error)) from error
    if options.format == "json":
        sys.stdout.write(json.dumps(finding_row(finding, store), indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(f"imported as “{finding.name}”\n{finding_line(finding)}\n")
    return Exit.DONE
