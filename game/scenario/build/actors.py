"""Actors with their leaders and their own indicators, and the groups they form."""

from __future__ import annotations

from game.engine.content import Actor, Indicator, Leader
from game.scenario.build.parts import entries, named
from game.scenario.build.world import INDICATOR, indicator
from game.scenario.context import Context, Member
from game.scenario.fields import Field, choice, date, ident
from game.scenario.nodes import Mapping, Node, Scalar
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, list_of, made, mapping_of
from game.scenario.texts import words

MOST_MEMBERS = 60
MOST_GROUPS = 200
SIDES = ("republic", "neighbour", "power", "home", "group")
_LEADER = Shape("a leader", {"name": words("name")}, {"title": words(), "from": date, "until": date})


def _leader(got: Got, _node: Node, _context: Context) -> Leader:
    return Leader(got["name"], got.get("title", ""), got.get("from"), got.get("until"))


def _own(node: Node, context: Context) -> tuple[Got, Node]:
    return INDICATOR(node, context), node


ACTOR = Shape(
    "an actor",
    {"name": words("name"), "side": choice(*SIDES)},
    {
        "adjective": words(),
        "capital": named("city"),
        "wants": words(),
        "fears": words(),
        "about": words("about"),
        "voice": words(),
        "leaders": list_of(made(_LEADER, _leader)),
        "indicators": mapping_of(ident, Field("an indicator", _own, None, like=INDICATOR)),
    },
)


def groups(sections: Sections, context: Context) -> dict[str, tuple[str, ...]]:
    """Read the groups before all else: effects and `for_each` are expanded over them."""
    members = list_of(named("actor"), most=MOST_MEMBERS)
    found: dict[str, tuple[str, ...]] = {}
    for key, node in sections.of("groups"):
        if len(found) >= MOST_GROUPS:
            context.error(key, "too-many-items", f"more than {MOST_GROUPS} groups")
            break
        if ident(key, context):
            ids = members(node, context)
            found[key.value] = tuple(dict.fromkeys(ids))
            if len(found[key.value]) < len(ids):
                context.error(node, "duplicate-key", f"the group '{key.value}' names a member twice")
    return found


def members(sections: Sections) -> dict[str, Member]:
    """Peek at the actors' names, which labels of a `for_each` need before the actors are built."""
    return {key.value: _member(key.value, node) for key, node in sections.of("actors")}


def _member(name: str, node: Node) -> Member:
    def peek(key: str) -> str:
        value = node.get(key) if isinstance(node, Mapping) else None
        return " ".join(value.value.split()) if isinstance(value, Scalar) else ""

    return Member(name, peek("name") or name, peek("adjective"))


def actors(sections: Sections, indicators: dict[str, Indicator], context: Context) -> dict[str, Actor]:
    """Build the actors, and add their indicators to those of the world."""
    owned: dict[str, list[str]] = {}
    for name in indicators:
        owned.setdefault(name.partition(".")[0], []).append(name)

    def make(key: str, got: Got, _node: Node, context: Context) -> Actor:
        for name, own in got.get("indicators", {}).items():
            full = f"{key}.{name}"
            indicators[full] = indicator(full, own[0], own[1], context)
        plain = ("adjective", "capital", "wants", "fears", "about", "voice", "leaders")
        rest = {each: got[each] for each in plain if each in got}
        names = [f"{key}.{name}" for name in got.get("indicators", {})]
        more = [name for name in owned.get(key, ()) if name != key and name not in names]
        return Actor(id=key, name=got["name"], side=got["side"], indicators=(*more, *names), **rest)

    return dict(entries(sections, "actors", ACTOR, make, context))
