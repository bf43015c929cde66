"""What is there before anything happens: numbers, their causes, who they belong to, roads."""

from __future__ import annotations

from attrs import field, frozen

from game.engine.content.base import Place
from game.expr import Expr


@frozen(eq=False, repr=False)
class Push:
    """A standing cause: asks `by * scale` points of its indicator (per turn, on a stock) between two dates."""

    by: Expr
    because: str
    source: tuple[str, ...] = ()
    scale: float = 1.0
    start: int | None = None
    end: int | None = None
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Indicator:
    """A number the story is about; `settles` of None makes it a stock, else it is in turns (at least 1)."""

    id: str
    label: str
    low: float
    high: float
    settles: float | None
    target: float = 0.0
    start: float | None = None  # None: where its pushes put it
    about: str = ""
    better: str = "up"  # up, down or none
    score: bool = False
    unit: str = ""
    words: tuple[tuple[float, str], ...] = ()  # lower bound of each band, rising
    pushes: tuple[Push, ...] = ()
    owner: str | None = None  # actor id
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Resource:
    """A currency of the player: income per turn is `income * scale`; without carry it is refilled to `start`."""

    id: str
    label: str
    start: float
    most: float
    income: Expr | None = None
    scale: float = 1.0
    carry: bool = True
    about: str = ""
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Leader:
    """Who speaks for an actor, between two dates."""

    name: str
    title: str = ""
    start: int | None = None
    end: int | None = None


@frozen(eq=False, repr=False)
class Actor:
    """A state, power, home constituency or armed group."""

    id: str
    name: str
    side: str  # republic, neighbour, power, home or group
    adjective: str = ""
    capital: str | None = None  # a city of the map
    wants: str = ""
    fears: str = ""
    about: str = ""
    voice: str = ""
    leaders: tuple[Leader, ...] = ()
    indicators: tuple[str, ...] = ()  # full names


@frozen(eq=False, repr=False)
class Route:
    """One way to the sea; `cost` is compared with its rivals' and must stay above zero."""

    id: str
    label: str
    cost: Expr
    ours: bool = False
    open: Expr | None = None
    km: float | None = None
    path: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    about: str = ""


@frozen(eq=False, repr=False)
class Market:
    """Routes that share a traffic in proportion to 1 / cost ** sharpness."""

    id: str
    label: str
    sharpness: int
    routes: tuple[Route, ...]
