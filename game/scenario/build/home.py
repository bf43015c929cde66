"""Rules of home: how yield depends on it, how the player is thrown out, mends it and asks for files."""

from __future__ import annotations

from game.engine.content import Consequence, Dismissal, Mend, Price, Text
from game.expr import Expr
from game.scenario.acts import ACT, consequence
from game.scenario.build.initiatives import group_members
from game.scenario.build.parts import humanised, named
from game.scenario.context import Context
from game.scenario.expressions import amount, condition
from game.scenario.fields import Field, ident, scalar, turn_count, turns, whole_between
from game.scenario.nodes import Mapping, Node, Scalar
from game.scenario.prices import PRICE, price
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, made, mapping_of
from game.scenario.texts import prose, words


def efficiency(sections: Sections, context: Context) -> Expr | None:
    """Read `yield:`."""
    node = sections.single("yield")
    return amount(node, context) if node else None


_recover = Shape("what is left afterwards", {}, ACT)
DISMISSAL = Shape(
    "a dismissal",
    {"when": condition},
    {
        "warning": named("situation"),
        "recover": Field("what is left afterwards", _recover, {}),
        "frozen": turn_count,
        "attention": whole_between(0, 9),
        "title": words("title"),
        "text": prose("ending"),
    },
)


def _make_dismissal(got: Got, _node: Node, _context: Context) -> Dismissal:
    return Dismissal(
        when=got["when"],
        recover=consequence(got.get("recover", {})),
        attention=float(got.get("attention", 0)),
        frozen=got.get("frozen", 0),
        warning=got.get("warning"),
        title=got.get("title", ""),
        text=got.get("text", Text()),
    )


_dismissal = made(DISMISSAL, _make_dismissal)


def dismissal(sections: Sections, context: Context) -> Dismissal | None:
    """Build the dismissal."""
    node = sections.single("dismissal")
    return _dismissal(node, context) if node else None


MEND = Shape(
    "a mend",
    {"for_each": Field("a group", lambda node, _context: scalar(node, "a group").value, "")},
    {"label": words("label"), "cooldown": turns, **PRICE, **ACT},
)
_mend = made(MEND, lambda got, _node, _context: got)


def mends(sections: Sections, context: Context) -> dict[str, Mend]:
    """Build one mend for each member of the group it names."""
    node = sections.single("mend")
    group = node.get("for_each") if isinstance(node, Mapping) else None
    if node is None or not isinstance(group, Scalar):
        if node is not None:
            _mend(node, context)
        return {}
    found = {}
    for member in group_members(group, context):
        with context.of(member):
            got = _mend(node, context) or {}
            label = got.get("label") or f"Mend {member.name}"
            act = consequence(got) if got else Consequence()
            found[member.id] = Mend(member.id, label, price(got), act, got.get("cooldown", 0))
    return found


_TOPIC = Shape("a topic", {"label": words("label")}, {"about": words("about")})


def _topic(node: Node, context: Context) -> str:
    return words("label")(node, context) if isinstance(node, Scalar) else str(_TOPIC(node, context)["label"])


REQUEST = Shape(
    "a request",
    {},
    {
        **PRICE,
        "topics": mapping_of(ident, Field("a topic", _topic, None, like=("either", words("label"), _TOPIC))),
    },
)
_request = made(REQUEST, lambda got, _node, _context: got)


def request(sections: Sections, context: Context) -> tuple[Price | None, dict[str, str]]:
    """Build the price of asking for a file, and the topics one may ask for."""
    node = sections.single("request")
    got = _request(node, context) if node else None
    if not got:
        return None, {}
    topics: dict[str, str] = got.get("topics", {})
    return price(got, attention=0), {name: label or humanised(name) for name, label in topics.items()}
