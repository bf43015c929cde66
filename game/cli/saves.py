"""`wakhan saves`: the saved games."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from game import paths
from game.cli.main import Exit, Stop
from game.save import Entry, SaveError, Store
from game.save.rescue import last_good


def run(options: Namespace) -> int:
    """List every save, the latest first."""
    try:
        store = Store(paths.saves_folder(options.saves))
        entries = store.entries()
    except SaveError as error:
        raise Stop(str(error)) from error
    sys.stdout.write(_json(entries, store) if options.format == "json" else _text(entries, store))
    return Exit.PROBLEMS if any(entry.problem for entry in entries) else Exit.DONE


def _text(entries: list[Entry], store: Store) -> str:
    if not entries:
        print("no saved games yet; `wakhan play` begins one", file=sys.stderr)  # noqa: T201
    return "".join(f"{_line(entry, store)}\n" for entry in entries)


def _line(entry: Entry, store: Store) -> str:
    if entry.head is None:
        from game.cli.rescue import rescue_words

        offer = rescue_words(store, entry.name)
        return f"{entry.name}: cannot be opened. {entry.problem}" + (f"\n  {offer}" if offer else "")
    head, preview = entry.head, entry.head.preview
    title = f" ({head.name})" if entry.auto else ""
    where = f"{preview.get('title', head.scenario)}, {preview.get('date', '')}, turn {head.turn}"
    return f"{entry.name}{title}: {where}, {head.level}, saved {head.saved}"


def _json(entries: list[Entry], store: Store) -> str:
    return json.dumps([_row(entry, store) for entry in entries], indent=2, ensure_ascii=False) + "\n"


def _row(entry: Entry, store: Store) -> dict[str, object]:
    row: dict[str, object] = {"name": entry.name, "auto": entry.auto, "problem": entry.problem or None}
    if entry.head is None:
        rescue = last_good(store, entry.name)
        row["last_good"] = rescue and {"name": rescue.name, "copy": rescue.copy, "turn": rescue.head.turn}
    else:
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
