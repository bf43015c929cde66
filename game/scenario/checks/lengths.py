"""Texts keep to the lengths that a terminal and a player's patience allow."""

from __future__ import annotations

from game.scenario.checks.whole import Whole

MOST_WORDS = {
    "text": 55,
    "voice": 10,
    "option": 8,
    "line": 14,
    "codex": 120,
    "ending": 90,
    "slide": 45,
    "afterwards": 60,
}


def lengths(whole: Whole) -> None:
    """Check each text against the limit of its kind.

    Passes: an option of 8 words. Fails: one of 9 (too-long, a warning).
    """
    for use in whole.notes.texts:
        most = MOST_WORDS.get(use.kind)
        if most is None:
            continue
        count = len(use.body.split())
        if count > most:
            message = f"this {_SAID.get(use.kind, use.kind)} has {count} words, and {most} are the most"
            whole.context.warn(use.node, "too-long", message, _HINTS.get(use.kind))


_SAID = {"option": "option's label", "line": "option's line", "codex": "codex page"}
_HINTS = {"text": "move the rest to 'more'"}
