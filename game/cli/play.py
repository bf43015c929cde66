"""`wakhan` and `wakhan play`: the game, in the terminal, as plain text, or as JSON lines."""

from __future__ import annotations

import os
import secrets
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.main import Exit, Stop

if TYPE_CHECKING:
    from game.play.keeper import Keeper
    from game.play.session import Session
    from game.play.settings_book import SettingsBook
    from game.tui.app import Shelves
    from game.tui.keeping import Keeper as TheKeeper
    from game.tui.keeping import Library, StartAt

    Interface = Callable[[Shelves, StartAt, SettingsBook], int]

_DEFAULT = "burning-road"


def title() -> int:
    """Open the game at its title."""
    return in_terminal(None, scenario=None, save=None, seed=None, level=None)


def run(options: Namespace) -> int:
    """Play a scenario from its start."""
    if not (options.line or options.json):
        return in_terminal(
            options.saves, scenario=options.scenario, save=None, seed=options.seed, level=options.level
        )
    from game.cli.library import content_of, keeper_for
    from game.play.session import Session

    seed = secrets.randbits(31) if options.seed is None else options.seed
    session = Session.begin(
        content_of(_DEFAULT if options.scenario is None else options.scenario), seed, options.level
    )
    keeper = keeper_for(options.saves)
    keeper.begin(session)
    tell_trouble(keeper)
    return in_lines(session, keeper, as_json=options.json)


def in_terminal(
    saves: Path | None,
    *,
    scenario: str | None,
    save: str | None,
    seed: int | None,
    level: str | None,
    anyway: bool = False,
) -> int:
    """Run the full-screen interface; Stop where there is no terminal for it."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        raise Stop(
            "this needs a terminal of its own. `wakhan play burning-road --line` plays as plain text.",
            Exit.USAGE,
        )
    from game.cli import splash

    splash.show()
    try:
        interface = _loaded(scenario)
    except BaseException:
        splash.leave()
        raise
    from game import paths
    from game.play.settings_book import SettingsBook
    from game.tui.keeping import StartAt

    wanted: list[str | None] = []
    with ExitStack() as stack:

        def shelves() -> tuple[Library, TheKeeper]:
            from game.cli.library import keeper_for
            from game.cli.shelf import SaveDesk, Shelf

            keeper = keeper_for(saves)
            stack.callback(keeper.close)
            shelf = Shelf()
            stack.callback(lambda: wanted.append(shelf.wanted))
            return shelf, SaveDesk(keeper, scenario if save else None)

        start = StartAt(scenario if save is None else None, save, seed, level, anyway)
        code = interface(shelves, start, SettingsBook.open(paths.settings_file()))
    return _preview(wanted[0]) if code == Exit.DONE and wanted and wanted[0] else code


def _preview(scenario: str) -> int:
    """Open what the workshop asked for."""
    from game.cli import preview

    return preview.run(Namespace(scenario=scenario, seed=1, level="guided", turn=None, event=None))


def _loaded(scenario: str | None) -> Interface:
    """Load the interface, and look whether there is such a scenario; Stop tells that there is none."""
    from game.tui.app import run as interface

    if scenario is not None:
        from game.cli.library import folder_of

        folder_of(scenario)
    return interface


def tell_trouble(keeper: Keeper) -> None:
    """Say on stderr what keeps the game from being saved, where, and what that means."""
    if keeper.trouble is None:
        return
    where = f"Saves are kept in {keeper.store.folder}; --saves DIR names another folder."
    told = "The game goes on without being saved." if keeper.name is None else "The game goes on."
    print(f"wakhan: {keeper.trouble} {told}\n{where}", file=sys.stderr)  # noqa: T201


def in_lines(session: Session, keeper: Keeper, *, as_json: bool) -> int:
    """Play through the standard streams."""
    if as_json:
        from game.line.json_lines import play
    else:
        from game.line.plain import play
    try:
        play(session, sys.stdin, sys.stdout, keeper)
    finally:
        keeper.close()
    return Exit.DONE
