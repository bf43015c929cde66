"""`wakhan graph --names`: what there is to write of, in a story that may still be broken, and in a shared world."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping
from textwrap import shorten, wrap

from attrs import asdict, evolve

from game.cli.library import folder_of, kept, worlds_for
from game.cli.main import Exit, Stop
from game.engine.content import Content
from game.scenario import load
from game.scenario.checks import check
from game.scenario.checks.whole import Whole
from game.scenario.listing import Names, Row, listing

_NAME, _LABEL, _WIDE = 28, 40, 110  # columns
_DRAWN = "--names has no picture; it comes as text or json"


def names(options: Namespace) -> int:
    """Print every name of a scenario, or those in which a word stands."""
    if options.format not in ("text", "json"):
        raise Stop(_DRAWN, Exit.USAGE)
    found = listing(*read_names(options.scenario))
    if options.names:
        found = _with(options.names.lower(), found)
    if not found:
        raise Stop(f"no name there has {options.names[:64]!r} in it", Exit.USAGE)
    rows = [asdict(each) for each in found]
    sys.stdout.write(
        _told(found) if options.format == "text" else json.dumps(rows, indent=2, ensure_ascii=False) + "\n"
    )
    return Exit.DONE


def read_names(name: str) -> tuple[Content, Mapping[str, float]]:
    """Read a scenario as far as it can be read, and where its gauges open if it plays; Stop where a file cannot."""
    seen: list[Whole] = []
    folder = folder_of(name)

    def judge(whole: Whole) -> None:
        seen.append(whole)
        check(whole)

    loaded = load(folder, worlds_for(folder), judge, kept())
    if not seen:
        worst = next(str(each) for each in loaded.problems if each.severity == "error")
        raise Stop(f"{name} cannot be read yet:\n{worst}")
    if loaded.content is None or not seen[0].story:
        return seen[0].content, {}
    from game.engine.rules import Rules
    from game.play.session import starts

    return loaded.content, starts(Rules(loaded.content))


def _with(word: str, found: Iterable[Names]) -> tuple[Names, ...]:
    """Keep the names that have a word in them, in what they are called, or in what goes with them."""
    kept = (evolve(each, rows=tuple(row for row in each.rows if word in _words(row))) for each in found)
    return tuple(each for each in kept if each.rows)


def _words(row: Row) -> str:
    return f"{row.name} {row.label} {row.note}".lower()


def _told(found: Iterable[Names]) -> str:
    lines: list[str] = []
    for each in found:
        lines += ["", f"{each.title.upper()}  ({each.use})"]
        bare = [row.name for row in each.rows if not row.label and not row.note]
        lines += [_line(row) for row in each.rows if row.label or row.note]
        lines += wrap(
            ", ".join(bare), _WIDE, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
        )
    return "\n".join(lines[1:]) + "\n"


def _line(row: Row) -> str:
    label = shorten(row.label, _LABEL, placeholder=" ...") if row.note else row.label
    return f"  {row.name:<{_NAME}}  {label:<{_LABEL}}  {row.note}".rstrip()
