"""Situations: standing states that start at one threshold and stop at another."""

from __future__ import annotations

from game.engine.content import Situation
from game.scenario.acts import ACT, consequence
from game.scenario.build.parts import entries
from game.scenario.build.world import sources
from game.scenario.context import Context
from game.scenario.expressions import condition
from game.scenario.fields import Field
from game.scenario.nodes import Node
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape
from game.scenario.texts import words

_act = Shape("what it brings about", {}, ACT)
SITUATION = Shape(
    "a situation",
    {"label": words("label"), "starts": condition, "stops": condition},
    {
        "about": words("about"),
        "started": Field("what its start brings about", _act, {}),
        "stopped": Field("what its end brings about", _act, {}),
        "source": sources,
    },
)


def _situation(key: str, got: Got, node: Node, context: Context) -> Situation:
    return Situation(
        id=key,
        label=got["label"],
        starts=got["starts"],
        stops=got["stops"],
        started=consequence(got.get("started", {})),
        stopped=consequence(got.get("stopped", {})),
        about=got.get("about", ""),
        source=got.get("source", ()),
        place=context.place(node),
    )


def situations(sections: Sections, context: Context) -> dict[str, Situation]:
    """Build the situations."""
    return dict(entries(sections, "situations", SITUATION, _situation, context))
