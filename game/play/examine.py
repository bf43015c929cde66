"""Every snapshot of every save looked at: can it be read, and do its orders give its numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from game.engine.rules import Rules
from game.play.edits import Edits, edited, edits
from game.play.proof import Proof, prove
from game.save import Entry, Loaded, SaveError, Store

Finder = Callable[[Loaded], Rules]  # raises LookupError with a sentence where the scenario cannot be had


@frozen
class Finding:
    """What became of one snapshot.

    `verdict` is identical, different, edited (the scenario has been, so that the numbers could not be proven),
    damaged, or unproven (its scenario cannot be had); `problem` says what is wrong in the last two.
    """

    name: str
    copy: int
    verdict: str
    loaded: Loaded | None = None
    proof: Proof | None = None
    edits: Edits | None = None
    problem: str = ""

    @property
    def sound(self) -> bool:
        """Say whether the save reads well and its orders, all of them, give its numbers."""
        return self.verdict == "identical" and self.loaded is not None and not self.loaded.notes


def examine(store: Store, name: str, copy: int, rules_of: Finder) -> Finding:
    """Read one snapshot and play it again."""
    try:
        loaded = store.load(name, copy)
    except SaveError as error:
        return Finding(name, copy, "damaged", problem=str(error))
    return judge(name, copy, loaded, rules_of)


def judge(name: str, copy: int, loaded: Loaded, rules_of: Finder) -> Finding:
    """Play what was read again."""
    try:
        rules = rules_of(loaded)
        proof = prove(rules, loaded.record, loaded.journal_orders)
    except LookupError as error:
        return Finding(name, copy, "unproven", loaded, problem=str(error))
    except SaveError as error:
        return Finding(name, copy, "damaged", loaded, problem=str(error))
    changed = edited(loaded.record, rules.content)
    told = edits(loaded.record, rules.content) if changed else None
    verdict = "identical" if proof.identical else "edited" if changed else "different"
    return Finding(name, copy, verdict, loaded, proof, told)


def examine_all(store: Store, rules_of: Finder) -> Iterator[Finding]:
    """Look at every save and every copy of it, as they are listed; one bad file never hides another."""
    for entry in store.entries():
        yield from examine_entry(store, entry, rules_of)


def examine_entry(store: Store, entry: Entry, rules_of: Finder) -> Iterator[Finding]:
    """Look at one save and every copy of it."""
    try:
        kept = store.kept(entry.name)
    except SaveError:
        yield Finding(entry.name, 0, "damaged", problem=entry.problem)
        return
    if 0 not in kept:
        yield Finding(entry.name, 0, "damaged", problem=entry.problem)
    for copy in kept:
        yield examine(store, entry.name, copy, rules_of)
