"""The verdict drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.marks import bar, change
from game.tui.drawing.prose import paragraphs
from game.tui.rows import BLANK, Row, Span, flow, row, sides

if TYPE_CHECKING:
    from game.view.verdict import VerdictView

WIDEST = 92
_WAYS = {1: "good", 0: "dim", -1: "bad"}


def verdict_rows(view: VerdictView, width: int, alone: bool = True) -> list[Row]:
    """Draw the judgement and, where no column beside tells it, what came of it and how it came."""
    width = min(width, WIDEST)
    rows = [row(Span(view.title, "title")), BLANK, *paragraphs(view.text, width)]
    judged = _parts((_goals, _scores, _judges, _complex), view, width)
    return [*rows, BLANK, *judged, *([BLANK, *after_rows(view, width)] if alone else [])]


def after_rows(view: VerdictView, width: int) -> list[Row]:
    """Draw what came of it, the turning points, and the player against history."""
    return _parts((_slides, _turning, _history), view, min(width, WIDEST))


def _parts(
    parts: Sequence[Callable[[VerdictView, int], list[Row]]], view: VerdictView, width: int
) -> list[Row]:
    rows: list[Row] = []
    for part in parts:
        told = part(view, width)
        rows += [*([BLANK] if rows and told else []), *told]
    return rows


def _scores(view: VerdictView, width: int) -> list[Row]:
    rows = [row(Span("FROM FIRST TO LAST", "head"))]
    wide = max((len(score.label) for score in view.scores), default=0)
    for score in view.scores:
        figures = Span(f"{score.start:>4} → {score.end:<4}", "strong")
        moved = change(score.end - score.start)
        told = [figures, moved._replace(text=f"{moved.text:>4}"), Span(f"  {score.words}", "dim")]
        rows.append(sides([Span(f" {score.label:<{wide}}"), *told], [], width))
    for each in view.changed:
        mark = Span(" ▲ " if each.end > each.start else " ▼ ", _WAYS[each.good])
        rows += flow([Span(each.words, "dim")], width, mark)
    return rows


def _complex(view: VerdictView, width: int) -> list[Row]:
    if view.complex is None:
        return []
    found = view.complex
    rows = [row(Span("THE REGION", "head")), *flow([Span(found.title, "strong")], width, " ")]
    rows += paragraphs(found.text, width, indent=" ")
    figures = " · ".join(f"{name} {value}" for name, value in found.figures)
    return rows + flow([Span(figures, "dim")], width, " ")


def _goals(view: VerdictView, width: int) -> list[Row]:
    if not view.goals:
        return []
    rows = [row(Span("GOALS", "head")), *flow(view.summary, width, " ")]
    for goal in view.goals:
        mark = Span(" ✓ ", "good") if goal.met else Span(" ✗ ", "bad")
        said = "reached" if goal.met else "missed"
        if goal.pledged:
            said = f"pledged to {goal.patron}, {'kept' if goal.met else 'broken'}"
        rows.append(sides([mark, Span(goal.label)], [Span(said, "dim")], width))
        for measure in () if goal.met else goal.measures:
            rows += flow([Span(measure.words, "dim")], width, "     ") if not measure.met else []
    return rows


def _judges(view: VerdictView, width: int) -> list[Row]:
    rows = [row(Span("FOUR JUDGES" if len(view.judges) == 4 else "JUDGES", "head"))] if view.judges else []
    wide = max((len(judge.label) for judge in view.judges), default=0)
    for judge in view.judges:
        line = [
            Span(f" {judge.label:<{wide}} "),
            *bar(judge.mark, 0, 100, 20),
            Span(f" {judge.mark:>3}  ", "strong"),
        ]
        rows.append(row(*line, Span(judge.words, "dim")))
        rows += flow([Span(judge.about, "dim")], width, " " * (wide + 2)) if judge.about else []
    return rows


def _slides(view: VerdictView, width: int) -> list[Row]:
    rows = [row(Span("WHAT CAME OF IT", "head"))] if view.slides else []
    for slide in view.slides:
        told = [
            Span(f"{slide.theme}  ", "accent"),
            Span(slide.text),
            Span(f"  {' '.join(slide.source)}", "dim"),
        ]
        rows += flow(told, width, " ", "   ")
    return rows


def _turning(view: VerdictView, width: int) -> list[Row]:
    rows = [row(Span("TURNING POINTS", "head"))] if view.turning else []
    for point in view.turning:
        told = [Span(f"{point.date}  ", "accent"), Span(f"{point.words}. "), Span(point.moved, "dim")]
        rows += flow(told, width, " ", "   ")
    return rows


def _history(view: VerdictView, width: int) -> list[Row]:
    if not view.compared:
        return []
    count = f"You answered as history did in {view.alike} of {view.compared} files."
    rows = [row(Span("YOU AND HISTORY", "head")), *flow(count, width, " ")]
    if view.unlike > len(view.against):
        rows += flow(f"Of the {view.unlike} others these moved most:", width, " ")
    for each in view.against:
        told = [Span(f"{each.title}  "), Span(f"you: {each.answer}; history: {each.historical}", "dim")]
        rows += flow(told, width, " ", "   ")
    return rows
