"""The workshop drawn: the player's own scenarios, and what there is to mend in one."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.drawing.prose import paragraphs
from game.tui.keeping import ScenarioRow
from game.tui.keys import key_shown
from game.tui.rows import BLANK, Row, Span, flow, row

WIDEST = 92
_GUIDE = (
    "A scenario is a folder of YAML, and no Python is needed. The author's guide, `wakhan guide`, leads from an idea "
    "to a tested story line by line."
)


def own_rows(stories: Sequence[ScenarioRow], width: int) -> list[Row]:
    """Draw the stories of one's own."""
    rows = [row(Span("YOUR SCENARIOS", "head"))]
    for story in stories:
        rows += flow([Span(story.title, "strong")], width, " ", "   ", f"story:{story.id}")
    return rows if stories else [*rows, row(Span(" none yet", "dim"))]


def story_rows(story: ScenarioRow | None, faults: Sequence[str] | None, width: int) -> list[Row]:
    """Draw one story: where it lies and what is wrong with it, or how to begin one."""
    width = min(width, WIDEST)
    new = [Span(key_shown("story"), "key"), Span(" begins a story of your own: a small one that plays.")]
    if story is None:
        return [
            row(Span("No story of yours yet", "title")),
            BLANK,
            *paragraphs(_GUIDE, width),
            BLANK,
            *flow(new, width),
        ]
    rows = [*flow([Span(story.title, "title")], width), *flow([Span(story.origin, "dim")], width), BLANK]
    enter = [
        Span(key_shown("preview"), "key"),
        Span(" opens a preview: the game, read again whenever you save a file."),
    ]
    rows += [*flow(enter, width), *flow(new, width), BLANK, *_found(faults, width), BLANK]
    rows += paragraphs(_GUIDE, width)
    return rows


def _found(faults: Sequence[str] | None, width: int) -> list[Row]:
    if faults is None:
        return [row(Span("Looking through its files…", "dim"))]
    if not faults:
        return [row(Span("Nothing to mend.", "good"))]
    rows = [row(Span("TO MEND", "head"))]
    for fault in faults:
        rows += flow([Span(fault)], width, " ", "   ")
    return rows
