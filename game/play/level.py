"""Levels of difficulty: the economy is the same, only what the player is told differs."""

from __future__ import annotations

from attrs import frozen


@frozen
class Level:
    """How much a player is told: figures of effects, how early storms are announced, whether orders can be undone.

    `detail` is `figures` (+4), `marks` (+, ++, +++) or `signs` (+); `storms` is in turns; `branches` says whether
    earlier turns can be taken up again as lines of their own.
    """

    id: str
    label: str
    about: str
    detail: str
    storms: int
    undo: bool
    branches: bool


LEVELS = {
    level.id: level
    for level in (
        Level(
            "guided",
            "Guided",
            "Effects in figures, storms seen four turns ahead, undo.",
            "figures",
            4,
            True,
            True,
        ),
        Level(
            "standard",
            "Standard",
            "Effects as +, ++ or +++, storms two turns ahead, undo.",
            "marks",
            2,
            True,
            True,
        ),
        Level(
            "cabinet",
            "Cabinet",
            "Only the sign of effects, storms one turn ahead, no undo, one line only: no going back to a turn.",
            "signs",
            1,
            False,
            False,
        ),
    )
}
DEFAULT_LEVEL = "standard"
