"""All sections put together in the order in which they lean on one another."""

from __future__ import annotations

from game.engine.content import Content
from game.scenario.build import (
    actors,
    codex,
    events,
    header,
    home,
    initiatives,
    ladders,
    markets,
    openings,
    projects,
    situations,
    verdict,
    world,
)
from game.scenario.build.begin import Starts, begin
from game.scenario.context import Context
from game.scenario.sections import Sections


def build(name: str, sections: Sections, context: Context) -> Content:
    """Build the content, whole enough to be checked even where some of it is wrong; it has no fingerprint yet."""
    context.calendar = header.calendar(sections, context)
    context.groups = actors.groups(sections, context)
    context.members = actors.members(sections)
    starts = _started(sections, context)
    people = actors.actors(sections, starts.indicators, context)
    world.more_pushes(sections, starts.indicators, context)
    begin(sections, starts, context)
    request, topics = home.request(sections, context)
    return Content(
        id=name,
        fingerprint="",
        calendar=context.calendar,
        resources=starts.resources,
        indicators=starts.indicators,
        efficiency=home.efficiency(sections, context),
        flags=world.flags(sections, context),
        groups=context.groups,
        actors=people,
        markets=markets.markets(sections, context),
        ladders=starts.ladders,
        projects=projects.projects(sections, context),
        situations=situations.situations(sections, context),
        families=initiatives.families(sections, context),
        initiatives=initiatives.initiatives(sections, context),
        events=events.events(sections, context),
        openings=openings.openings(sections, context),
        lessons=openings.lessons(sections, context),
        goals=verdict.goals(sections, context),
        endings=verdict.endings(sections, context),
        slides=verdict.slides(sections, context),
        judges=verdict.judges(sections, context),
        complex=verdict.complex_of(sections, context),
        dismissal=home.dismissal(sections, context),
        mends=home.mends(sections, context),
        request=request,
        topics=topics,
        history=codex.history(sections, context),
        codex=codex.codex(sections, context),
        tests=codex.tests(sections, context),
        **header.head(sections, context),
    )


def _started(sections: Sections, context: Context) -> Starts:
    return Starts(
        indicators=world.indicators(sections, context),
        resources=world.resources(sections, context),
        ladders=ladders.ladders(sections, context),
    )
