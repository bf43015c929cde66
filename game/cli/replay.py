"""`wakhan replay`: whether a save is what its orders make of its scenario."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from game import paths
from game.cli.findings import finding_row, rules_finder
from game.cli.main import Exit, Stop
from game.cli.rescue import rescue_words, resume_command
from game.play.carry import Taken
from game.play.examine import Finding, examine
from game.play.restore import restore
from game.save import SaveError, Store
from game.view.proofs import advice, finding_lines


def run(options: Namespace) -> int:
    """Play a save again and report."""
    store = Store(paths.saves_folder(options.saves))
    _check_there(store, options.save, options.copy)
    finding = examine(store, options.save, options.copy, rules_finder(options.scenario))
    if options.report is not None:
        _report(finding, options)
    if options.format == "json":
        sys.stdout.write(json.dumps(finding_row(finding, store), indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(_text(finding, store))
    return Exit.DONE if finding.verdict == "identical" else Exit.PROBLEMS


def _check_there(store: Store, name: str, copy: int) -> None:
    """Stop where there is nothing to play again; what is there and cannot be read is a finding."""
    try:
        if copy not in store.kept(name):
            store.load(name, copy)
    except SaveError as error:
        raise Stop(str(error)) from error


def _report(finding: Finding, options: Namespace) -> None:
    """Write the verdict of what was examined into a file."""
    from game.view.handout import hand_out

    loaded = finding.loaded
    if loaded is None:
        return
    try:
        rules = rules_finder(options.scenario)(loaded)
        session = restore(rules, loaded.record, loaded.journal_orders).session
        path = hand_out(session, options.report, loaded.record.name, over=options.force)
    except Taken as taken:
        raise Stop(f"there is a file {taken.name} already; --force writes over it") from taken
    except (LookupError, SaveError) as error:
        raise Stop(str(error)) from error
    print(f"wakhan: the report is in {path}", file=sys.stderr)  # noqa: T201


def _text(finding: Finding, store: Store) -> str:
    lines = [*finding_lines(finding), *advice(finding, resume_command(finding.name, finding.copy))]
    if finding.verdict == "damaged":
        lines.append(rescue_words(store, finding.name))
    return "".join(f"{line}\n" for line in lines if line)
