"""Projects: things built over several turns and paid as they grow."""

from __future__ import annotations

from game.engine.content import Price, Project, Text
from game.scenario.acts import ACT, consequence
from game.scenario.build.parts import GATE, UNLOCKS, entries, gate, path
from game.scenario.build.world import sources, turn_scale
from game.scenario.context import Context
from game.scenario.expressions import condition
from game.scenario.fields import Field, choice, turns
from game.scenario.nodes import Node
from game.scenario.prices import LOCK, PRICE, cost, lock, price
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape
from game.scenario.texts import prose, words

_start = Shape("the start", {}, PRICE)
_each_turn = Shape("the cost of each turn", {}, {"cost": cost})
_act = Shape("what it brings about", {}, ACT)
PROJECT = Shape(
    "a project",
    {"label": words("label"), "takes": turns},
    {
        "about": words("about"),
        "start": Field("a price", _start, {}),
        "each_turn": Field("a cost", _each_turn, {}),
        "proceeds": condition,
        "stalled": prose("stalled"),
        "begun": Field("what the start brings about", _act, {}),
        "done": Field("what the end brings about", _act, {}),
        "kind": choice("steel", "paper"),
        "path": path,
        "source": sources,
        **LOCK,
        **GATE,
        **UNLOCKS,
    },
)


def _project(key: str, got: Got, node: Node, context: Context) -> Project:
    scale = turn_scale(node, context)
    dues = got.get("each_turn", {}).get("cost", {})
    start = got.get("start", {})
    return Project(
        id=key,
        label=got["label"],
        takes=got["takes"],
        price=price(start) if start else Price(1.0),
        dues={name: amount * scale for name, amount in dues.items()},
        begun=consequence(got.get("begun", {})),
        done=consequence(got.get("done", {})),
        proceeds=got.get("proceeds"),
        stalled=got.get("stalled", Text()),
        lock=lock(got, node, context),
        gate=gate(got, node, context),
        kind=got.get("kind", "steel"),
        path=got.get("path", ()),
        about=got.get("about", ""),
        source=got.get("source", ()),
        place=context.place(node),
    )


def projects(sections: Sections, context: Context) -> dict[str, Project]:
    """Build the projects."""
    return dict(entries(sections, "projects", PROJECT, _project, context))
