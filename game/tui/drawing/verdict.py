"""The verdict drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.drawing.marks import bar, change
from game.tui.drawing.prose import paragraphs
from game.tui.rows import BLANK, Row, Span, flow, row, sides

if TYPE_CHECKING:
    from game.view.verdict import VerdictView

WIDEST = 92
_TONES = {"good": "good", "bad": "bad", "mixed": "accent"}


def verdict_rows(view: VerdictView, width: int) -> list[Row]:
    """Draw everything, one theme under the other."""
    width = min(width, WIDEST)
    rows = [row(Span(view.title, "title")), BLANK, *paragraphs(view.text, width)]
    for part in (_scores, _complex, _goals, _judges, _slides, _turning, _history):
        told = part(view, width)
        rows += [BLANK, *told] if told else []
    return rows


def _scores(view: VerdictView, width: int) -> list[Row]:
    rows = [row(Span("FROM FIRST TO LAST", "head"))]
    wide = max((len(score.label) for score in view.scores), default=0)
    for score in view.scores:
        figures = Span(f"{score.start:>4} → {score.end:<4}", "strong")
        moved = change(score.end - score.start)
        told = [figures, moved._replace(text=f"{moved.text:>4}"), Span(f"  {score.words}", "dim")]
        rows.append(sides([Span(f" {score.label:<{wide}}"), *told], [], width))
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
    rows = [row(Span("GOALS", "head"))] if view.goals else []
    for goal in view.goals:
        mark = Span(" ✓ ", "good") if goal.met else Span(" ✗ ", "bad")
        said = "reached" if goal.met else "missed"
        if goal.pledged:
            said = f"pledged to {goal.patron}, {'kept' if goal.met else 'broken'}"
        rows.append(sides([mark, Span(goal.label)], [Span(said, "dim")], width))
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
    for each in view.against:
        told = [Span(f"{each.title}  "), Span(f"you: {each.answer}; history: {each.historical}", "dim")]
        rows += flow(told, width, " ", "   ")
    return rows
