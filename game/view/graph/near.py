"""Which parts of a web a drawing shows."""

from __future__ import annotations

from collections.abc import Iterable

from game.scenario.web import Link, Web

EVERYWHERE = (
    "indicator",
    "resource",
    "family",
    "market",
    "judge",
    "slide",
)  # nearly everything bears on these


def spine(web: Web) -> tuple[Link, ...]:
    """Give the links between the parts that an author wires by hand: events, flags, ladders, projects, endings."""
    return tuple(
        link for link in web.links if not (_everywhere(web, link.source) or _everywhere(web, link.target))
    )


def around(web: Web, part: str, depth: int) -> tuple[Link, ...]:
    """Give the links at most `depth` steps before or after a part.

    What bears on everything is shown, not passed through, for behind it lies the whole story.
    """
    found = dict.fromkeys((*_steps(web, part, depth, back=True), *_steps(web, part, depth, back=False)))
    return tuple(link for link in web.links if link in found)


def _steps(web: Web, part: str, depth: int, *, back: bool) -> Iterable[Link]:
    found: list[Link] = []
    seen, edge = {part}, [part]
    for _ in range(depth):
        links = [link for each in edge for link in (web.into if back else web.out).get(each, ())]
        found += links
        ends = dict.fromkeys(link.source if back else link.target for link in links)
        edge = [end for end in ends if end not in seen and not _everywhere(web, end)]
        seen |= set(edge)
    return found


def _everywhere(web: Web, part: str) -> bool:
    return web.things[part].kind in EVERYWHERE
