"""The commands by which a player goes on with a save, or with what is left of a damaged one."""

from __future__ import annotations

import shlex

from game.save import Store
from game.save.rescue import last_good
from game.view.saves import rescue_sentence


def resume_command(name: str, copy: int = 0) -> str:
    """Give the command that goes on with a save or one of its copies."""
    return f"wakhan resume {shlex.quote(name)}{f' --copy {copy}' if copy else ''}"


def rescue_words(store: Store, name: str) -> str:
    """Offer the last good state of a damaged save; empty where there is none."""
    rescue = last_good(store, name)
    if rescue is None:
        return ""
    return f"{rescue_sentence(rescue)} To go on from it: {resume_command(rescue.name, rescue.copy)}"
