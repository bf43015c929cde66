"""`wakhan resume`: go on where a game was left."""

from __future__ import annotations

import sys
from argparse import Namespace

from game.cli.library import content_of_save, keeper_for
from game.cli.main import Stop
from game.cli.play import in_lines, in_terminal
from game.engine.rules import Rules
from game.save import Entry, SaveError


def run(options: Namespace) -> int:
    """Resume the named save, or the latest."""
    keeper = keeper_for(options.saves)
    try:
        name = options.save or _latest(keeper.store.latest())
        loaded = keeper.load(name)
    except SaveError as error:
        raise Stop(str(error)) from error
    if not (options.line or options.json):
        return in_terminal(options.saves, scenario=options.scenario, save=name, seed=None, level=None)
    try:
        restored = keeper.resume(Rules(content_of_save(loaded.record, options.scenario)), loaded)
    except SaveError as error:
        raise Stop(str(error)) from error
    for note in (*restored.notes, *filter(None, [keeper.trouble])):
        print(f"wakhan: {note}", file=sys.stderr)  # noqa: T201
    return in_lines(restored.session, keeper, as_json=options.json)


def _latest(entry: Entry | None) -> str:
    if entry is None:
        raise Stop("there is no saved game to resume; `wakhan play` begins one")
    return entry.name
