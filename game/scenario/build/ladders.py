"""Ladders: postures moved one rung at a time."""

from __future__ import annotations

from attrs import evolve

from game.engine.content import Effect, Ladder, Rung
from game.scenario.acts import ACT, consequence
from game.scenario.build.parts import GATE, UNLOCKS, entries, gate, humanised
from game.scenario.build.world import sources, turn_scale
from game.scenario.context import Context
from game.scenario.effects import changes
from game.scenario.fields import Field, ident, scalar
from game.scenario.nodes import Node, Scalar
from game.scenario.prices import LOCK, PRICE, lock, price
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, list_of, merged
from game.scenario.texts import words

_RUNG = Shape("a rung", {"id": ident}, {"label": words("label"), "about": words("about")})


def _rung(node: Node, context: Context) -> Rung:
    if isinstance(node, Scalar):
        name = ident(node, context)
        return Rung(name, humanised(name))
    got = _RUNG(node, context)
    return Rung(got["id"], got.get("label") or humanised(got["id"]), got.get("about", ""))


_MOVE = merged(PRICE, LOCK, ACT)
_climb = Shape("a climb", {}, _MOVE)
_descend = Shape("a descent", {}, {**_MOVE, "per_turn_held": changes("effects"), "most": changes("effects")})
LADDER = Shape(
    "a ladder",
    {
        "label": words("label"),
        "rungs": list_of(Field("a rung", _rung, None, like=("either", ident, _RUNG)), most=9),
    },
    {
        "about": words("about"),
        "at": Field("the id of a rung", lambda node, _context: scalar(node, "a rung"), None),
        "climb": Field("a climb", lambda node, context: (_climb(node, context), node), None, like=_climb),
        "descend": Field(
            "a descent", lambda node, context: (_descend(node, context), node), None, like=_descend
        ),
        "source": sources,
        **GATE,
        **UNLOCKS,
    },
)


def _ladder(key: str, got: Got, node: Node, context: Context) -> Ladder:
    rungs = got["rungs"]
    if len(rungs) < 2:
        context.error(node, "missing-key", "a ladder needs two rungs or more", again="rungs")
        rungs = (*rungs, Rung("", ""), Rung("", ""))[:2]
    at = got.get("at")
    nothing: tuple[Got, Node] = ({}, node)
    up, up_node = got.get("climb") or nothing
    down, down_node = got.get("descend") or nothing
    return Ladder(
        id=key,
        label=got["label"],
        rungs=rungs,
        at=place_of(at, rungs, context) if at else 0,
        climb=consequence(up),
        descend=consequence(down),
        climb_price=price(up),
        descend_price=price(down),
        climb_lock=lock(up, up_node, context),
        descend_lock=lock(down, down_node, context),
        held=_each_turn(down.get("per_turn_held", ()), node, context),
        most=down.get("most", ()),
        gate=gate(got, node, context),
        about=got.get("about", ""),
        source=got.get("source", ()),
        place=context.place(node),
    )


def _each_turn(held: tuple[Effect, ...], node: Node, context: Context) -> tuple[Effect, ...]:
    scale = turn_scale(node, context)
    return tuple(evolve(effect, amount=effect.amount * scale) for effect in held)


def place_of(name: Scalar, rungs: tuple[Rung, ...], context: Context) -> int:
    """Find a rung by its id, from 0; one that is unknown is reported."""
    ids = [rung.id for rung in rungs]
    if name.value in ids:
        return ids.index(name.value)
    hint = context.nearest(name.value, ids) or f"the rungs are {', '.join(ids)}"
    context.error(name, "unknown-name", f"there is no rung '{name.value[:40]}'", hint)
    return 0


def ladders(sections: Sections, context: Context) -> dict[str, Ladder]:
    """Build the ladders."""
    return dict(entries(sections, "ladders", LADDER, _ladder, context))
