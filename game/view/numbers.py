"""Numbers as a player sees them: signs, bands, small charts, and roundings that add up."""

from __future__ import annotations

import math
from collections.abc import Sequence

BLOCKS = "▁▂▃▄▅▆▇█"
STEPS = "_.:-=+*#"


def whole(number: float) -> str:
    """Round to a whole number, halves away from zero, without a negative zero."""
    return str(math.floor(abs(number) + 0.5) * (-1 if number < -0.499999 else 1))


def decimal(number: float, places: int = 1) -> str:
    """Round to a few decimals, without a negative zero."""
    text = f"{number:.{places}f}"
    return text.removeprefix("-") if float(text) == 0.0 else text


def amount(number: float) -> str:
    """Write a number without decimals where it has none: `4`, `2.5`."""
    return whole(number) if abs(number - round(number)) < 1e-9 else decimal(number)


def purse(number: float) -> str:
    """Write what is in a purse, never more than there is: 2.96 is 2.9, for it does not pay a price of 3."""
    return amount(math.floor(number * 10.0 + 1e-6) / 10.0)


def signed(number: float, places: int = 0) -> str:
    """Write a number with its sign: `+4`, `-2`, `0`."""
    text = whole(number) if places == 0 else decimal(number, places)
    return text if text.startswith("-") or float(text) == 0.0 else f"+{text}"


def moved(number: float) -> str:
    """Write a change with its sign, and a decimal where it has one: `+4`, `-1.5`."""
    return signed(number, 0 if decimal(number).endswith(".0") else 1)


def band(number: float, words: Sequence[tuple[float, str]]) -> str:
    """Choose the word for a number as printed whole; below all bands the lowest one, without words none."""
    word, number = words[0][1] if words else "", printed(number, 0)
    for bound, each in words:
        if number >= bound:
            word = each
    return word


def sparkline(
    history: Sequence[float], low: float, high: float, width: int = 8, *, ascii_only: bool = False
) -> str:
    """Draw the last values on a fixed scale, one character each."""
    marks = STEPS if ascii_only else BLOCKS
    span = high - low or 1.0
    places = [min(max((value - low) / span, 0.0), 1.0) for value in history[-width:]]
    return "".join(marks[min(int(place * len(marks)), len(marks) - 1)] for place in places)


def dots(have: float, most: float, *, ascii_only: bool = False) -> str:
    """Draw points left and spent: `●●○`, or `**-`."""
    full, empty = ("*", "-") if ascii_only else ("●", "○")
    kept = max(round(have), 0)
    return full * kept + empty * max(round(most) - kept, 0)


def chance_words(percent: int) -> str:
    """Say in words how likely a whole percentage is."""
    bounds = (
        (95, "almost certain"),
        (80, "very likely"),
        (56, "likely"),
        (51, "a little better than even"),
        (50, "an even chance"),
        (45, "a little worse than even"),
        (20, "unlikely"),
    )
    return next((word for bound, word in bounds if percent >= bound), "a long shot")


def shared_rounding(changes: Sequence[float], before: float, after: float, places: int = 1) -> list[float]:
    """Round changes by largest remainder so that they add up to the change between two numbers as printed."""
    unit = 10**places
    goal = _units(after, places) - _units(before, places)
    floors = [math.floor(change * unit) for change in changes]
    order = sorted(range(len(changes)), key=lambda k: (floors[k] - changes[k] * unit, k))
    missing = goal - sum(floors)
    for step in range(abs(missing)):
        if not order:
            break
        ranked = order if missing > 0 else order[::-1]
        floors[ranked[step % len(order)]] += 1 if missing > 0 else -1
    return [count / unit for count in floors]


def printed(number: float, places: int = 1) -> float:
    """Round a number exactly as it is printed."""
    return float(decimal(number, places) if places else whole(number))


def _units(number: float, places: int) -> int:
    """Count the smallest printed units in a number as it is printed."""
    return round(printed(number, places) * int(10**places))
