"""The scenario picker drawn: the shelf, and the brief of one story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.prose import paragraphs
from game.tui.keeping import ScenarioRow
from game.tui.rows import BLANK, Row, Span, flow, row

if TYPE_CHECKING:
    from game.engine.content import Content
    from game.play.level import Level

WIDEST = 84


def shelf_rows(stories: Sequence[ScenarioRow], width: int) -> list[Row]:
    """Draw what can be played."""
    rows = [row(Span("SCENARIOS", "head"))]
    for story in stories:
        key = f"story:{story.id}"
        rows += flow([Span(story.title, "strong")], width, " ", "   ", key)
        rows += flow([Span(story.origin, "dim")], width, " ", "   ", key) if story.origin else []
    return rows if stories else [*rows, row(Span(" none found", "dim"))]


def brief_rows(
    story: ScenarioRow, known: Content | str | None, level: Level, seed: int, width: int
) -> list[Row]:
    """Draw one story: its brief, its goals, and how it will be played."""
    width = min(width, WIDEST)
    low, high = story.minutes
    rows = [*flow([Span(story.title, "title")], width)]
    rows += [row(Span(f"{story.turns} turns, {low} to {high} minutes", "dim")), BLANK]
    rows += paragraphs(" ".join(story.summary.split()), width)
    if isinstance(known, str):
        return [*rows, BLANK, row(Span("THIS STORY CANNOT BE PLAYED YET", "warn")), *_lines(known, width)]
    rows += [BLANK, *_setting("level", level.label, level.about, "l", width)]
    rows += [*_setting("seed", str(seed), "The same seed and orders give the same game.", "s", width), BLANK]
    if known is None:
        return [*rows, row(Span("Reading…", "dim"))]
    rows += [row(Span("GOALS", "head"))] if known.goals else []
    for goal in known.goals.values():
        rows += flow([Span(f"{goal.label}  "), Span(goal.about, "dim")], width, " ", "   ")
    return rows


def _setting(name: str, value: str, about: str, key: str, width: int) -> list[Row]:
    click = f"do:{name}"
    spans = [
        Span(f"{name.capitalize()}  ", "dim", click),
        Span(f"{value}  ", "strong", click),
        Span(about, "dim"),
    ]
    return flow(spans, width, Span(f"{key}  ", "key", click))


def _lines(text: str, width: int) -> list[Row]:
    return [line for each in text.splitlines() for line in flow([Span(each, "dim")], width, "", "  ")]
