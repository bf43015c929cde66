"""How a story is judged: goals, endings, slides, judges and the regional complex."""

from __future__ import annotations

from game.engine.content import Complex, ComplexOutcome, Ending, Goal, Judge, Slide
from game.scenario.build.parts import bands, entries, named
from game.scenario.build.world import sources
from game.scenario.context import Context
from game.scenario.expressions import amount, condition
from game.scenario.fields import choice, ident
from game.scenario.nodes import Node
from game.scenario.sections import Sections
from game.scenario.shapes import Got, Shape, list_of, made
from game.scenario.texts import prose, words

GOAL = Shape(
    "a goal",
    {"label": words("label"), "when": condition, "patron": named("patron")},
    {"about": words("about")},
)
ENDING = Shape(
    "an ending",
    {"title": words("title"), "text": prose("ending")},
    {"when": condition, "at": choice("end", "any"), "tone": choice("mixed", "good", "bad")},
)
SLIDE = Shape(
    "a slide", {"theme": words("label"), "text": prose("slide")}, {"when": condition, "source": sources}
)
JUDGE = Shape(
    "a judge",
    {"label": words("label"), "by": amount},
    {"about": words("about"), "words": bands},
)
_OUTCOME = Shape(
    "an evolution",
    {"id": ident, "title": words("title"), "text": prose("ending")},
    {"when": condition},
)


def goals(sections: Sections, context: Context) -> dict[str, Goal]:
    """Build the goals."""

    def make(key: str, got: Got, _node: Node, _context: Context) -> Goal:
        return Goal(id=key, about=got.pop("about", ""), **got)

    return dict(entries(sections, "goals", GOAL, make, context))


def _ending(key: str, got: Got, _node: Node, _context: Context) -> Ending:
    return Ending(
        id=key,
        title=got["title"],
        text=got["text"],
        when=got.get("when"),
        any_time=got.get("at") == "any",
        tone=got.get("tone", "mixed"),
    )


def endings(sections: Sections, context: Context) -> dict[str, Ending]:
    """Build the endings, in the order in which they are tried."""
    with context.at_the_end():
        return dict(entries(sections, "endings", ENDING, _ending, context))


_slide = made(SLIDE, lambda got, _node, _context: Slide(**got))


def slides(sections: Sections, context: Context) -> tuple[Slide, ...]:
    """Build the slides of the epilogue."""
    with context.at_the_end():
        found = [_slide(node, context) for node in sections.items("slides")]
    return tuple(slide for slide in found if slide)


def judges(sections: Sections, context: Context) -> dict[str, Judge]:
    """Build the judges."""

    def make(key: str, got: Got, _node: Node, _context: Context) -> Judge:
        return Judge(id=key, **got)

    with context.at_the_end():
        return dict(entries(sections, "judges", JUDGE, make, context))


_outcome = made(_OUTCOME, lambda got, _node, _context: ComplexOutcome(**got))
COMPLEX = Shape(
    "the complex",
    {"boundary": amount, "polarity": amount, "amity": amount, "outcomes": list_of(_outcome)},
    {"about": words("about")},
)
_complex = made(COMPLEX, lambda got, _node, _context: Complex(**got))


def complex_of(sections: Sections, context: Context) -> Complex | None:
    """Build the regional complex."""
    node = sections.single("complex")
    if node is None:
        return None
    with context.at_the_end():
        return _complex(node, context)
