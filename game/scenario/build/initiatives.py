"""Initiatives and their families; `for_each` gives one to every member of a group."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from game.engine.content import Family, Initiative
from game.scenario.acts import ACT, consequence
from game.scenario.build.parts import GATE, UNLOCKS, entries, gate, humanised
from game.scenario.build.world import sources
from game.scenario.context import Context, Member
from game.scenario.fields import Field, FieldError, ident, scalar, turns, whole_between
from game.scenario.nodes import Mapping, Node, Scalar
from game.scenario.notes import NameUse
from game.scenario.prices import LOCK, PRICE, lock, price
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, Table, list_of, made
from game.scenario.texts import words

MOST_INITIATIVES = 5_000
_REPEATS = list_of(whole_between(0, 100), most=9)
_FAMILY_KEYS: Table = {"label": words("label"), "cooldown": turns, "repeats": _REPEATS}
FAMILY = Shape("a family", {"cooldown": turns}, {"label": words("label"), "repeats": _REPEATS})
_INLINE = Shape("a family written inline", {"name": ident}, _FAMILY_KEYS)


def _family_name(node: Node, context: Context) -> str:
    """Read the name alone; an inline family is read in full before, by `families`."""
    inner = node.get("name") if isinstance(node, Mapping) else node
    if isinstance(node, Mapping):
        return inner.value if isinstance(inner, Scalar) else ""
    text = scalar(node, "a family")
    context.notes.names.append(NameUse("family", text.value, text))
    return text.value


INITIATIVE = Shape(
    "an initiative",
    {"label": words("label"), "family": Field("a family", _family_name, "", like=("either", ident, _INLINE))},
    {
        "about": words("about"),
        "for_each": Field("a group", lambda node, _context: scalar(node, "a group").value, ""),
        "source": sources,
        **PRICE,
        **LOCK,
        **ACT,
        **GATE,
        **UNLOCKS,
    },
)


def families(sections: Sections, context: Context) -> dict[str, Family]:
    """Build the families that stand by themselves or inside initiatives."""

    def listed(key: str, got: Got, _node: Node, _context: Context) -> Family:
        return _family(key, got, got["cooldown"])

    found = dict(entries(sections, "families", FAMILY, listed, context))
    for _, node in sections.of("initiatives"):
        inline = node.get("family") if isinstance(node, Mapping) else None
        if isinstance(inline, Mapping):
            _add_inline(inline, found, context)
    return found


def _family(name: str, got: Got, cooldown: int) -> Family:
    family = Family(name, got.get("label") or humanised(name), cooldown)
    return evolve(family, repeats=got["repeats"]) if got.get("repeats") else family


def _inline(got: Got, _node: Node, _context: Context) -> Got:
    return got


_inline_family = made(_INLINE, _inline)


def _add_inline(node: Mapping, found: dict[str, Family], context: Context) -> None:
    got = _inline_family(node, context)
    if not got or not got["name"]:
        return
    name, cooldown = got["name"], got.get("cooldown")
    known = found.get(name)
    if known is None:
        if cooldown is None:
            message = f"the family '{name}' has no cooldown yet"
            context.error(node, "missing-key", message, "add cooldown: 9 months", again="cooldown")
        found[name] = _family(name, got, cooldown or 1)
    elif cooldown is not None and cooldown != known.cooldown:
        message = f"the family '{name}' cools down in {cooldown} turns here and in {known.cooldown} before"
        context.error(node, "family-differs", message, "give it once, under 'families'")


def initiatives(sections: Sections, context: Context) -> dict[str, Initiative]:
    """Build the initiatives, one for each member where they ask for it."""
    found: dict[str, Initiative] = {}
    for key, node in sections.of("initiatives"):
        if not ident(key, context):
            continue
        for member in _members(node, context):
            made_one = _for_member(key.value, member, node, context)
            if made_one:
                found[made_one.id] = made_one
        if len(found) > MOST_INITIATIVES:
            context.error(key, "too-many-items", f"more than {MOST_INITIATIVES} initiatives in all")
            break
    return found


def _members(node: Node, context: Context) -> Iterator[Member | None]:
    group = node.get("for_each") if isinstance(node, Mapping) else None
    if not isinstance(group, Scalar):
        yield None
        return
    yield from group_members(group, context)


def group_members(group: Scalar, context: Context) -> Iterator[Member]:
    """Go over the members of a group; an unknown group is reported."""
    if group.value not in context.groups:
        hint = context.nearest(group.value, context.groups, 0.75)
        if hint is None and context.groups:
            hint = f"one of {', '.join(sorted(context.groups))}; for one actor alone leave it out"
        context.error(group, "unknown-name", f"there is no group '{group.value[:40]}'", hint)
    for name in context.groups.get(group.value, ()):
        yield context.members.get(name) or Member(name, name, "")


def _for_member(key: str, member: Member | None, node: Node, context: Context) -> Initiative | None:
    if member is None:
        return _initiative(key, None, node, context)
    with context.of(member):
        return _initiative(f"{key}.{member.id}", member.id, node, context)


def _initiative(key: str, target: str | None, node: Node, context: Context) -> Initiative | None:
    try:
        got = INITIATIVE(node, context)
    except FieldError as error:
        context.error(error.node, error.code, error.message, error.hint)
        return None
    return Initiative(
        id=key,
        label=got["label"],
        family=got["family"],
        price=price(got),
        act=consequence(got),
        lock=lock(got, node, context),
        gate=gate(got, node, context),
        target=target,
        about=got.get("about", ""),
        source=got.get("source", ()),
        place=context.place(node),
    )
