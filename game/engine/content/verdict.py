"""How a story is judged and how it ends."""

from __future__ import annotations

from attrs import frozen

from game.engine.content.base import Consequence, Text
from game.expr import Expr


@frozen(eq=False, repr=False)
class Goal:
    """A pledgeable aim, judged on the mean of the last four turns."""

    id: str
    label: str
    when: Expr
    patron: str  # a home actor with support
    about: str = ""


@frozen(eq=False, repr=False)
class Ending:
    """How a story can end; the first that holds is the verdict's title."""

    id: str
    title: str
    text: Text
    when: Expr | None = None
    any_time: bool = False
    tone: str = "mixed"


@frozen(eq=False, repr=False)
class Slide:
    """One picture of the epilogue; per theme the first that holds is shown."""

    theme: str
    text: Text
    when: Expr | None = None
    source: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Judge:
    """A value system that marks the end from 0 to 100."""

    id: str
    label: str
    by: Expr
    about: str = ""
    words: tuple[tuple[float, str], ...] = ()


@frozen(eq=False, repr=False)
class ComplexOutcome:
    """One of the theory's evolutions of a regional security complex."""

    id: str
    title: str
    text: Text
    when: Expr | None = None


@frozen(eq=False, repr=False)
class Complex:
    """The regional security complex: three quantities and the evolutions read from them (first match)."""

    boundary: Expr
    polarity: Expr
    amity: Expr
    outcomes: tuple[ComplexOutcome, ...]
    about: str = ""


@frozen(eq=False, repr=False)
class Dismissal:
    """When home throws the player out, and what is left after the recall is lifted."""

    when: Expr
    recover: Consequence
    attention: float
    frozen: int
    warning: str | None = None  # a situation
    title: str = ""
    text: Text = Text()
