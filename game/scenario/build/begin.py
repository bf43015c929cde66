"""Where a story starts: the values it sets on things that its world defines."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve

from game.engine.content import Indicator, Ladder, Resource
from game.scenario.build.ladders import place_of
from game.scenario.build.world import turn_scale
from game.scenario.context import Context
from game.scenario.expressions import amount
from game.scenario.fields import FieldError, number_field, scalar
from game.scenario.nodes import Mapping, Node, Scalar, sort_of
from game.scenario.sections import Sections
from game.scenario.shapes import Shape

PURSE = Shape("a purse of this story", {}, {"start": number_field, "most": number_field, "income": amount})


@define(eq=False, repr=False)
class Starts:
    """What `begin` may set."""

    indicators: dict[str, Indicator]
    resources: dict[str, Resource]
    ladders: dict[str, Ladder]


def begin(sections: Sections, starts: Starts, context: Context) -> None:
    """Set the starts; a name of its own wins over its group's."""
    node = sections.single("begin")
    if node is None:
        return
    if not isinstance(node, Mapping):
        context.error(node, "wrong-type", f"a mapping is wanted here, not {sort_of(node)}", "{trade: 22}")
        return
    spread = [(key, value, _grouped(key.value, starts, context)) for key, value in node.pairs]
    for key, value, names in sorted(spread, key=lambda each: not each[2]):
        for name in names or (key.value,):
            _set(name, key, value, starts, context)


def _grouped(name: str, starts: Starts, context: Context) -> tuple[str, ...]:
    group, dot, rest = name.partition(".")
    if not dot or name in starts.indicators or group not in context.groups:
        return ()
    return tuple(f"{member}.{rest}" for member in context.groups[group])


def _set(name: str, key: Scalar, value: Node, starts: Starts, context: Context) -> None:
    try:
        if name in starts.ladders:
            ladder = starts.ladders[name]
            rung = place_of(scalar(value, "a rung"), ladder.rungs, context)
            starts.ladders[name] = evolve(ladder, at=rung)
        elif name in starts.indicators:
            own = starts.indicators[name]
            starts.indicators[name] = evolve(own, start=_within(value, own.low, own.high, context))
        elif name in starts.resources:
            starts.resources[name] = _purse(starts.resources[name], value, context)
        else:
            hint = context.nearest(name, _known(starts))
            context.error(key, "unknown-name", f"nothing called '{name[:60]}' has a start", hint)
    except FieldError as error:
        context.error(error.node, error.code, error.message, error.hint)


def _purse(purse: Resource, value: Node, context: Context) -> Resource:
    """Change where a resource starts and, written as a mapping, how much it holds and what comes in."""
    if not isinstance(value, Mapping):
        return evolve(purse, start=_within(value, 0.0, purse.most, context))
    got = PURSE(value, context)
    start, most = got.get("start", purse.start), got.get("most", purse.most)
    _insist(value, start, 0.0, most)
    if got.get("income") is None:
        return evolve(purse, start=start, most=most)
    return evolve(purse, start=start, most=most, income=got["income"], scale=turn_scale(value, context))


def _within(node: Node, low: float, high: float, context: Context) -> float:
    value = number_field(node, context)
    _insist(node, value, low, high)
    return value


def _insist(node: Node, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        message = f"{value:g} is not between {low:g} and {high:g}"
        raise FieldError(node, "out-of-range", message, f"write {low:g} to {high:g}")


def _known(starts: Starts) -> Iterator[str]:
    yield from starts.indicators
    yield from starts.resources
    yield from starts.ladders
