"""The small parts everything is written with: places, texts, effects and prices."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import Factory, field, frozen

from game.expr import Expr


@frozen(repr=False)
class Place:
    """Where something was written: file as shown to the author, line and column from 1."""

    file: str
    line: int
    column: int


@frozen(eq=False, repr=False)
class Variant:
    """One wording of a text; `when` of None always holds."""

    when: Expr | None
    body: str


@frozen(eq=False, repr=False)
class Text:
    """Safe Markdown subset with `{name}` interpolations; the first variant that holds is shown."""

    variants: tuple[Variant, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.variants)


class How(Enum):
    """How an effect lands: a passing shock (or a step on a stock), moved ground, or a value set."""

    SHOCK = "effects"
    LASTING = "lasting"
    SET = "="


@frozen(repr=False)
class Effect:
    """One signed change of an indicator, resource or flag, in points of that scale."""

    target: str
    amount: float
    how: How = How.SHOCK


@frozen(eq=False, repr=False)
class Later:
    """A consequence that arrives `after` turns, if `when` holds on arrival; its source is locked meanwhile."""

    after: int
    effects: tuple[Effect, ...]
    note: Text
    when: Expr | None = None
    otherwise: Text = Text()
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False, repr=False)
class Outcome:
    """One of the possible results of `odds`; `chance` is in whole percents."""

    chance: int
    text: Text
    effects: tuple[Effect, ...] = ()
    later: tuple[Later, ...] = ()


@frozen(eq=False, repr=False)
class Consequence:
    """Everything an act brings about: at once, late, and by odds that resolve at the end of the turn."""

    effects: tuple[Effect, ...] = ()
    later: tuple[Later, ...] = ()
    odds: tuple[Outcome, ...] = ()
    note: Text = Text()


@frozen(eq=False, repr=False)
class Price:
    """What an order costs: attention, and amounts of other resources (positive)."""

    attention: float = 0.0
    cost: Mapping[str, float] = Factory(dict)


@frozen(eq=False, repr=False)
class Gate:
    """When something exists at all: from a turn, between two dates (first and last month), while `unlocks` holds."""

    turn: int = 1
    start: int | None = None
    end: int | None = None
    unlocks: Expr | None = None


@frozen(eq=False, repr=False)
class Lock:
    """A condition an order needs, and the reason shown while it fails."""

    needs: Expr | None = None
    reason: Text = Text()
