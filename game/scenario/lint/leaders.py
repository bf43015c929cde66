"""Lists of leaders with a month that nobody, or two people, hold office."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Actor
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.scalars import as_month


def _find(model: Model) -> Iterator[Found]:
    for actor in model.content.actors.values():
        key = model.key("actors", actor.id)
        if not model.own(key):
            continue
        for number, message, hint in _faults(actor):
            yield Found(model.at("actors", actor.id, "leaders", number), message, hint)


def _faults(actor: Actor) -> Iterator[tuple[int, str, str]]:
    """Find what is wrong between each leader and the next; months are both counted in."""
    for number, leader in enumerate(actor.leaders):
        if leader.start is not None and leader.end is not None and leader.start > leader.end:
            yield number, f"{leader.name} leaves office before coming to it", "look at 'from' and 'until'"
    pairs = zip(actor.leaders, actor.leaders[1:], strict=False)
    for number, (before, after) in enumerate(pairs, 1):
        if before.end is None:
            hint = f"write until: for {before.name}"
            yield number, f"{after.name} never comes to office, for {before.name} never leaves it", hint
        elif after.start is None:
            continue  # comes when the one before goes
        elif after.start <= before.end:
            hint = f"{before.name} is in office until {as_month(before.end)}"
            yield number, f"{after.name} comes to office while {before.name} holds it", hint
        elif after.start > before.end + 1:
            message = (
                f"nobody leads {actor.name} from {as_month(before.end + 1)} to {as_month(after.start - 1)}"
            )
            yield number, message, "name who acted in between, were it 'the caretaker'"


_KHAN = """\
actors:
  khanate:
    name: The khanate
    side: group
    leaders: [{name: Old Khan, until: 1992-06}, {name: Young Khan, from: 1992-07}]
"""
LEADERS = Lint(
    code="leaders",
    title="A gap or an overlap in a list of leaders",
    why=(
        "Texts write {kabul.leader} and the game puts in who was in office that month; both months, the "
        "first and the last, are counted in. In a gap it has nobody to name, and of two it takes the "
        "first."
    ),
    passes=_KHAN,
    fails=_KHAN.replace("1992-07", "1992-11"),
    find=_find,
)
