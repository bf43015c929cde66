"""Markets: routes that share a traffic."""

from __future__ import annotations

from game.engine.content import Market, Route
from game.scenario.build.parts import entries, humanised, path
from game.scenario.build.world import sources
from game.scenario.context import Context
from game.scenario.expressions import amount, condition
from game.scenario.fields import Field, boolean, ident, number_field, whole_between
from game.scenario.nodes import Node
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, mapping_of
from game.scenario.texts import words

_ROUTE = Shape(
    "a route",
    {"label": words("label"), "cost": amount},
    {
        "ours": boolean,
        "km": number_field,
        "source": sources,
        "path": path,
        "open": condition,
        "about": words("about"),
    },
)
MARKET = Shape(
    "a market",
    {"routes": mapping_of(ident, Field("a route", _ROUTE, None))},
    {"label": words("label"), "sharpness": whole_between(1, 12), "about": words("about")},
)


def _market(key: str, got: Got, node: Node, context: Context) -> Market:
    routes = tuple(_route(name, own) for name, own in got["routes"].items())
    if not routes:
        context.error(node, "missing-key", "a market needs at least one route", again="route")
    return Market(key, got.get("label") or humanised(key), got.get("sharpness", 1), routes)


def _route(key: str, got: Got) -> Route:
    return Route(
        id=key,
        label=got["label"],
        cost=got["cost"],
        ours=got.get("ours", False),
        open=got.get("open"),
        km=got.get("km"),
        path=got.get("path", ()),
        source=got.get("source", ()),
        about=got.get("about", ""),
    )


def markets(sections: Sections, context: Context) -> dict[str, Market]:
    """Build the markets."""
    return dict(entries(sections, "markets", MARKET, _market, context))
