"""What playing saves again has shown, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.play.examine import Finding
from game.play.proof import Difference, Proof
from game.view.edits import edit_lines

_MOST = 12  # differences named one by one
_PLAIN = {
    "tray": "the files on the desk",
    "choices": "the answers given",
    "lines": "the ledger",
    "notes": "the chronicle",
}
_SHORT = {
    "identical": "identical",
    "different": "DIFFERENT",
    "edited": "not proven, its scenario has been edited",
    "damaged": "DAMAGED",
    "unproven": "not proven",
}


def finding_line(finding: Finding) -> str:
    """Sum up one snapshot in a line."""
    name = finding.name + (f", copy {finding.copy}" if finding.copy else "")
    parts = [_SHORT[finding.verdict]]
    if finding.proof is not None and finding.verdict == "identical":
        parts.append(_reach(finding.proof))
    elif finding.proof is not None and finding.verdict == "different":
        parts.append(_first(finding.proof))
    text = f"{name}: {', '.join(parts)}."
    notes = finding.loaded.notes if finding.loaded is not None else ()
    return " ".join((text, *([finding.problem] if finding.problem else []), *notes))


def finding_lines(finding: Finding) -> Iterator[str]:
    """Tell all about one snapshot, with what to do."""
    yield finding_line(finding)
    if finding.edits is not None:
        yield from edit_lines(finding.edits)
    proof = finding.proof
    if proof is None:
        return
    if finding.verdict == "identical":
        if finding.edits is not None:
            yield "So far the edit has changed not one number of this game."
        return
    if proof.refused:
        yield f"This order cannot be given any more: {proof.refused}."
    for each in proof.differences[:_MOST]:
        yield f"  {_difference(each)}"
    if len(proof.differences) > _MOST:
        yield f"  and {len(proof.differences) - _MOST} more"


def sum_up(findings: Sequence[Finding]) -> str:
    """Say how many of the snapshots looked at are proven."""
    if not findings:
        return "no saved games yet"
    return f"{sum(finding.sound for finding in findings)} of {len(findings)} snapshots are proven"


def advice(finding: Finding, command: str) -> list[str]:
    """Say what can be done; `command` is the one that resumes this save."""
    if finding.verdict == "edited":
        return [
            f"To go on in the edited scenario from the saved numbers: {command} --anyway",
            "To prove the save, put back the scenario as it was and replay again.",
        ]
    if finding.verdict == "different":
        return [f"The saved numbers are kept when you go on: {command}"]
    return []


def _reach(proof: Proof) -> str:
    orders = f"{proof.orders} order{'s' * (proof.orders != 1)}"
    begun = "" if proof.since == 1 else f" from turn {proof.since}, where an edited scenario was taken up"
    return f"{orders} to turn {proof.turn}{begun}, {proof.compared} numbers"


def _first(proof: Proof) -> str:
    if proof.refused:
        return "its orders cannot all be given again"
    count = len(proof.differences)
    return f"{count} number{'s' * (count != 1)} came out otherwise"


def _difference(each: Difference) -> str:
    what = _PLAIN.get(each.name, each.name)
    return f"{what}, turn {each.turn}: saved {_shown(each.saved)}, played again {_shown(each.again)}"


def _shown(value: str | float) -> str:
    return value if isinstance(value, str) else repr(value)
