"""`wakhan new NAME`: the folder of a small scenario to write on from."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from game import paths
from game.cli.main import Exit, Stop


def run(options: Namespace) -> int:
    """Write the folder, and say what to do next."""
    from game.cli.library import worlds_for
    from game.scenario.scaffold import BadNameError, scaffold

    folder = paths.user_scenarios() if options.mine else Path()
    try:
        home = scaffold(options.name, folder, worlds_for(folder / options.name), options.title)
    except BadNameError as error:
        hint = f"; {error.hint!r} would do" if error.hint else ""
        raise Stop(f"{error}{hint}", Exit.USAGE) from error
    except FileExistsError as error:
        raise Stop(f"{folder / options.name} is there already; nothing was written", Exit.USAGE) from error
    except OSError as error:
        raise Stop(f"{folder / options.name} cannot be made: {error.strerror}") from error
    named = options.name if options.mine else str(home)
    sys.stdout.write(
        f"{home}\n\n"
        f"  wakhan play {named}       plays it\n"
        f"  wakhan preview {named}    plays it while you write, read again at every save\n"
        f"  wakhan check {named}      looks for mistakes; wakhan test {named} plays its own tests\n"
        f"  wakhan graph {named} --names    lists all that it may write about\n"
    )
    return Exit.DONE
