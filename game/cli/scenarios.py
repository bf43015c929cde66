"""`wakhan scenarios`: what there is to play."""

from __future__ import annotations

import json
import sys
import textwrap
from argparse import Namespace

from game import paths
from game.cli.library import loaded
from game.cli.main import Exit
from game.paths import Home
from game.scenario.headings import Heading, headings


def run(options: Namespace) -> int:
    """List every scenario that is found."""
    found = headings((*paths.scenario_homes(), *paths.packs()))
    sys.stdout.write(_json(found) if options.format == "json" else _text(found))
    return Exit.DONE


def _text(found: tuple[Heading, ...]) -> str:
    if not found:
        return "No scenarios are found.\n"
    parts = []
    for heading in found:
        low, high = heading.minutes
        parts.append(f"{heading.title}  (wakhan play {heading.name})\n")
        parts.append(f"  {heading.calendar.turns} turns, {low} to {high} minutes{whose(heading.home)}\n")
        parts.append(textwrap.indent(textwrap.fill(heading.summary, 76), "  ") + "\n\n")
    return "".join(parts)


def whose(home: Home | None) -> str:
    """Say that a scenario is not this game's own, and whose it is."""
    if home is None or home.name == paths.NAME:
        return ""
    return f", from {home.name} {home.version}, no part of Wakhan" if home.foreign else ", your own"


def _json(found: tuple[Heading, ...]) -> str:
    return json.dumps([_counts(heading) for heading in found], indent=2, ensure_ascii=False) + "\n"


def _counts(heading: Heading) -> dict[str, object]:
    """Count what a scenario has; one that does not load says so instead."""
    got = loaded(heading.folder)
    about: dict[str, object] = {
        "id": heading.id,
        "name": heading.name,
        "from": heading.home.name if heading.home else None,
        "title": heading.title,
        "turns": heading.calendar.turns,
        "minutes": list(heading.minutes),
        "summary": heading.summary,
    }
    content = got.content
    if content is None:
        return about | {"problems": len(got.problems)}
    events = content.events.values()
    return about | {
        "events": len(content.events),
        "decisions": sum(event.kind != "news" for event in events),
        "options": sum(len(event.options) for event in events),
        "initiatives": len(content.initiatives),
        "ladders": len(content.ladders),
        "projects": len(content.projects),
        "goals": len(content.goals),
        "endings": len(content.endings),
        "slides": len(content.slides),
        "codex": len(content.codex),
        "words": got.words,
    }
