"""What happens, when, and what can be answered; what can be read and tested."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import Factory, field, frozen

from game.engine.content.base import Consequence, Lock, Place, Price, Text
from game.expr import Expr


@frozen(eq=False, repr=False)
class Option:
    """One answer to a file."""

    id: str
    label: Text
    price: Price
    act: Consequence
    line: Text = Text()
    lock: Lock = Lock()
    unlocks: Expr | None = None
    history: bool = False
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Event:
    """A file or crisis with options, or news that acts by itself."""

    id: str
    title: Text
    kind: str  # crisis, file or news
    text: Text
    basis: str  # documented, composite or invented
    source: tuple[str, ...]
    options: tuple[Option, ...] = ()
    act: Consequence = Consequence()  # of news
    ignored: Consequence = Consequence()
    by: str | None = None
    on: int | None = None
    window: tuple[int, int] | None = None
    turns: tuple[int, int] | None = None  # from `act`
    when: Expr | None = None
    weight: Expr | None = None
    once: bool = True
    cooldown: int = 0
    expires: int = 1
    forewarned: int = 0
    warning: Text = Text()
    averted_by: Expr | None = None
    averted: Text = Text()
    topic: str | None = None
    city: str | None = None
    more: Text = Text()
    voices: Mapping[str, Text] = Factory(dict)
    afterwards: Text = Text()
    codex: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Opening:
    """What the story may open with: of those with the same `post` exactly one is drawn, of the others a few."""

    id: str
    label: str
    text: Text
    act: Consequence
    post: str = ""
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Lesson:
    """What the briefing of one turn explains, if `when` holds then."""

    turn: int
    text: Text
    when: Expr | None = None


@frozen(eq=False, repr=False)
class Tray:
    """How many files are dealt: new ones a turn (and in the last act), open at once; undated news; openings."""

    new: int = 2
    last_act: int = 3
    most: int = 4
    news: int = 1
    openings: int = 2


@frozen(eq=False, repr=False)
class Calendar:
    """First month, months in a turn, number of turns, first turn of each act."""

    start: int
    months: int
    turns: int
    acts: tuple[int, ...] = (1,)


@frozen(eq=False, repr=False)
class Pledges:
    """When goals may be pledged, how many, and what keeping or breaking one is worth at the end."""

    first: int = 4
    last: int = 6
    most: int = 2
    kept: float = 10.0
    broken: float = -10.0


@frozen(eq=False, repr=False)
class CodexEntry:
    """A page of the codex."""

    id: str
    title: str
    text: Text
    source: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Expectation:
    """A test an author wrote: play `orders` with `seed`, then each `expect` must hold."""

    name: str
    seed: int
    orders: tuple[str, ...]
    expect: tuple[Expr, ...]
    place: Place | None = field(default=None, eq=False)
