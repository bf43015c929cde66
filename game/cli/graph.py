"""`wakhan graph`: how events, flags, ladders and endings of a scenario hang together."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Container, Sequence

from attrs import asdict

from game.cli.library import content_of
from game.cli.main import Exit, Stop
from game.cli.names import names
from game.expr.spelling import did_you_mean
from game.scenario.web import Link, Thing, Web, web
from game.view.graph.drawn import dot, mermaid
from game.view.graph.near import around, spine
from game.view.graph.part import MOST, told_of
from game.view.graph.told import told

_SHORTEST, _MOST_OFFERED = 3, 6  # letters that may stand for a name, and names that may be meant
_NAMES = "`wakhan graph PATH --names` lists what there is"
_DRAWN = {"mermaid": mermaid, "dot": dot}


def run(options: Namespace) -> int:
    """Print the wiring of a scenario, or of one part of it."""
    if options.names is not None:
        return names(options)
    content = content_of(options.scenario)
    whole = web(content)
    part = _part(whole, options.part, content.codex) if options.part else None
    if options.format == "text":
        most = None if options.all else MOST
        out = told_of(whole, part, options.depth, most) if part else told(whole, content.title)
    else:
        links = _shown(whole, part, options)
        out = _DRAWN[options.format](whole, links) if options.format in _DRAWN else _json(whole, links, part)
    sys.stdout.write(out)
    return Exit.DONE


def _shown(whole: Web, part: Thing | None, options: Namespace) -> Sequence[Link]:
    if part is not None:
        return around(whole, part.id, options.depth)
    return whole.links if options.all else spine(whole)


def _part(whole: Web, name: str, pages: Container[str]) -> Thing:
    """Find the part an author means; an event before an actor's indicator of the same name."""
    found = whole.named(name)
    if len(found) == 1:
        return found[0]
    if found:
        raise Stop(
            f"{name!r} is {len(found)} things: name one of {', '.join(t.id for t in found)}", Exit.USAGE
        )
    if name in pages:
        raise Stop(f"{name!r} is a page of the codex: nothing in the story depends on it", Exit.USAGE)
    known = dict.fromkeys(thing.name for thing in whole.things.values())
    alike = [each for each in known if len(name) >= _SHORTEST and name.lower() in each][:_MOST_OFFERED]
    hint = f"is it {' or '.join(alike)}?" if alike else did_you_mean(name[:64], known) or _NAMES
    shown = name if len(name) <= 64 else f"{name[:64]}..."
    raise Stop(f"nothing is called {shown!r} there ({hint})", Exit.USAGE)


def _json(whole: Web, links: Sequence[Link], part: Thing | None) -> str:
    shown = {end for link in links for end in (link.source, link.target)} | ({part.id} if part else set())
    things = [asdict(thing) for thing in whole.things.values() if thing.id in shown]
    return (
        json.dumps(
            {"things": things, "links": [asdict(link) for link in links]}, indent=2, ensure_ascii=False
        )
        + "\n"
    )
