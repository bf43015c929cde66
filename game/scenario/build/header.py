"""The head of a scenario: what it is called, when it plays, and how much is dealt."""

from __future__ import annotations

from typing import Any

from game.engine.content import Calendar, Pledges, Tray
from game.scenario.context import Context
from game.scenario.fields import (
    Field,
    choice,
    date,
    number_field,
    turn_count,
    whole_between,
)
from game.scenario.nodes import Mapping, Node, Scalar
from game.scenario.scalars import SPANS, whole
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, list_of, made, pair_of
from game.scenario.texts import prose, words

FORMAT = 1
MOST_TURNS = 200
REFERENCE = Calendar(start=1992 * 12, months=3, turns=MOST_TURNS)  # for a world on its own
_NEEDED = {
    "format": "1",
    "version": "1",
    "title": "My story",
    "calendar": "{start: 1994-01, turn: quarter, turns: 8}",
}

_CALENDAR = Shape(
    "a calendar",
    {"start": date, "turn": choice(*SPANS), "turns": whole_between(1, MOST_TURNS)},
    {"acts": list_of(whole_between(1, MOST_TURNS), most=9)},
)


def _make_calendar(got: Got, node: Node, context: Context) -> Calendar:
    acts = got.get("acts") or (1,)
    turns = node.get("turns") if isinstance(node, Mapping) else None
    known = isinstance(turns, Scalar) and whole(turns.value) == got["turns"]
    if not known:
        acts = (1,)  # what is wrong with the turns has been told
    if acts[0] != 1 or list(acts) != sorted(set(acts)) or acts[-1] > got["turns"]:
        message = f"the acts {list(acts)} do not rise from 1 to at most {got['turns']}"
        third = max(1, got["turns"] // 3)
        like = ", ".join(str(turn) for turn in (1, 1 + third, 1 + 2 * third) if turn <= got["turns"])
        context.error(node, "bad-acts", message, f"write the first turn of each act: [{like}]")
        acts = (1,)
    start = got["start"]
    return Calendar(REFERENCE.start if start is None else start, SPANS[got["turn"]], got["turns"], acts)


_TRAY = Shape(
    "a tray",
    {},
    {
        "new": whole_between(1, 9),
        "last_act": whole_between(1, 9),
        "most": whole_between(1, 12),
        "news": whole_between(0, 9),
        "openings": whole_between(0, 9),
    },
)
_PLEDGES = Shape(
    "pledges",
    {},
    {
        "from": turn_count,
        "until": turn_count,
        "most": whole_between(0, 9),
        "kept": number_field,
        "broken": number_field,
    },
)

calendar_field = made(_CALENDAR, _make_calendar)
_tray = made(_TRAY, lambda got, _node, _context: Tray(**got))


def _make_pledges(got: Got, _node: Node, _context: Context) -> Pledges:
    names = {"from": "first", "until": "last"}
    return Pledges(**{names.get(key, key): value for key, value in got.items()})


_pledges = made(_PLEDGES, _make_pledges)
_minutes = pair_of(whole_between(1, 600))

# Read in full, but only some of it is content.
HEAD: dict[str, Field[Any]] = {
    "format": whole_between(FORMAT, FORMAT),
    "version": whole_between(1, 999_999),
    "title": words("title"),
    "summary": prose("summary"),
    "role": prose("role"),
    "by": words(),
    "licence": words(),
    "minutes": _minutes,
    "tray": _tray,
    "pledges": _pledges,
}


HEAD_AND_CALENDAR = (*HEAD, "calendar")


def calendar(sections: Sections, context: Context) -> Calendar:
    """Read the calendar first: every duration depends on it."""
    node = sections.single("calendar")
    before = context.problems.count
    found = (calendar_field(node, context) if node else None) or REFERENCE
    context.dated = context.problems.count == before and node is not None
    return found


def head(sections: Sections, context: Context) -> Got:
    """Read the header's other keys; those not written keep the defaults of content."""
    got: Got = {}
    for key, field in HEAD.items():
        node = sections.single(key)
        value = None if node is None else field(node, context)
        if value is not None:
            got[key] = value
    return {
        "version": got.get("version", 1),
        "title": got.get("title", ""),
        "author": got.get("by", ""),
        "tray": got.get("tray", Tray()),
        "pledges": got.get("pledges", Pledges()),
        **{key: got[key] for key in ("summary", "role", "minutes") if key in got},
    }


def missing(sections: Sections, anchor: Node, context: Context) -> None:
    """Report what every scenario's header must say."""
    for key, example in _NEEDED.items():
        if key not in sections.singles:
            message = f"the scenario has no '{key}'"
            context.error(anchor, "missing-key", message, f"write {key}: {example}", again=key)
