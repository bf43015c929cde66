"""Everything an act brings about: at once, late, and by odds."""

from __future__ import annotations

from game.engine.content import Consequence, Effect, Later, Outcome, Text
from game.scenario.context import Context
from game.scenario.effects import CHANGES
from game.scenario.expressions import condition
from game.scenario.fields import Field, percent, turns
from game.scenario.nodes import Mapping, Node, Scalar, Sequence
from game.scenario.scalars import whole
from game.scenario.shapes import Got, Shape, list_of, made, merged
from game.scenario.texts import prose


def effects(got: Got) -> tuple[Effect, ...]:
    """Join passing and lasting effects, in that order."""
    return (*got.get("effects", ()), *got.get("lasting", ()))


def _later(got: Got, node: Node, context: Context) -> Later:
    return Later(
        after=got["in"],
        effects=effects(got),
        note=got["note"],
        when=got.get("when"),
        otherwise=got.get("otherwise", Text()),
        place=context.place(node),
    )


_LATER = Shape(
    "a late effect",
    {"in": turns, "note": prose("note")},
    {"when": condition, "otherwise": prose("note"), **CHANGES},
)
later = list_of(made(_LATER, _later))


def _outcome(got: Got, _node: Node, _context: Context) -> Outcome:
    return Outcome(got["chance"], got["text"], effects(got), got.get("later", ()))


_OUTCOME = Shape(
    "an outcome of odds", {"chance": percent, "text": prose("note")}, {"later": later, **CHANGES}
)
_outcomes = list_of(made(_OUTCOME, _outcome), most=9)


def _odds(node: Node, context: Context) -> tuple[Outcome, ...]:
    found = _outcomes(node, context)
    chances = [whole(item.value) for item in _chances(node) if isinstance(item, Scalar)]
    total = sum(chance or 0 for chance in chances)
    if chances and len(chances) == len(found) and None not in chances and total != 100:
        over = f"take {total - 100} away from them" if total > 100 else f"add {100 - total} to one of them"
        context.error(node, "odds-sum", f"the chances add up to {total}, not to 100", over)
    return found


def _chances(node: Node) -> list[Node | None]:
    items = node.items if isinstance(node, Sequence) else []
    return [item.get("chance") for item in items if isinstance(item, Mapping)]


odds: Field[tuple[Outcome, ...]] = Field("a list of outcomes", _odds, (), like=_outcomes)
ACT = merged(CHANGES, {"later": later, "odds": odds, "note": prose("note")})


def consequence(got: Got) -> Consequence:
    """Make everything an act brings about."""
    return Consequence(effects(got), got.get("later", ()), got.get("odds", ()), got.get("note", Text()))
