"""Resources, indicators and flags: the numbers a story is about."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from game.engine.content import Indicator, Push, Resource
from game.scenario.build.parts import bands, entries, humanised
from game.scenario.context import Context
from game.scenario.expressions import amount
from game.scenario.fields import (
    Field,
    bad_name,
    boolean,
    choice,
    date,
    ident,
    number_field,
    scalar,
    settles,
)
from game.scenario.nodes import Mapping, Node, Scalar
from game.scenario.notes import NameUse
from game.scenario.scalars import is_ident, mended, number
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, list_of, made, one_or_list, pair_of
from game.scenario.texts import source, words

sources = one_or_list(source)

RESOURCE = Shape(
    "a resource",
    {"label": words("label"), "start": number_field, "most": number_field},
    {"income": amount, "carry": boolean, "about": words(), "better": choice("up", "down", "none")},
)
_PUSH = Shape(
    "a push",
    {"by": amount, "because": words("because")},
    {"source": sources, "from": date, "until": date},
)


def turn_scale(node: Node, context: Context) -> float:
    """What the world writes is for a quarter; a story's own amounts are for its turn."""
    return context.calendar.months / 3 if node.file.world else 1.0


def _resource(key: str, got: Got, node: Node, context: Context) -> Resource:
    return Resource(
        id=key,
        label=got["label"],
        start=got["start"],
        most=got["most"],
        income=got.get("income"),
        scale=turn_scale(node, context),
        carry=got.get("carry", True),
        about=got.get("about", ""),
        place=context.place(node),
    )


def resources(sections: Sections, context: Context) -> dict[str, Resource]:
    """Build the resources."""
    return dict(entries(sections, "resources", RESOURCE, _resource, context))


def _push(got: Got, node: Node, context: Context) -> Push:
    return Push(
        by=got["by"],
        because=got["because"],
        source=got.get("source", ()),
        scale=turn_scale(node, context),
        start=got.get("from"),
        end=got.get("until"),
        place=context.place(node),
    )


PUSHES = list_of(made(_PUSH, _push))
INDICATOR = Shape(
    "an indicator",
    {"range": pair_of(number_field)},
    {
        "label": words("label"),
        "about": words(),
        "better": choice("up", "down", "none"),
        "settles": settles,
        "target": number_field,
        "start": number_field,
        "score": boolean,
        "unit": words(),
        "words": bands,
        "pushes": PUSHES,
    },
)


def indicator(key: str, got: Got, node: Node, context: Context) -> Indicator:
    """Make an indicator of the world or, with `actor.` before its name, of an actor."""
    low, high = got["range"] or (0.0, 100.0)
    if low >= high:
        where = node.get("range") if isinstance(node, Mapping) else None
        hint = f"write [{high:g}, {low:g}]" if low > high else "write [0, 100]"
        context.error(where or node, "bad-range", f"the range goes from {low:g} to {high:g}", hint)
        low, high = 0.0, 100.0
    else:
        _inside(node, low, high, context)
    owner, dot, _ = key.rpartition(".")
    rate = got.get("settles")
    return Indicator(
        id=key,
        label=got.get("label") or humanised(key.rpartition(".")[2]),
        low=low,
        high=high,
        settles=rate,
        target=got.get("target", 0.0),
        start=got.get("start"),
        about=got.get("about", ""),
        better=got.get("better", "up"),
        score=got.get("score", False),
        unit=got.get("unit", ""),
        words=got.get("words", ()),
        pushes=asked(got.get("pushes", ()), rate),
        owner=owner if dot else None,
        place=context.place(node),
    )


def _inside(node: Node, low: float, high: float, context: Context) -> None:
    """Report where a gauge starts outside its own range; its target may lie there, for pushes add to it."""
    written = node.get("start") if isinstance(node, Mapping) else None
    value = number(written.value) if isinstance(written, Scalar) and written.plain else None
    if written is not None and value is not None and not low <= value <= high:
        message = f"the start {value:g} is outside the range"
        context.error(written, "out-of-range", message, f"it goes from {low:g} to {high:g}")


def _read_full_name(node: Node, context: Context) -> str:
    """Read `trade`, or `uzbekistan.debt` for one more indicator of an actor that stands elsewhere."""
    text = scalar(node, "a name")
    owner, dot, name = text.value.rpartition(".")
    if dot and is_ident(owner) and is_ident(name):
        context.notes.names.append(NameUse("actor", owner, text))
        return text.value
    return ident(text, context)


_full_name = Field("a name", _read_full_name, "")


def asked(pushes: tuple[Push, ...], rate: float | None) -> tuple[Push, ...]:
    """Only a stock gains its pushes each turn; a level that settles asks for the same in any turn."""
    return pushes if rate is None else tuple(evolve(push, scale=1.0) for push in pushes)


def indicators(sections: Sections, context: Context) -> dict[str, Indicator]:
    """Build the world's indicators; those of actors come with the actors."""
    return dict(entries(sections, "indicators", INDICATOR, indicator, context, _full_name))


def more_pushes(sections: Sections, found: dict[str, Indicator], context: Context) -> None:
    """Add the causes that a story brings to indicators which stand elsewhere."""
    for key, node in sections.of("pushes"):
        pushes = PUSHES(node, context)
        context.notes.names.append(NameUse("indicator", key.value, key))
        if key.value in found:
            old = found[key.value]
            found[key.value] = evolve(old, pushes=(*old.pushes, *asked(pushes, old.settles)))


def _flags(sections: Sections, context: Context) -> Iterator[Node]:
    """Go over the flags; what is no name is told once and read as the names that it was meant to be."""
    for item in sections.items("flags"):
        if not isinstance(item, Scalar) or is_ident(item.value):
            yield item
            continue
        words = item.value.split()
        near = mended(item.value)
        if len(words) > 1 and all(map(is_ident, words)) and any("_" in word for word in words):
            message = f"a comma is missing before '{words[1]}'"
            context.error(item, "missing-comma", message, "put one between two flags")
            yield from (evolve(item, value=word) for word in words)
        elif near:
            error = bad_name(item)
            context.error(item, error.code, error.message, error.hint)
            yield evolve(item, value=near)
        else:
            yield item


def flags(sections: Sections, context: Context) -> tuple[str, ...]:
    """Build the flags; one that stands twice is reported."""
    found: dict[str, Node] = {}
    for item in _flags(sections, context):
        name = ident(item, context)
        if name in found:
            where = found[name]
            message = f"'{name}' is already written at {where.file.name}:{where.line}"
            context.error(item, "duplicate-key", message)
        elif name:
            found[name] = item
    return tuple(found)
