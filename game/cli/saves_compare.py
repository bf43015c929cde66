"""`wakhan saves compare`: two lines of one story side by side."""

from __future__ import annotations

import json
import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterator

from attrs import asdict

from game import paths
from game.cli.findings import rules_finder
from game.cli.main import Exit, Stop
from game.play.restore import restore
from game.play.session import Session
from game.save import Loaded, SaveError, Store
from game.view.lines import Forked, LinesView, lines

_WIDTH = 78


def run(options: Namespace) -> int:
    """Compare two saves."""
    store = Store(paths.saves_folder(options.saves))
    names = options.left, options.right
    try:
        loaded = [store.load(name) for name in names]
        left, right = _sessions(loaded, options.scenario)
        view = lines(left, right, names)
    except (SaveError, ValueError, LookupError) as error:
        raise Stop(str(error)) from error
    out = json.dumps(asdict(view), indent=2, ensure_ascii=False) if options.format == "json" else _text(view)
    sys.stdout.write(out + "\n")
    return Exit.DONE


def _sessions(loaded: list[Loaded], told: str | None) -> Iterator[Session]:
    find = rules_finder(told)
    if len({each.record.scenario for each in loaded}) > 1:
        raise ValueError("the two games are of different scenarios")
    for each in loaded:
        restored = restore(find(each), each.record, each.journal_orders)
        for note in (*each.notes, *restored.notes):
            print(f"wakhan: {each.record.name}: {note}", file=sys.stderr)  # noqa: T201
        yield restored.session


def _text(view: LinesView) -> str:
    parts = [f"A  {view.left}", f"B  {view.right}", "", *_wrapped(view.parted)]
    for remark in view.remarks:
        parts += _wrapped(remark)
    parts += ["", *_table(view)]
    for forked in view.decisions:
        parts += ["", f"Turn {forked.turn}, {forked.date}", *_deeds(forked)]
    return "\n".join(part.rstrip() for part in parts)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH)


def _table(view: LinesView) -> Iterator[str]:
    """Lay out the scores turn by turn, three columns for each."""
    wide = max((len(row.date) for row in view.rows), default=0)
    yield " " * (6 + wide) + "".join(f"{label[:15]:>17}" for label in view.scores)
    yield f"Turn  {'':{wide}}" + f"{'A':>7}{'B':>5}{'B-A':>5}" * len(view.scores)
    for row in view.rows:
        cells = "".join(f"{cell.left:>7}{cell.right:>5}{cell.apart:>5}" for cell in row.cells)
        yield f"{row.turn:>4}  {row.date:{wide}}{cells}"


def _deeds(forked: Forked) -> Iterator[str]:
    for side, deeds in (("A", forked.left), ("B", forked.right)):
        for deed in deeds:
            yield from textwrap.wrap(deed, _WIDTH, initial_indent=f"  {side}  ", subsequent_indent="     ")
