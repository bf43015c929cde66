"""The web in words: the wiring of a whole story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.scenario.web import Thing, Web
from game.view.graph.near import EVERYWHERE, spine
from game.view.graph.words import at, end, name, plural


def told(web: Web, title: str) -> str:
    """Tell the wiring of a whole story: what is set where and read where, and what ends it."""
    counts = Counter(thing.kind for thing in web.things.values())
    lines = [title, "  " + ", ".join(f"{number} {plural(kind, number)}" for kind, number in counts.items())]
    lines += ["", "WHAT HANGS TOGETHER"]
    for part in dict.fromkeys(link.source for link in spine(web) if not link.changes):
        lines += _wired(web, web.things[part])
    loose = [thing for thing in web.things.values() if thing.kind == "flag" and not web.out.get(thing.id)]
    if loose:
        lines += ["", "SET, AND READ BY NO CONDITION", *(f"  {name(thing)}" for thing in loose)]
    endings = [thing for thing in web.things.values() if thing.kind == "ending"]
    lines += ["", "HOW IT ENDS", *(line for thing in endings for line in _ending(web, thing))]
    return "\n".join(lines) + "\n"


def _wired(web: Web, thing: Thing) -> Iterator[str]:
    """Tell where a part is set and where it is read; what is pushed or shown by it is only counted."""
    yield f"  {name(thing)}"
    for link in web.into.get(thing.id, ()):
        if link.changes:
            yield f"    set by   {end(web, link.source)}{at(link)} {link.said}"
    readers = [link for link in web.out[thing.id] if not link.changes]
    for link in readers:
        if web.things[link.target].kind not in EVERYWHERE:
            yield f"    read by  {end(web, link.target)} {link.how}: {link.said}"
    rest = Counter(web.things[part].kind for part in {link.target for link in readers})
    counted = [f"{rest[kind]} {plural(kind, rest[kind])}" for kind in EVERYWHERE if rest[kind]]
    if counted:
        yield f"    read by  {', '.join(counted)}"


def _ending(web: Web, thing: Thing) -> Iterator[str]:
    said = next((link.said for link in web.into.get(thing.id, ())), None)
    said = said or next((term.partition(": ")[2] for term in thing.terms), None)
    yield f"  {name(thing)}"
    yield f"    when {said}" if said else "    when no other ending has come"
