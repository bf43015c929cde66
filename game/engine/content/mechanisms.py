"""What the player moves, builds, starts or mends, and what stands between."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from game.engine.content.base import Consequence, Effect, Gate, Lock, Place, Price, Text
from game.expr import Expr


@frozen(eq=False, repr=False)
class Rung:
    """One step of a ladder."""

    id: str
    label: str
    about: str = ""


@frozen(eq=False, repr=False)
class Ladder:
    """A posture moved one rung at a time; climbing down costs `held` times the turns held, `most` at most."""

    id: str
    label: str
    rungs: tuple[Rung, ...]
    at: int
    climb: Consequence
    descend: Consequence
    climb_price: Price
    descend_price: Price
    climb_lock: Lock = Lock()
    descend_lock: Lock = Lock()
    held: tuple[Effect, ...] = ()
    most: tuple[Effect, ...] = ()
    gate: Gate = Gate()
    about: str = ""
    source: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Project:
    """Something built over `takes` turns, paid each turn, standing still while `proceeds` fails."""

    id: str
    label: str
    takes: int
    price: Price
    dues: Mapping[str, float]
    begun: Consequence
    done: Consequence
    proceeds: Expr | None = None
    stalled: Text = Text()
    lock: Lock = Lock()
    gate: Gate = Gate()
    kind: str = "steel"  # paper or steel
    path: tuple[str, ...] = ()
    about: str = ""
    source: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Situation:
    """A standing state with hysteresis: off, it starts if `starts and not stops`; on, it stops if `stops`."""

    id: str
    label: str
    starts: Expr
    stops: Expr
    started: Consequence
    stopped: Consequence
    about: str = ""
    source: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Family:
    """Initiatives that share a cool-down, in turns; `repeats` is what each further launch of one yields, in percent."""

    id: str
    label: str
    cooldown: int
    repeats: tuple[int, ...] = (100, 60, 30)

    def yields(self, launch: int) -> int:
        """Give what a launch of the same thing yields, in percent; counted from 0, the last figure for all after."""
        return self.repeats[min(launch, len(self.repeats) - 1)]


@frozen(eq=False, repr=False)
class Initiative:
    """A move the player may start on their own; `id` is `base` or `base.target`."""

    id: str
    label: str
    family: str
    price: Price
    act: Consequence
    lock: Lock = Lock()
    gate: Gate = Gate()
    target: str | None = None
    about: str = ""
    source: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Mend:
    """Winning back one home constituency."""

    target: str
    label: str
    price: Price
    act: Consequence
    cooldown: int = 0
