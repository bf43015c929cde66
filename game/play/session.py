"""A game in progress: the only object outside the screens that changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Self

import numpy as np
from attrs import define, evolve, field, frozen
from numpy.typing import NDArray

from game.engine.content import Content
from game.engine.ledger import Book, Line, Note
from game.engine.legal import Refusal
from game.engine.obey import obey
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.engine.worlds import Worlds
from game.play.level import DEFAULT_LEVEL, LEVELS, Level

_FIRST = np.array([0])


class Refused(ValueError):
    """The order cannot be given now; `refusal` says why."""

    def __init__(self, order: str, refusal: Refusal) -> None:
        super().__init__(f"{order}: {refusal.reason} {refusal.detail}".strip())
        self.order = order
        self.refusal = refusal


@frozen(eq=False)
class Moment:
    """The start of a turn: the world's column (rows, 1), and how long the records were.

    A moment that is not `whole` comes from a save whose past has not been, or could not be, played again: it holds
    the values and shares that charts show, and cannot be gone back to. Without `counted`, nor are `lines` known.
    """

    turn: int
    column: NDArray[np.float64]
    orders: int
    lines: int
    notes: int
    whole: bool = True
    counted: bool = True
    deposits: int = 0


@define
class Session:
    """One game of one scenario; `orders` are all that stand since the start, `end` included.

    A game brought back from its snapshot has only the last turn's lines and the charts of the others `at_hand` and in
    its `marks`. Whoever asks for the `book` or the `moments` gets them whole: `past` then plays the orders again.
    """

    rules: Rules
    worlds: Worlds
    at_hand: Book = field(alias="book")  # the ledger, at least since the last turn began, and all notes
    seed: int
    level: Level
    orders: list[str]
    marks: list[Moment] = field(alias="moments")
    base: Mapping[str, object] | None = (
        None  # numbers the orders go on from, when they cannot be played from the start
    )
    past: Callable[[Session], Session | None] | None = None
    doubted: bool = False  # the orders, played again, gave other numbers than the save; its own were kept

    @classmethod
    def begin(cls, content: Content | Rules, seed: int, level: str = DEFAULT_LEVEL) -> Self:
        """Start a new game; `seed` is from 0 to 2**63 - 1."""
        rules = content if isinstance(content, Rules) else Rules(content)
        book = Book()
        worlds = start(rules, np.array([seed], dtype=np.uint64), book)
        session = cls(rules, worlds, book, seed, LEVELS[level], [], [])
        session.mark()
        return session

    @property
    def book(self) -> Book:
        """Give the ledger of the whole game."""
        self.recall()
        return self.at_hand

    @property
    def moments(self) -> list[Moment]:
        """Give the start of every turn so far, each as whole as it can be had."""
        self.recall()
        return self.marks

    @property
    def content(self) -> Content:
        """Give the scenario being played."""
        return self.rules.content

    @property
    def turn(self) -> int:
        """Give the turn, from 1; one more than the story has once it has run its course."""
        return self.worlds.turn

    @property
    def over(self) -> bool:
        """Say whether the story has ended."""
        return bool(self.worlds.over[0])

    def value(self, name: str) -> float:
        """Read any name that expressions can read."""
        return self.worlds.value(name)

    def legal(self) -> list[str]:
        """List every order that may be given now, in the grammar of orders."""
        return self.rules.legal.orders(self.worlds)

    def refusal(self, order: str) -> Refusal | None:
        """Say why an order may not be given now; UnknownOrder when the scenario has no such order."""
        return self.rules.legal.refusal(self.worlds, self.rules.catalogue.code(order))

    def submit(self, order: str) -> list[Line]:
        """Give an order and return the ledger lines it wrote; Refused or UnknownOrder when it cannot be given."""
        code = self.rules.catalogue.code(order)
        refusal = self.rules.legal.refusal(self.worlds, code)
        if refusal is not None:
            raise Refused(order, refusal)
        known = len(self.at_hand.lines)
        if code == 0:
            end_turn(self.worlds)
        else:
            obey(self.worlds, np.array([code]), _FIRST)
        self.orders.append(self.rules.catalogue.text(code))
        if code == 0:
            self.mark()
        return self.at_hand.lines[known:]

    def orders_this_turn(self) -> list[str]:
        """List the orders given since the turn began."""
        return self.orders[self.marks[-1].orders :]

    def can_undo(self) -> bool:
        """Say whether there is an order of this turn to take back."""
        return self.level.undo and not self.over and bool(self.orders_this_turn())

    def undo(self) -> str | None:
        """Take back the last order of this turn and return it; None when there is none."""
        if not self.can_undo():
            return None
        *standing, undone = self.orders_this_turn()
        self.rewind(self.marks[-1])
        for order in standing:
            self.submit(order)
        return undone

    def rewind(self, moment: Moment) -> None:
        """Go back to the start of a turn; later orders and records are dropped."""
        if not moment.whole:
            raise ValueError("that turn is known by its figures only")
        np.copyto(self.worlds.table, moment.column)
        book = self.at_hand
        del self.orders[moment.orders :], book.lines[moment.lines :], book.notes[moment.notes :]
        del book.deposits[moment.deposits :]
        del self.marks[self.marks.index(moment) + 1 :]

    def history(self, name: str) -> list[float]:
        """Give the values of an indicator or resource at the start of each turn so far."""
        row = self.rules.layout.value.row(name)
        return [float(moment.column[row, 0]) for moment in self.marks]

    def share_history(self, name: str) -> list[float]:
        """Give the shares of a market or route (percent) at the start of each turn so far."""
        row = self.rules.layout.share.row(name)
        return [float(moment.column[row, 0]) for moment in self.marks]

    def lines_of(self, turn: int) -> list[Line]:
        """List the ledger lines of one turn: its phases, then its orders."""
        return [line for line in self.book.lines if line.turn == turn]

    def notes_of(self, turn: int) -> list[Note]:
        """List what happened in one turn."""
        return [note for note in self.at_hand.notes if note.turn == turn]

    def mark(self) -> None:
        """Remember the start of a turn."""
        book = self.at_hand
        lengths = len(self.orders), len(book.lines), len(book.notes)
        deposits = len(book.deposits)
        self.marks.append(Moment(self.turn, self.worlds.table.copy(), *lengths, deposits=deposits))

    def recall(self) -> bool:
        """Have the whole past at hand, however long that takes; False when it speaks against the numbers."""
        past, self.past = self.past, None
        if past is not None:
            played = past(self)
            self.doubted = played is None
            if played is not None:
                self._remember(played)
        return not self.doubted

    def _remember(self, played: Session) -> None:
        """Put the records of the same game, played up to one of the marks, in the place of what was at hand."""
        mark, book = self.marks[len(played.marks) - 1], played.at_hand
        lines, deposits = len(book.lines) - mark.lines, len(book.deposits) - mark.deposits
        later = [
            evolve(each, lines=each.lines + lines, deposits=each.deposits + deposits)
            for each in self.marks[len(played.marks) :]
        ]
        self.at_hand.lines[: mark.lines] = book.lines
        self.at_hand.deposits[: mark.deposits] = book.deposits
        self.marks[:] = [*played.marks, *later]


def replay(content: Content | Rules, seed: int, orders: list[str], level: str = DEFAULT_LEVEL) -> Session:
    """Play a list of orders from the start; Refused or UnknownOrder where they stop being possible."""
    session = Session.begin(content, seed, level)
    for order in orders:
        session.submit(order)
    return session


def starts(rules: Rules, seed: int = 1) -> dict[str, float]:
    """Give what every gauge and purse stands at when a game begins, be it written or worked out."""
    session = Session.begin(rules, seed)
    return {name: round(session.value(name), 3) for name in rules.layout.value.ids}
