"""Endings, slides of the epilogue and goals that a player cannot tell apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from game.engine.content import Text
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Mapping, Node, Sequence

Parts = dict[str, Hashable]  # what it is called in a message -> what must not come twice
_HINTS = {
    "title": "the title is the verdict: say what sets this one apart",
    "text": "say what sets this one apart",
    "label": "a pledge is chosen by its label: say what sets this one apart",
    "aim": "both are kept, or broken, together",
}


def _endings(model: Model) -> Iterator[Found]:
    """Look through titles and texts; of conditions that come twice `shadowed` tells."""
    endings = [
        (f"the ending '{ending.id}'", model.key("endings", ending.id), _of(ending.title, ending.text))
        for ending in model.content.endings.values()
    ]
    yield from _twice(endings)
    yield from _twice(_outcomes(model))


def _outcomes(model: Model) -> Iterator[tuple[str, Node, Parts]]:
    """Go over the evolutions of the regional complex, which are endings of a sort."""
    written = model.whole.sections.single("complex")
    listed = written.get("outcomes") if isinstance(written, Mapping) else None
    nodes = listed.items if isinstance(listed, Sequence) else []
    outcomes = model.content.complex.outcomes if model.content.complex else ()
    for outcome, node in zip(outcomes, nodes, strict=False):
        if model.own(node):
            yield f"the outcome '{outcome.id}'", node, _of(outcome.title, outcome.text)


def _slides(model: Model) -> Iterator[Found]:
    nodes = model.whole.sections.items("slides")
    pairs = zip(model.content.slides, nodes, strict=False)
    return _twice(
        (f"a slide of '{slide.theme}'", node, {"text": _words(slide.text)}) for slide, node in pairs
    )


def _of(title: str, text: Text) -> Parts:
    return {"title": _flat(title), "text": _words(text)}


def _goals(model: Model) -> Iterator[Found]:
    things: list[tuple[str, Node, Parts]] = []
    for goal in model.content.goals.values():
        parts: Parts = {"label": _flat(goal.label), "aim": goal.when.text}
        things.append((f"the goal '{goal.id}'", model.key("goals", goal.id), parts))
    return _twice(things)


def _twice(things: Iterable[tuple[str, Node, Parts]]) -> Iterator[Found]:
    seen: dict[tuple[str, Hashable], str] = {}
    for name, node, parts in things:
        same = [said for said, value in parts.items() if value and (said, value) in seen]
        for said, value in parts.items():
            seen.setdefault((said, value), f"{node.file.name}:{node.line}")
        if same:
            place = seen[same[0], parts[same[0]]]
            yield Found(node, f"{name} has the {same[0]} of the one at {place}", _HINTS[same[0]])


def _words(text: Text) -> Hashable:
    return tuple(_flat(variant.body) for variant in text.variants)


def _flat(words: str) -> str:
    return " ".join(words.lower().split())


_SEA = "slides: [{theme: sea, when: trade > 60, text: Full quays.}, {theme: sea, text: Empty quays.}]"
SAME_SLIDE = Lint(
    code="same-slide",
    title="Two slides that are the same",
    why=(
        "The epilogue tells players what they did, theme by theme. Two slides with the same words tell them "
        "the same, whatever they did."
    ),
    passes=_SEA,
    fails=_SEA.replace("Empty quays", "Full quays"),
    find=_slides,
)
_STRAIT = """\
complex:
  boundary: security
  polarity: trade
  amity: mean(islands.trust)
  outcomes:
    - {id: external, title: A quarrel, when: trade < 20, text: The islands are strangers.}
    - {id: status_quo, title: A treaty, text: The islands go on as before.}
"""
SAME_ENDING = Lint(
    code="same-ending",
    title="Two endings that cannot be told apart",
    why=(
        "An ending is what a whole game comes to. Two with one condition, one title or one text are one "
        "ending: the second is never reached, or the player cannot know which it was."
    ),
    passes=_STRAIT,
    fails=_STRAIT.replace("A treaty", "A quarrel"),
    find=_endings,
)
SAME_GOAL = Lint(
    code="same-goal",
    title="Two goals that are the same",
    why=(
        "Goals are pledged to somebody. Two with one aim are one pledge paid twice, and two with one "
        "label cannot be told apart when the player chooses."
    ),
    passes="goals: {rich: {label: Rich, when: trade > 60, patron: business}}",
    fails="""\
goals:
  rich: {label: Rich, when: trade > 60, patron: business}
  wealthy: {label: Wealthy, when: trade > 60, patron: business}
""",
    find=_goals,
)
