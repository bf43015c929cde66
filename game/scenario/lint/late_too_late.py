"""Late effects that arrive after the story has ended, or wait for what cannot be by then."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Later
from game.scenario.lint.acts import acts, lates
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model, mappings
from game.scenario.nodes import Mapping


def _find(model: Model) -> Iterator[Found]:
    content, firsts = model.content, model.known.firsts
    last = content.calendar.turns + 1
    for fact, act in acts(content):
        for late in lates(act):
            arrives = firsts.get(fact, 1) + late.after
            if firsts.get(fact, 1) > last:
                continue  # what never happens has nothing late
            if arrives > last:
                message = f"this arrives {late.after} turns on, when the story is over"
                yield from _told(model, late, message, hint=f"the story has {content.calendar.turns} turns")
            elif model.holds(late.when) is None and model.known.reach.never(
                late.when, range(int(arrives), last + 1)
            ):
                yield from _told(model, late, "this never holds when it arrives", "when")
    for number, node in enumerate(model.whole.sections.items("lessons")):
        if not node.file.world and content.lessons[number].turn > content.calendar.turns:
            yield Found(node, "the story is over before this lesson")


def _told(model: Model, late: Later, message: str, key: str = "", hint: str | None = None) -> Iterator[Found]:
    node = _lates(model).get((late.place.file, late.place.line, late.place.column)) if late.place else None
    if node is not None:
        yield Found(node.get(key) or node, message, hint)


def _lates(model: Model) -> dict[tuple[str, int, int], Mapping]:
    """Give every mapping of the story's own entries by its place; only looked for when something is wrong."""
    entries = [node for section in model.whole.sections.entries.values() for _, node in section.values()]
    own = [each for node in entries if not node.file.world for each in mappings(node)]
    return {(each.file.name, each.line, each.column): each for each in own}


TOO_LATE = Lint(
    code="too-late",
    title="A late effect that never arrives",
    why=(
        "Even at the earliest turn in which its cause can come about, it would arrive after the last one: it is "
        "announced and never felt. A condition that cannot hold by then is found too."
    ),
    passes="""\
events:
  fair:
    title: A fair
    kind: news
    on: 1992-04
    basis: invented
    source: ¶6
    text: Stalls on the quay.
    later: [{in: 2 turns, effects: {trade: +3}, note: The stalls have sold out}]
""",
    fails="""\
events:
  fair:
    title: A fair
    kind: news
    on: 1992-04
    basis: invented
    source: ¶6
    text: Stalls on the quay.
    later: [{in: 20 turns, effects: {trade: +3}, note: The stalls have sold out}]
""",
    find=_find,
)
