"""From an old format to today's, one step at a time.

A step takes the body of format N (`head`, `orders` and `state`, as JSON) and gives that of N + 1. The first
line of the file, with format, size and checksums, is the same in every format. To change the format: raise
FORMAT, add the step from the old one, and keep an old save among the tests for ever.
"""

from __future__ import annotations

from collections.abc import Callable

from game.save.errors import SaveError

Body = dict[str, object]
Step = Callable[[Body], Body]

FORMAT = 1
STEPS: dict[int, Step] = {}


def check_format(version: int) -> None:
    """Refuse a format no chain of steps leads from."""
    if version > FORMAT:
        raise SaveError(
            f"A later version of Wakhan wrote this save (format {version}; this one reads up to {FORMAT})."
        )
    if version < 1 or any(number not in STEPS for number in range(version, FORMAT)):
        raise SaveError(f"No version of Wakhan writes saves of format {version}.")


def migrate(body: Body, version: int) -> Body:
    """Bring a body up to today's format."""
    check_format(version)
    for number in range(version, FORMAT):
        try:
            body = STEPS[number](body)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise SaveError(f"The save does not hold what format {number} asks for.") from error
    return body
