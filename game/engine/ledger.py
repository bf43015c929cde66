"""How numbers change: every step of every indicator, with its cause.

For one indicator the lines of a game form a chain: each begins, bit for bit, where the one before ended. Lines are
recorded for a game of one world; recording changes no number and no order of operations.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Cause:
    """Why a number moved.

    `kind` is one of: opening, order, odds, late, ignored, news, started, stopped, done, recalled, price, dues (of a
    project), income, refill, refund (of a request that brought nothing), push, ground (lasting effects arriving), fade
    (shocks passing), began (where it began, fading), yield (what a divided home costs), limit (the ends of the scale),
    held (a late climb-down), pledge, edited (what an edit of the scenario has removed, in a game saved before), set (by
    hand, in a preview). `id` is the stable id of the order, push, event or situation; `since` is the turn of the
    decision.
    """

    kind: str
    id: str
    since: int


@frozen
class Line:
    """One step of one indicator or resource, in its own points."""

    turn: int
    target: str
    before: float
    after: float
    cause: Cause

    @property
    def change(self) -> float:
        """Give the size of the step."""
        return self.after - self.before


@frozen
class Deposit:
    """A lasting effect as it landed: how far a decision has moved the ground that an indicator settles to."""

    turn: int
    target: str
    amount: float
    cause: Cause


@frozen
class Note:
    """Something that happened and is told in the briefing; `text` is worded by the view from the ids."""

    turn: int
    kind: str
    id: str
    detail: str = ""


class Book:
    """The ledger of a game of one world."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.notes: list[Note] = []
        self.deposits: list[Deposit] = []

    def line(self, turn: int, target: str, before: float, after: float, cause: Cause) -> None:
        """Record a step; one that moves nothing leaves no line."""
        if before != after:
            self.lines.append(Line(turn, target, before, after, cause))

    def deposit(self, turn: int, target: str, amount: float, cause: Cause) -> None:
        """Record a lasting effect; the lines of kind `ground` tell when it arrives, this tells whose it is."""
        if amount != 0.0:
            self.deposits.append(Deposit(turn, target, amount, cause))

    def note(self, turn: int, kind: str, id_: str, detail: str = "") -> None:
        """Record something that happened."""
        self.notes.append(Note(turn, kind, id_, detail))
