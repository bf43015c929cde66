"""The verdict drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.against import Past, history_rows
from game.tui.drawing.marks import bar, change
from game.tui.drawing.prose import paragraphs
from game.tui.drawing.reached import head_row, part_key, region_rows
from game.tui.rows import BLANK, Row, Span, flow, row, sides
from game.view.citing import cited
from game.view.numbers import signed
from game.view.text import sentence
from game.view.turnings import told as told_of

if TYPE_CHECKING:
    from game.view.verdict import VerdictView

WIDEST = 92
_WAYS = {1: "good", 0: "dim", -1: "bad"}
_SHORT = {
    "your decisions": "yours",
    "events": "events",
    "standing causes": "standing",
    "wearing off": "wore off",
    "end of the scale": "scale",
}


def verdict_rows(view: VerdictView, past: Past, width: int, alone: bool = True) -> list[Row]:
    """Draw the judgement and, where no column beside tells it, what came of it and how it came."""
    width = min(width, WIDEST)
    rows = [row(Span(view.title, "title"), key=part_key(0)), BLANK, *paragraphs(view.text, width)]
    judged = _parts((_goals, _scores, _books, _judges, region_rows), view, width)
    return [*rows, BLANK, *judged, *([BLANK, *after_rows(view, past, width)] if alone else [])]


def after_rows(view: VerdictView, past: Past, width: int) -> list[Row]:
    """Draw the turning points, what came of it, and the player against history."""
    width = min(width, WIDEST)
    rows = _parts((_turning, _slides), view, width)
    told = history_rows(view, past, width)
    return [*rows, *([BLANK] if rows and told else []), *told]


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
    rows = [head_row("FOUR JUDGES" if len(view.judges) == 4 else "JUDGES", 1)] if view.judges else []
    wide = max((len(judge.label) for judge in view.judges), default=0)
    for judge in view.judges:
        line = [
            Span(f" {judge.label:<{wide}} "),
            *bar(judge.mark, 0, 100, 20),
            Span(f" {judge.mark:>3}  ", "strong"),
        ]
        rows.append(row(*line, Span(judge.words, "dim")))
        told = [
            Span(f"{judge.about} " if judge.about else ""),
            Span(" · ".join(f.words for f in judge.figures), "dim"),
        ]
        rows += flow(told, width, " " * (wide + 2)) if any(span.text for span in told) else []
    return rows


def _slides(view: VerdictView, width: int) -> list[Row]:
    rows = [head_row("WHAT CAME OF IT", 4)] if view.slides else []
    for slide in view.slides:
        told = [
            Span(f"{slide.theme}  ", "accent"),
            Span(slide.text),
            Span(f"  {cited(slide.source)}", "dim"),
        ]
        rows += flow(told, width, " ", "   ")
    return rows


def _turning(view: VerdictView, width: int) -> list[Row]:
    if not view.turning:
        return []
    rows = [head_row("TURNING POINTS", 3)]
    rows += flow([Span("The decisions whose later effects moved most of what is judged.", "dim")], width, " ")
    for point in view.turning:
        rows += flow([Span(f"{point.date}  ", "accent"), Span(sentence(point.words))], width, " ", "   ")
        for words in told_of(point):
            when, _, moved = words.partition(": ")
            rows += flow([Span(moved)], width, Span(f"   {when:<14}", "dim"))
    return rows


def _books(view: VerdictView, width: int) -> list[Row]:
    """Draw where the scores came from: a line each that adds up."""
    if not view.books:
        return []
    rows = [row(Span("WHERE THE SCORES CAME FROM", "head"))]
    wide = max(len(each.label) for each in view.books)
    names = [name for name, _ in view.books[0].parts]
    shown = [k for k, _ in enumerate(names) if any(each.parts[k][1] for each in view.books)]
    heads = ["start", *(_SHORT[names[k]] for k in shown), "end"]
    rows.append(row(Span(" " * (wide + 1) + "".join(f"{each:>10}" for each in heads), "dim")))
    for each in view.books:
        moved = [f"{signed(each.parts[k][1]):>10}" for k in shown]
        figures = [Span(f"{each.start:>10}"), Span("".join(moved)), Span(f"{each.end:>10}", "strong")]
        rows.append(row(f" {each.label:<{wide}}", *figures))
    return rows if rows[-1].width <= width else []
