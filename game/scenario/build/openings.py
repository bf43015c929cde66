"""What a story opens with by the luck of its seed, and the lessons of a story that teaches."""

from __future__ import annotations

from game.engine.content import Consequence, Lesson, Opening
from game.scenario.acts import effects, later
from game.scenario.build.parts import entries
from game.scenario.context import Context
from game.scenario.effects import CHANGES
from game.scenario.expressions import condition
from game.scenario.fields import ident, whole_between
from game.scenario.nodes import Node
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, made
from game.scenario.texts import prose, words

OPENING = Shape(
    "an opening",
    {"label": words("label"), "text": prose("note")},
    {"post": ident, "later": later, **CHANGES},
)
LESSON = Shape("a lesson", {"turn": whole_between(1, 200), "text": prose("note")}, {"when": condition})


def _opening(key: str, got: Got, node: Node, context: Context) -> Opening:
    return Opening(
        id=key,
        label=got["label"],
        text=got["text"],
        act=Consequence(effects(got), got.get("later", ())),
        post=got.get("post", ""),
        place=context.place(node),
    )


def openings(sections: Sections, context: Context) -> dict[str, Opening]:
    """Build the opening conditions."""
    return dict(entries(sections, "openings", OPENING, _opening, context))


_lesson = made(LESSON, lambda got, _node, _context: Lesson(**got))


def lessons(sections: Sections, context: Context) -> tuple[Lesson, ...]:
    """Build the lessons."""
    found = [_lesson(node, context) for node in sections.items("lessons")]
    return tuple(each for each in found if each)
