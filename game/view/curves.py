"""What a chart shows: kinds of lines, points, bands, letters. What a line is shows by its dashes, not by colour."""

from __future__ import annotations

from attrs import frozen

from game.view.braille import SOLID, Dash
from game.view.scales import Scale


@frozen
class Kind:
    """How a kind of line is drawn."""

    ink: str
    dash: Dash
    ascii: str
    sample: str
    thick: int = 1  # dots


LINE, SECOND = Kind("line", SOLID, "*", "━━", 2), Kind("second", (5, 3), "o", "╍╍")
PAST, MEDIAN = Kind("past", (1, 2), "+", "··"), Kind("median", (3, 3), "-", "╌╌")
SHADES = {"outer": "░", "inner": "▒"}
ASCII_SHADES = {"outer": ":", "inner": "%"}


@frozen
class Curve:
    """A line through points: turn and value."""

    points: tuple[tuple[float, float], ...]
    kind: Kind = LINE


@frozen
class Band:
    """A shaded ground between two lines: turn, lower and upper value."""

    edges: tuple[tuple[float, float, float], ...]
    shade: str


@frozen
class Mark:
    """A letter on a line."""

    letter: str
    turn: float
    value: float


@frozen
class Plot:
    """Everything in one chart; `first` and `last` are turns, `at` is where the reader's cursor stands."""

    scale: Scale
    first: float
    last: float
    curves: tuple[Curve, ...]
    bands: tuple[Band, ...] = ()
    marks: tuple[Mark, ...] = ()
    dates: tuple[tuple[int, str], ...] = ()
    now: float | None = None
    at: float | None = None
    values: tuple[float, ...] = ()  # of the lines, where the cursor stands
