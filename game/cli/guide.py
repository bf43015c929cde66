"""`wakhan guide`: the author's guide, and what a source's number stands for, also where the game is installed."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator

from game import paths
from game.cli.main import Exit, Stop
from game.expr.spelling import did_you_mean

GUIDE, SOURCES = "README.md", "SOURCES.md"


def run(options: Namespace) -> int:
    """Show the guide, the page of sources, or what some numbers say."""
    if options.numbers:
        sys.stdout.write("".join(f"{number}  {claim}\n" for number, claim in _claims(options.numbers)))
        return Exit.DONE
    text = _text(SOURCES if options.sources else GUIDE)
    if sys.stdout.isatty():
        from pydoc import pager

        pager(text)
    else:
        sys.stdout.write(text)
    return Exit.DONE


def _claims(numbers: list[str]) -> Iterator[tuple[str, str]]:
    rows = (line[2:].split(" | ") for line in _text(SOURCES).splitlines() if line[:3] in ("| ¶", "| C"))
    known = {number: claim for number, claim, *_ in rows}
    for number in numbers:
        claim = known.get(number) or known.get(number.upper()) or known.get(f"¶{number}")
        if claim is None:
            hint = (
                did_you_mean(number[:40], known) or "the numbers of paragraphs and causes are: ¶15, ¶8.2, C07"
            )
            raise Stop(f"nothing is told of {number[:40]!r} ({hint})", Exit.USAGE)
        yield number, claim


def _text(name: str) -> str:
    place = paths.shipped_scenarios() / name
    try:
        return place.read_text("utf-8")
    except (OSError, ValueError) as error:
        raise Stop(f"{place} cannot be read") from error
