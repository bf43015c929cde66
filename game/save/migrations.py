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

FORMAT = 2


def note_ids(body: Body) -> Body:
    """1 to 2: a save notes which ids the scenario had; an old one can only tell those that the game came across."""
    state, orders = body["state"], body["orders"]
    if not isinstance(state, dict) or not isinstance(orders, list):
        raise TypeError("no state or no orders")
    kinds: dict[str, dict[str, list[str]]] = {}
    for key in _table(state.get("rows")):
        name, _, part = key.rpartition("/")
        if part in _KINDS_1:
            kinds.setdefault(_KINDS_1[part], {})[name] = [""]
    for words in (order.split() for order in orders if isinstance(order, str)):
        match words:
            case ["answer", event, option]:
                _mention(kinds, "events", event, option)
            case ["launch", *initiative]:
                _mention(kinds, "initiatives", ".".join(initiative))
    return {**body, "state": {**state, "ids": {"all": False, "kinds": kinds}}}


# What the rows of a snapshot of format 1 were called, and the kind of thing each belonged to.
_KINDS_1 = {
    "start": "figures",
    "dealt": "events",
    "since": "ladders",
    "steps": "projects",
    "on": "situations",
    "pledged": "goals",
}


def _table(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _mention(kinds: dict[str, dict[str, list[str]]], kind: str, name: str, part: str = "") -> None:
    known = kinds.setdefault(kind, {}).setdefault(name, [""])
    if part and part not in known:
        known.append(part)


STEPS: dict[int, Step] = {1: note_ids}


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
