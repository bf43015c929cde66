"""What a story takes out of its world because it does not use it."""

from __future__ import annotations

from collections.abc import Iterator

from game.expr.spelling import did_you_mean
from game.scenario.nodes import Broken, Node, Scalar, Sequence, sort_of
from game.scenario.problems import Problem, Problems
from game.scenario.sections import Sections

DROPPABLE = ("ladders", "projects", "situations", "initiatives", "markets")


def drop(sections: Sections, node: Node | None, problems: Problems) -> dict[str, Node]:
    """Take out of the world what a story does not use; gives what was dropped, and where that was said."""
    dropped: dict[str, Node] = {}
    if node is None:
        return dropped
    for item in node.items if isinstance(node, Sequence) else [node]:
        name = item.value if isinstance(item, Scalar) else ""
        if _dropped(sections, name):
            dropped[name] = item
        elif not isinstance(item, Broken):
            known = (*DROPPABLE[:-1], "markets or routes")
            near = None if problems.full else did_you_mean(name[:60], _droppable(sections))
            hint = near or f"a story drops {', '.join(known)}"
            message = f"the world has no {sort_of(item)} to drop"
            problems.add(
                Problem(item.file.path, item.line, item.column, "unknown-name", "error", message, hint)
            )
    return dropped


def _dropped(sections: Sections, name: str) -> bool:
    for section in DROPPABLE:
        if sections.entries.get(section, {}).pop(name, None):
            return True
    market, _, route = name.partition(".")
    routes = sections.routes(market)
    if routes is None or routes.get(route) is None:
        return False
    routes.pairs = [pair for pair in routes.pairs if pair[0].value != route]
    return True


def _droppable(sections: Sections) -> Iterator[str]:
    for section in DROPPABLE:
        yield from sections.entries.get(section, {})
    for market in sections.entries.get("markets", {}):
        routes = sections.routes(market)
        yield from (f"{market}.{key.value}" for key, _ in (routes.pairs if routes else ()))
