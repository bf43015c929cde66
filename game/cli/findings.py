"""What `wakhan replay`, `saves verify` and `saves import` share: the scenarios of saves, and findings as JSON."""

from __future__ import annotations

from collections.abc import Callable

from attrs import asdict

from game.cli.library import content_of, content_of_save
from game.cli.main import Stop
from game.engine.rules import Rules
from game.play.edits import Edits
from game.play.examine import Finding
from game.save import Loaded, Store
from game.save.rescue import last_good


def rules_finder(told: str | None = None) -> Callable[[Loaded], Rules]:
    """Make what finds the rules of a save, each scenario loaded once; LookupError where it cannot be had.

    A scenario that is told stands for the saves that are games of it.
    """
    known: dict[str, Rules | str] = {}
    if told is not None:
        given = content_of(told)
        known[given.id] = Rules(given)

    def find(loaded: Loaded) -> Rules:
        name = loaded.record.scenario
        if name not in known:
            try:
                known[name] = Rules(content_of_save(loaded.record))
            except Stop as stop:
                known[name] = str(stop)
        found = known[name]
        if isinstance(found, str):
            raise LookupError(f"{found[:1].upper()}{found[1:].rstrip('.')}.")
        return found

    return find


def finding_row(finding: Finding, store: Store) -> dict[str, object]:
    """Give a finding as plain data."""
    proof = finding.proof
    row: dict[str, object] = {
        "name": finding.name,
        "copy": finding.copy,
        "verdict": finding.verdict,
        "identical": finding.verdict == "identical",
        "problem": finding.problem or None,
        "notes": list(finding.loaded.notes) if finding.loaded else [],
        "edits": _edits(finding.edits),
    }
    if proof is not None:
        row |= {
            "orders": proof.orders,
            "turn": proof.turn,
            "since": proof.since,
            "compared": proof.compared,
            "refused": proof.refused or None,
            "differences": [asdict(each) for each in proof.differences],
        }
    if finding.verdict == "damaged":
        rescue = last_good(store, finding.name)
        row["last_good"] = rescue and {"name": rescue.name, "copy": rescue.copy, "turn": rescue.head.turn}
    return row


def _edits(edits: Edits | None) -> dict[str, object] | None:
    return None if edits is None else asdict(edits)
