"""What a front end tells whoever keeps the game on disk."""

from __future__ import annotations

from typing import Protocol

from game.play.session import Session


class Keeper(Protocol):
    """Keeps a game, under a name; called after the session has changed. `trouble` says what stops it."""

    name: str | None
    trouble: str | None

    def on_order(self, session: Session) -> None:
        """Take note of the last order."""

    def on_undo(self, session: Session) -> None:
        """Take note that an order was taken back."""

    def on_turn(self, session: Session) -> None:
        """Take note that a turn has ended and the next one begun."""


def tell(keeper: Keeper | None, session: Session) -> str | None:
    """Pass on the order just accepted; gives the trouble that has newly come up, if any."""
    if keeper is None:
        return None
    before = keeper.trouble
    if session.orders[-1] == "end":
        keeper.on_turn(session)
    else:
        keeper.on_order(session)
    return None if keeper.trouble == before else keeper.trouble


def kept_words(keeper: Keeper | None) -> str:
    """Say whether the game is being saved."""
    if keeper is not None and keeper.trouble:
        return f"The game could not be saved: {keeper.trouble}"
    if keeper is None or keeper.name is None:
        return "This game is not being saved."
    return f"The game is saved as “{keeper.name}”; “wakhan resume” goes on with it."
