"""The options of every subcommand."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game import __version__
from game.cli.lazily import lazily
from game.cli.saves_parser import actions

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

LEVELS = ("guided", "standard", "cabinet")
_MOST_SEED = 2**63 - 1
_PATHS = "ids or folders; left out, the one you stand in, else all that are found"
_FORMATS = ("text", "json")


def build(only: str = "") -> argparse.ArgumentParser:
    """Build the parser, of one command alone when `only` names it; its module is imported only when it runs."""
    parser = argparse.ArgumentParser(
        prog="wakhan",
        description="A strategy game for the terminal: Pakistan's foreign policy toward Central Asia.",
        epilog="Without a command the game opens at its title.",
    )
    parser.add_argument("--version", action="version", version=f"wakhan {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, prog=parser.prog)
    for name, add in _COMMANDS.items():
        if name == only or only not in _COMMANDS:
            add(commands)
    return parser


def _command(commands: Commands, name: str, about: str) -> argparse.ArgumentParser:
    made = commands.add_parser(name, help=about, description=about)
    made.set_defaults(run=lazily(name))
    return made


def _play(commands: Commands) -> None:
    play = _command(commands, "play", "Play a scenario from its start.")
    play.add_argument("scenario", nargs="?", help="its id, or the path of its folder; left out, you choose")
    play.add_argument(
        "--seed", type=_seed, help="the luck of this game, a whole number; left out, a fresh one"
    )
    play.add_argument(
        "--level",
        choices=LEVELS,
        default="standard",
        help="how much you are told; cabinet: no undo, no going back (%(default)s)",
    )
    _front_end(play)


def _resume(commands: Commands) -> None:
    resume = _command(commands, "resume", "Go on with a saved game.")
    resume.add_argument("save", nargs="?", help="its name; left out, the latest")
    resume.add_argument("--copy", type=int, choices=(1, 2), default=0, help="an older copy of it: 1 or 2")
    resume.add_argument("--turn", type=_count, help="from the start of this turn, as a line of its own")
    resume.add_argument("--anyway", action="store_true", help="even if its scenario has been edited since")
    _scenario_folder(resume)
    _front_end(resume)


def _replay(commands: Commands) -> None:
    replay = _command(commands, "replay", "Play the orders of a save again and compare every number.")
    replay.add_argument("save", help="its name")
    replay.add_argument("--copy", type=int, choices=(1, 2), default=0, help="an older copy of it: 1 or 2")
    replay.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help="write the verdict of a finished game into this file, as Markdown",
    )
    replay.add_argument("--force", action="store_true", help="write over a file that is there")
    _scenario_folder(replay)
    _saves_folder(replay)
    _format(replay)


def _scenario_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--scenario", metavar="PATH", help="its scenario's folder, where that is not found by itself"
    )


def _front_end(command: argparse.ArgumentParser) -> None:
    how = command.add_mutually_exclusive_group()
    how.add_argument("--line", action="store_true", help="plain numbered text, for pipes and screen readers")
    how.add_argument("--json", action="store_true", help="one JSON object a line, for programs")
    _saves_folder(command)


def _saves_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument("--saves", type=Path, metavar="DIR", help="where saved games are kept")


def _saves(commands: Commands) -> None:
    saves = _command(commands, "saves", "List, prove, carry, compare and delete the saved games.")
    _format(saves)
    _saves_folder(saves)
    actions(saves)


def _scenarios(commands: Commands) -> None:
    _format(_command(commands, "scenarios", "List the scenarios and what is in them."))


def _new(commands: Commands) -> None:
    new = _command(commands, "new", "Begin a scenario of your own: a small one that plays.")
    new.add_argument("name", help="its id, the name of its folder: small letters, digits, - and _")
    new.add_argument("--title", default="", help="its title; left out, made of the name")
    new.add_argument("--mine", action="store_true", help="in your own scenarios' folder, not in this one")


def _check(commands: Commands) -> None:
    check = _command(commands, "check", "Look for mistakes in scenarios.")
    check.add_argument("paths", nargs="*", metavar="PATH", help=_PATHS)
    check.add_argument("--format", choices=("text", "json", "github"), default="text", help="(%(default)s)")
    check.add_argument(
        "--severity",
        choices=("error", "warning", "note"),
        default="warning",
        help="this and worse (%(default)s)",
    )
    check.add_argument(
        "--confidence",
        choices=("high", "medium", "low"),
        default="medium",
        help="this and surer (%(default)s)",
    )
    check.add_argument("--strict", action="store_true", help="let warnings and notes fail, too")
    check.add_argument(
        "--explain", metavar="CODE", nargs="?", const="", help="what a code means; alone, which there are"
    )


def _preview(commands: Commands) -> None:
    preview = _command(
        commands, "preview", "Play a scenario while you write it: it is read again at every save."
    )
    preview.add_argument("scenario", help="its id, or the path of its folder")
    preview.add_argument("--turn", type=_count, help="begin at this turn, the ones before without orders")
    preview.add_argument(
        "--event", metavar="ID", help="deal this event at once, in the first turn it may come"
    )
    preview.add_argument("--seed", type=_seed, default=1, help="the luck of the game (%(default)s)")
    preview.add_argument(
        "--level", choices=LEVELS, default="guided", help="how much a player is told (%(default)s)"
    )


def _test(commands: Commands) -> None:
    test = _command(commands, "test", "Play the tests that are written inside scenarios.")
    test.add_argument("paths", nargs="*", metavar="PATH", help=_PATHS)
    test.add_argument(
        "-k", dest="only", default="", metavar="WORDS", help="only tests whose name has these words"
    )
    _format(test)


def _guide(commands: Commands) -> None:
    guide = _command(commands, "guide", "Show the author's guide, or what the number of a source stands for.")
    guide.add_argument("numbers", nargs="*", metavar="NUMBER", help="a paragraph or a cause: ¶15, 8.2, C07")
    guide.add_argument("--sources", action="store_true", help="the page of all sources and what cites them")


def _schema(commands: Commands) -> None:
    schema = _command(commands, "schema", "Give the JSON Schema of scenarios, for editors.")
    schema.add_argument(
        "scenario",
        nargs="?",
        help="its id, or its folder: then editors offer its names, and say what each is",
    )
    schema.add_argument("--output", type=Path, metavar="FILE", help="write it there")


def _simulate(commands: Commands) -> None:
    simulate = _command(commands, "simulate", "Let a bot play a scenario many times and count what happens.")
    simulate.add_argument("scenario", help="its id, or the path of its folder")
    simulate.add_argument("--runs", type=_count, default=1000, help="how many games (%(default)s)")
    simulate.add_argument(
        "--bot",
        default="random",
        help="random, idle, careful, history, reckless, greedy; greedy:SCORE for one score, careful:GOAL for one goal, "
        "position:N (or last) for always the Nth legal option, setting:LADDER=STEP to keep a ladder there "
        "(%(default)s)",
    )
    simulate.add_argument("--seed", type=_seed, default=1, help="seed of the first game (%(default)s)")
    simulate.add_argument("--jobs", type=_count, help="processes to use; left out, one for each core")
    _format(simulate)


def _graph(commands: Commands) -> None:
    graph = _command(commands, "graph", "Show how the parts of a scenario hang together.")
    graph.add_argument("scenario", help="its id, or the path of its folder")
    graph.add_argument(
        "part", nargs="?", help="an event, flag, indicator, ladder ...; left out, the whole story"
    )
    graph.add_argument(
        "--format", choices=("text", "mermaid", "dot", "json"), default="text", help="(%(default)s)"
    )
    graph.add_argument("--depth", type=_count, default=2, help="how many steps each way (%(default)s)")
    graph.add_argument("--all", action="store_true", help="every link, those of the indicators too")
    graph.add_argument(
        "--names",
        metavar="WORD",
        nargs="?",
        const="",
        help="every name that an author may write; with a word, those that have it in them",
    )


def _doctor(commands: Commands) -> None:
    doctor = _command(commands, "doctor", "Tell whether everything the game needs is there.")
    _saves_folder(doctor)
    _format(doctor)


def _format(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=_FORMATS, default="text", help="(%(default)s)")


def _seed(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 19 or int(text) > _MOST_SEED:
        raise argparse.ArgumentTypeError(
            f"a seed is a whole number from 0 to {_MOST_SEED}, not {text[:40]!r}"
        )
    return int(text)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 9 or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 on is wanted, not {text[:40]!r}")
    return int(text)


_COMMANDS: dict[str, Callable[[Commands], None]] = {
    "play": _play,
    "resume": _resume,
    "replay": _replay,
    "saves": _saves,
    "scenarios": _scenarios,
    "guide": _guide,
    "new": _new,
    "check": _check,
    "preview": _preview,
    "test": _test,
    "schema": _schema,
    "simulate": _simulate,
    "graph": _graph,
    "doctor": _doctor,
}
