"""Events: crises and files with their options, and news that acts by itself."""

from __future__ import annotations

from game.engine.content import Consequence, Event, Option, Text
from game.scenario.acts import ACT, consequence
from game.scenario.build.parts import UNLOCKS, entries, first_turn, named
from game.scenario.build.world import sources
from game.scenario.context import Context
from game.scenario.expressions import amount, condition
from game.scenario.fields import (
    Field,
    FieldError,
    boolean,
    choice,
    date,
    ident,
    turn_count,
    turns,
    whole_between,
)
from game.scenario.nodes import Node
from game.scenario.notes import DateUse
from game.scenario.prices import LOCK, PRICE, lock, price
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, list_of, made, mapping_of, merged, one_or_list, pair_of
from game.scenario.texts import prose

OPTION = Shape(
    "an option",
    {"label": prose("option")},
    {"line": prose("line"), "history": boolean, **PRICE, **LOCK, **UNLOCKS, **ACT},
)
IGNORED = Shape("what neglect brings about", {}, merged(ACT, {"text": prose("note")}))


def _ignored(got: Got, node: Node, context: Context) -> Consequence:
    if "text" in got and "note" in got:
        context.error(node, "duplicate-key", "'text' and 'note' say the same thing", "keep 'text'")
    return consequence({**got, "note": got.get("text", got.get("note", Text()))})


def _dated(node: Node, context: Context) -> int | None:
    month = date.insist(node, context)
    if month is not None:
        context.notes.dates.append(DateUse(month, node))
    return month


def _acts(node: Node, context: Context) -> tuple[int, int] | None:
    """Read one act, or the first and last of several, as the turns they span."""
    ends = one_or_list(whole_between(1, 9))(node, context)
    if len(ends) not in (1, 2) or ends[0] > ends[-1]:
        raise FieldError(node, "wrong-type", "one act or two are wanted here", "write 2 or [2, 3]")
    opens = first_turn(ends[0], node, context)
    last = ends[-1]
    closes = context.calendar.turns
    if last < len(context.calendar.acts):
        closes = context.calendar.acts[last] - 1
    elif last > ends[0]:
        first_turn(last, node, context)  # to report an act that is not there
    return opens, closes


EVENT = Shape(
    "an event",
    {"title": prose("title"), "kind": choice("file", "crisis", "news"), "text": prose("text")},
    {
        "by": named("actor"),
        "on": Field("a month", _dated, None),
        "window": pair_of(Field("a month", _dated, None)),
        "when": condition,
        "weight": amount,
        "once": boolean,
        "cooldown": turns,
        "expires": turn_count,
        "forewarned": turn_count,
        "warning": prose("note"),
        "averted_by": condition,
        "averted": prose("note"),
        "topic": named("topic"),
        "act": Field("one act or two", _acts, None, like=one_or_list(whole_between(1, 9))),
        "place": named("city"),
        "basis": choice("documented", "composite", "invented"),
        "source": sources,
        "more": prose("more"),
        "voices": mapping_of(named("voice"), prose("voice")),
        "options": mapping_of(ident, made(OPTION, lambda got, node, _context: (got, node)), OPTION),
        "ignored": made(IGNORED, _ignored),
        "afterwards": prose("afterwards"),
        "codex": list_of(named("codex")),
        **ACT,
    },
)
_COPIED = (
    "by", "on", "window", "when", "weight", "once", "cooldown", "expires", "forewarned", "warning",
    "averted_by", "averted", "topic", "more", "voices", "afterwards", "codex",
)  # fmt: skip


def _option(key: str, got: Got, node: Node, context: Context) -> Option:
    return Option(
        id=key,
        label=got["label"],
        price=price(got),
        act=consequence(got),
        line=got.get("line", Text()),
        lock=lock(got, node, context),
        unlocks=got.get("unlocks"),
        history=got.get("history", False),
        place=context.place(node),
    )


def _event(key: str, got: Got, node: Node, context: Context) -> Event:
    options = tuple(_option(name, own[0], own[1], context) for name, own in got.get("options", {}).items())
    return Event(
        id=key,
        title=got["title"],
        kind=got["kind"],
        text=got["text"],
        basis=got.get("basis", "invented"),
        source=got.get("source", ()),
        options=options,
        act=consequence(got),
        ignored=got.get("ignored") or Consequence(),
        turns=got.get("act"),
        city=got.get("place"),
        place=context.place(node),
        **{name: got[name] for name in _COPIED if got.get(name) is not None},
    )


def events(sections: Sections, context: Context) -> dict[str, Event]:
    """Build the events, and note where each stands for the checks that look at it whole."""
    for key, node in sections.of("events"):
        context.notes.events[key.value] = (key, node)
    return dict(entries(sections, "events", EVENT, _event, context))
