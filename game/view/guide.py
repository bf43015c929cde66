"""The guided first turn: hints that point at the real controls, one at a time, each shown once and never again.

In a text, `{undo}` stands for the key of a command and `[[attention]]` leads to the words of the desk.
"""

from __future__ import annotations

from collections.abc import Collection

from attrs import frozen

DESK, BRIEFING = "desk", "briefing"


@frozen
class Hint:
    """One hint: the screen it stands on, its text, and what a player does who has understood it.

    `short` is the text for a low window, where every row of it is one that the file below loses.
    `by` is the deed that completes this hint and, unless `alone`, all before it; those of `also` count only
    while it is shown.
    """

    id: str
    text: str
    short: str
    by: str
    also: frozenset[str] = frozenset()
    screen: str = DESK
    alone: bool = False  # the deed says nothing about the hints before
    final: str = ""  # the text at a level without undo, and its short form
    final_short: str = ""


HINTS: tuple[Hint, ...] = (
    Hint(
        "hint.files",
        "At the left lie the [[file|files]] that want an answer. {move} shows the next one, with its text "
        "and its answers, at the right.",
        "{move} goes through the [[file|files]] that want an answer.",
        "moved",
    ),
    Hint(
        "hint.inside",
        "{across} goes in among the answers; {move} then tells each in full: its price, what it moves, whom "
        "it angers, what comes later.",
        "{across} goes in among the answers; {move} tells each in full.",
        "inside",
    ),
    Hint(
        "hint.answer",
        "Give an answer by its number, or with {open} on it. Every ● is a point of [[attention]], and there "
        "are never enough.",
        "Give an answer by its number. Each ● is one [[attention]].",
        "answered",
    ),
    Hint(
        "hint.undo",
        "This is your receipt, and what was done [[history|in fact]]. {undo} takes the answer back: nothing "
        "is final yet. {next} shows the next file.",
        "This is your receipt. {undo} takes it back: nothing is final yet.",
        "undone",
        frozenset({"moved", "answered", "panel", "ended", "why"}),
        final="This is your receipt, and what was done [[history|in fact]]. At this level nothing can be taken "
        "back. {next} shows the next file.",
        final_short="This is your receipt. At this level nothing can be taken back.",
    ),
    Hint(
        "hint.orders",
        "Below the files are orders of your own: {goals} shows your [[goal|goals]], {initiatives} what you "
        "may start. More opens as time goes on.",
        "Below are orders of your own: {goals} [[goal|goals]], {initiatives} what to start.",
        "panel",
        alone=True,
    ),
    Hint(
        "hint.why",
        "No number moves without a cause: {why} tells why any of them stands where it does. A click on the "
        "number does the same.",
        "No number moves without a cause: {why} tells it.",
        "why",
        alone=True,
    ),
    Hint(
        "hint.end",
        "When your [[attention]] is spent, or you want no more, {end} ends the turn. What leaving a file "
        "brings stands last in it.",
        "{end} ends the turn. What leaving a file brings stands last.",
        "ended",
    ),
    Hint(
        "hint.briefing",
        "What the turn brought, the heaviest first. {ledger} opens the ledger: every change by number. "
        "{onward} goes on to the desk.",
        "{ledger} opens the ledger: every change by number.",
        "onward",
        frozenset({"ledger"}),
        BRIEFING,
    ),
)


def current(seen: Collection[str]) -> Hint | None:
    """Give the hint to show next, None when all have been seen."""
    return next((hint for hint in HINTS if hint.id not in seen), None)


def learned(seen: Collection[str], deed: str) -> list[str]:
    """List the hints that a deed makes needless: those up to the first open one it completes."""
    left = [hint for hint in HINTS if hint.id not in seen]
    done = [left[0].id] if left and deed in left[0].also else []
    for number, hint in enumerate(left):
        if hint.by == deed:
            done += [hint.id] if hint.alone else [each.id for each in left[: number + 1]]
            break
    return done


def all_ids() -> list[str]:
    """List every hint, for one who wants none."""
    return [hint.id for hint in HINTS]
