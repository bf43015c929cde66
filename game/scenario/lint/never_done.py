"""Projects that cannot be finished."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Project
from game.expr.ranges import ENDLESS
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model


def _find(model: Model) -> Iterator[Found]:
    firsts = model.known.firsts
    for project in model.content.projects.values():
        begins = firsts.get(f"{project.id}.active", ENDLESS)
        own = not model.at("projects", project.id).file.world
        if own and begins < ENDLESS and firsts[f"{project.id}.done"] == ENDLESS:
            yield from _why(model, project, int(begins))


def _why(model: Model, project: Project, begins: int) -> Iterator[Found]:
    left = model.content.calendar.turns + 1 - begins
    if project.takes > left:
        message = f"'{project.id}' takes {project.takes} turns, and at most {left} are left when it can begin"
        yield Found(model.at("projects", project.id, "takes"), message)
    elif model.holds(project.proceeds) is None:
        message = f"'{project.id}' never proceeds: this cannot hold after it can begin"
        yield Found(model.at("projects", project.id, "proceeds"), message)


NEVER_DONE = Lint(
    code="never-done",
    title="A project that is never finished",
    why="There is not enough time for it, or it stands still for as long as it lasts: what it promises never comes.",
    passes="projects: {pier: {label: A pier, takes: 9 months, from: 1992-07, done: {lasting: {trade: +2}}}}",
    fails="projects: {pier: {label: A pier, takes: 9 years, from: 1992-07, done: {lasting: {trade: +2}}}}",
    find=_find,
)
