"""`wakhan saves`: the saved games."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from game import paths
from game.cli.main import Exit, Stop
from game.save import Entry, SaveError, Store


def run(options: Namespace) -> int:
    """List every save, the latest first."""
    try:
        entries = Store(paths.saves_folder(options.saves)).entries()
    except SaveError as error:
        raise Stop(str(error)) from error
    sys.stdout.write(_json(entries) if options.format == "json" else _text(entries))
    return Exit.PROBLEMS if any(entry.problem for entry in entries) else Exit.DONE


def _text(entries: list[Entry]) -> str:
    if not entries:
        print("no saved games yet; `wakhan play` begins one", file=sys.stderr)  # noqa: T201
    return "".join(f"{_line(entry)}\n" for entry in entries)


def _line(entry: Entry) -> str:
    if entry.head is None:
        return f"{entry.name}: damaged. {entry.problem}"
    head, preview = entry.head, entry.head.preview
    title = f" ({head.name})" if entry.auto else ""
    where = f"{preview.get('title', head.scenario)}, {preview.get('date', '')}, turn {head.turn}"
    return f"{entry.name}{title}: {where}, {head.level}, saved {head.saved}"


def _json(entries: list[Entry]) -> str:
    return json.dumps([_row(entry) for entry in entries], indent=2, ensure_ascii=False) + "\n"


def _row(entry: Entry) -> dict[str, object]:
    row: dict[str, object] = {"name": entry.name, "auto": entry.auto, "problem": entry.problem or None}
    if entry.head is not None:
        head = entry.head
        row |= {
            "scenario": head.scenario,
            "version": head.scenario_version,
            "turn": head.turn,
            "level": head.level,
            "seed": head.seed,
            "created": head.created,
            "saved": head.saved,
            "preview": dict(head.preview),
        }
    return row
