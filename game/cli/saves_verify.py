"""`wakhan saves verify`: every save and every copy played again."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from game import paths
from game.cli.findings import finding_row, rules_finder
from game.cli.main import Exit, Stop
from game.cli.rescue import rescue_words
from game.play.examine import Finding, examine_all
from game.save import SaveError, Store
from game.view.proofs import finding_line, finding_lines, sum_up


def run(options: Namespace) -> int:
    """Look at all that is there and report, each as soon as it is known."""
    store = Store(paths.saves_folder(options.saves))
    as_json = options.format == "json"
    findings = []
    try:
        for finding in examine_all(store, rules_finder(options.scenario)):
            findings.append(finding)
            if not as_json:
                sys.stdout.write(_text(finding, store))
    except SaveError as error:
        raise Stop(str(error)) from error
    if as_json:
        rows = [finding_row(finding, store) for finding in findings]
        sys.stdout.write(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
    else:
        print(sum_up(findings), file=sys.stderr)  # noqa: T201
    return Exit.DONE if all(finding.sound for finding in findings) else Exit.PROBLEMS


def _text(finding: Finding, store: Store) -> str:
    first, *more = [finding_line(finding)] if finding.sound else list(finding_lines(finding))
    if finding.verdict == "damaged":
        more.append(rescue_words(store, finding.name))
    return "".join([f"{first}\n", *(f"  {line}\n" for line in more if line)])
