"""The scenario picker drawn: the shelf, and the brief of one story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from game.play.level import LEVELS
from game.tui.drawing.prose import paragraphs
from game.tui.drawing.ridge import ridge_rows
from game.tui.keeping import ScenarioRow
from game.tui.keys import key_shown
from game.tui.rows import BLANK, Row, Span, flow, row

if TYPE_CHECKING:
    from game.engine.content import Content
    from game.play.level import Level

WIDEST = 84
_MOUNTAINS = (6, 14)  # rows of them under a short brief, at least and at most


@frozen
class Chosen:
    """What stands on the right: a story, what is known of it, and how it will be played; `full` tells the goals."""

    story: ScenarioRow
    known: Content | str | None
    level: Level
    seed: int
    full: bool = False


def shelf_rows(stories: Sequence[ScenarioRow], width: int) -> list[Row]:
    """Draw what can be played."""
    rows = [row(Span("SCENARIOS", "head"))]
    for story in stories:
        key = f"story:{story.id}"
        rows += flow([Span(story.title, "strong")], width, " ", "   ", key)
        rows += flow([Span(story.origin, "dim")], width, " ", "   ", key) if story.origin else []
    return rows if stories else [*rows, row(Span(" none found", "dim"))]


def brief_rows(chosen: Chosen, width: int, height: int) -> list[Row]:
    """Draw one story: its brief, how it will be played, and its goals, in full where there is room or it is asked."""
    text = min(width, WIDEST)
    rows: list[Row] = []
    for full, gap in ((True, [BLANK]), (False, [BLANK]), (False, [])):
        rows = _brief(chosen, text, chosen.full or full, gap)
        if len(rows) <= height or chosen.full:
            break
    free = height - len(rows) - 2
    if free >= _MOUNTAINS[0] and not isinstance(chosen.known, str):
        art = ridge_rows(width, min(free, _MOUNTAINS[1]))
        rows += [*[BLANK] * (height - len(rows) - len(art)), *art]
    return rows


def _brief(chosen: Chosen, width: int, full: bool, gap: list[Row]) -> list[Row]:
    story, known = chosen.story, chosen.known
    low, high = story.minutes
    rows = [*flow([Span(story.title, "title")], width)]
    rows += [row(Span(f"{story.turns} turns, {low} to {high} minutes", "dim")), *gap]
    rows += paragraphs(" ".join(story.summary.split()), width)
    if isinstance(known, str):
        return [*rows, BLANK, row(Span("THIS STORY CANNOT BE PLAYED YET", "warn")), *_lines(known, width)]
    rows += [BLANK, *_level(chosen.level, width)]
    rows += [*_setting("seed", str(chosen.seed), "The same seed and orders give the same game.", width)]
    if known is None:
        return [*rows, *gap, row(Span("Reading…", "dim"))]
    return [*rows, *gap, *_goals(known, width, full)]


def _goals(known: Content, width: int, full: bool) -> list[Row]:
    if not known.goals:
        return []
    more = [] if full else [Span("   a ", "key", "do:more"), Span("what each asks for", "dim", "do:more")]
    rows = [Row((Span("GOALS", "head"), *more))]
    for goal in known.goals.values():
        told = [Span(f"{goal.label}  "), Span(goal.about if full else "", "dim")]
        rows += flow(told, width, " ", "   ")
    return rows


def _level(level: Level, width: int) -> list[Row]:
    """Name every level, the chosen one set apart, and say what it tells and hides."""
    spans = [Span(f"{key_shown('level')}  ", "key", "do:level"), Span("Level ", "dim", "do:level")]
    for each in LEVELS.values():
        here = each is level
        label = f"[{each.label}]" if here else f" {each.label} "
        spans.append(Span(f" {label}", "strong" if here else "dim", f"level:{each.id}"))
    ink = "" if level.undo else "warn"
    return [Row(tuple(spans)), *flow([Span(level.about, ink)], width, "   ")]


def _setting(name: str, value: str, about: str, width: int) -> list[Row]:
    click = f"do:{name}"
    spans = [
        Span(f"{name.capitalize()}  ", "dim", click),
        Span(f"{value}  ", "strong", click),
        Span(about, "dim"),
    ]
    return flow(spans, width, Span(f"{key_shown(name)}  ", "key", click))


def _lines(text: str, width: int) -> list[Row]:
    return [line for each in text.splitlines() for line in flow([Span(each, "dim")], width, "", "  ")]
