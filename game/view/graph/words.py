"""The words in which links and parts of a web are told."""

from __future__ import annotations

from game.scenario.web import Link, Thing, Web


def name(thing: Thing) -> str:
    """Give a part's kind and name, and what players call it."""
    return f"{thing.kind} {thing.name}" + (f"  {thing.label}" if thing.label else "")


def end(web: Web, part: str) -> str:
    """Give the part at one end of a link."""
    thing = web.things[part]
    return f"{thing.kind} {thing.name}"


def at(link: Link) -> str:
    """Give the choice or step at which a link holds, in brackets."""
    return f" ({link.how})" if link.how else ""


def plural(kind: str, number: int) -> str:
    """Give the name of a kind for so many of it."""
    if number == 1:
        return kind
    return kind[:-1] + "ies" if kind.endswith("y") else kind + "s"
