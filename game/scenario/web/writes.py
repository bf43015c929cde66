"""Every consequence of a scenario, with the part that brings it about."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Consequence, Content, Effect, Later


def consequences(content: Content) -> Iterator[tuple[str, str, Consequence]]:
    """Go over them as (`kind:name` of the part, option or step, what it brings about)."""
    for event in content.events.values():
        yield f"event:{event.id}", "", event.act
        for option in event.options:
            yield f"event:{event.id}", option.id, option.act
        yield f"event:{event.id}", "ignored", event.ignored
    for opening in content.openings.values():
        yield f"opening:{opening.id}", "", opening.act
    for initiative in content.initiatives.values():
        yield f"initiative:{initiative.id}", "", initiative.act
    for ladder in content.ladders.values():
        yield f"ladder:{ladder.id}", "climbing", ladder.climb
        yield f"ladder:{ladder.id}", "descending", ladder.descend
    for project in content.projects.values():
        yield f"project:{project.id}", "begun", project.begun
        yield f"project:{project.id}", "done", project.done
    for situation in content.situations.values():
        yield f"situation:{situation.id}", "starting", situation.started
        yield f"situation:{situation.id}", "stopping", situation.stopped


def changes(content: Content) -> Iterator[tuple[str, str, Effect]]:
    """Go over every single effect as (part, when it comes about, effect), those to come and by odds too."""
    for part, how, act in consequences(content):
        for said, effects in _parts(how, act):
            for effect in effects:
                yield part, said, effect


def _parts(how: str, act: Consequence) -> Iterator[tuple[str, tuple[Effect, ...]]]:
    yield how, act.effects
    yield from _late(how, act.later)
    for outcome in act.odds:
        said = f"{how}, {outcome.chance} in 100".removeprefix(", ")
        yield said, outcome.effects
        yield from _late(said, outcome.later)


def _late(how: str, later: tuple[Later, ...]) -> Iterator[tuple[str, tuple[Effect, ...]]]:
    for each in later:
        yield f"{how}, in {each.after} turn{'s' * (each.after != 1)}".removeprefix(", "), each.effects
