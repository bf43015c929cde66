"""`python -m tests.tui.broken ARGUMENTS...`: the game, broken in a key handler, for tests of how it ends."""

from __future__ import annotations

import sys

from game.cli.main import main
from game.tui.screens.playing import Playing

FAULT = "this handler is broken on purpose"


def _broken(_: Playing) -> None:
    raise RuntimeError(FAULT)


if __name__ == "__main__":
    setattr(Playing, "do_goals", _broken)  # noqa: B010 - a method is replaced
    sys.exit(main(sys.argv[1:]))
