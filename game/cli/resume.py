"""`wakhan resume`: go on where a game was left, from an older copy, or from the start of an earlier turn."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from game.cli.library import content_of_save, keeper_for, unedited
from game.cli.main import Stop
from game.cli.play import in_lines, in_terminal, tell_trouble
from game.save import Entry, Loaded, SaveError

if TYPE_CHECKING:
    from game.play.keeper import Keeper
    from game.play.restore import Restored


def run(options: Namespace) -> int:
    """Resume the named save, or the latest."""
    keeper = keeper_for(options.saves)
    name, loaded = _loaded(options, keeper)
    if not options.anyway and not unedited(loaded.record, options.scenario):
        _refuse_edited(options, name, loaded)
    lined = options.line or options.json
    if not lined and not options.copy and options.turn is None:
        return _in_terminal(options, name)
    restored = _restored(options, keeper, name, loaded)
    for note in restored.notes:
        print(f"wakhan: {note}", file=sys.stderr)  # noqa: T201
    tell_trouble(keeper)
    if lined:
        code = in_lines(restored.session, keeper, as_json=options.json)
        if restored.session.doubted:
            _say_doubt()
        return code
    made = keeper.name
    keeper.close()
    if keeper.trouble is not None or made is None:
        raise Stop("the game could not be saved, so it is not opened")
    return _in_terminal(options, made)


def _say_doubt() -> None:
    """Tell what only came out when the orders before the save were played again."""
    from game.play.restore import DOUBT

    print(f"wakhan: {DOUBT}", file=sys.stderr)  # noqa: T201


def _in_terminal(options: Namespace, name: str) -> int:
    return in_terminal(
        options.saves, scenario=options.scenario, save=name, seed=None, level=None, anyway=options.anyway
    )


def _loaded(options: Namespace, keeper: Keeper) -> tuple[str, Loaded]:
    name = options.save
    try:
        name = _latest(keeper.store.latest()) if name is None else name
        return name, keeper.load(name, options.copy)
    except SaveError as error:
        from game.cli.rescue import rescue_words

        offer = rescue_words(keeper.store, name) if name and not options.copy else ""
        raise Stop(f"{error}\n{offer}".rstrip()) from error


def _refuse_edited(options: Namespace, name: str, loaded: Loaded) -> None:
    from game.cli.rescue import resume_command
    from game.play.edits import edited, edits
    from game.view.edits import edit_lines

    content = content_of_save(loaded.record, options.scenario)
    if edited(loaded.record, content):
        told = "\n".join(edit_lines(edits(loaded.record, content)))
        raise Stop(f"{told}\nTo go on in it as it is now: {resume_command(name, options.copy)} --anyway")


def _restored(options: Namespace, keeper: Keeper, name: str, loaded: Loaded) -> Restored:
    """Bring the game back: a branch under a name of its own, a copy under the name of its save."""
    from attrs import evolve

    from game.engine.rules import Rules
    from game.play.restore import restore
    from game.view.saves import branched_words

    rules = Rules(content_of_save(loaded.record, options.scenario))
    try:
        if options.turn is None:
            return keeper.resume(rules, loaded, name if options.copy else "")
        restored = restore(rules, loaded.record, loaded.journal_orders)
        session = keeper.branch(restored.session, options.turn, loaded.record.name)
        told = branched_words(keeper.name, loaded.record.name)
        return evolve(restored, session=session, notes=(*loaded.notes, *restored.notes, told))
    except SaveError as error:
        raise Stop(str(error)) from error


def _latest(entry: Entry | None) -> str:
    if entry is None:
        raise Stop("there is no saved game to resume; `wakhan play` begins one")
    return entry.name
