"""The account of one number drawn: value, parts, changes, and what is still in the pipe."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.marks import bar, moved, spark
from game.tui.drawing.works import clause_rows
from game.tui.rows import BLANK, Row, Span, flow, row, sides
from game.view.citing import cited
from game.view.numbers import decimal, signed

if TYPE_CHECKING:
    from game.view.why import Named, WhyView

WIDEST = 96


def list_rows(names: Sequence[Named], width: int) -> list[Row]:
    """Draw what can be asked about, under its groups."""
    rows: list[Row] = []
    group = ""
    for named in names:
        if named.group != group:
            group = named.group
            rows += [*([BLANK] if rows else []), row(Span(group.upper(), "head"))]
        value = Span(f" {named.figure or named.words}", "dim")
        lines = flow(named.label, width - max(len(value.text), 5) - 1, " ", "   ", f"why:{named.id}")
        first = sides(lines[0].spans, [value], width, lines[0].key)
        rows += [first, *lines[1:]]
    return rows


def why_rows(view: WhyView, width: int) -> list[Row]:
    """Draw the whole account."""
    width = min(width, WIDEST)
    rows = [sides([Span(view.label, "title")], [Span(view.words, "accent")], width)]
    rows += flow([Span(view.about, "dim")], width) if view.about else []
    if view.figure:
        scale = [
            Span(f"{view.low:g} ", "dim"),
            *bar(view.value, view.low, view.high, 24),
            Span(f" {view.high:g}", "dim"),
        ]
        gauge = [Span(view.figure, "strong"), Span("  "), *scale, Span("  ")]
        rows += [BLANK, Row((*gauge, _history(view, width - sum(len(span.text) for span in gauge))))]
    if view.rest is not None:
        rows.append(row(Span(f"It would settle at {decimal(view.rest)} if nothing else moved.", "dim")))
    if view.income is not None:
        rows += [BLANK, row(Span("WHAT COMES IN", "head")), *flow(view.income.words, width, "  ")]
        rows += [line for step in view.income.steps for line in clause_rows(step, width, "  ")]
    rows += _changes(view, width)
    rows += _parts(view, width)
    if view.pipe:
        rows += [BLANK, row(Span("STILL ON ITS WAY", "head"))]
        for later in view.pipe:
            when = f"{later.when}{later.proviso}: "
            told = [Span(when, "accent"), Span(later.note), *moved(later.moves, " · ")]
            rows += flow(told, width, "  ", "    ")
    if view.codex:
        rows.append(BLANK)
        rows += [
            row(Span("› ", "accent"), Span(shown, "link", f"codex:{page}")) for page, shown in view.codex
        ]
    return rows


def _history(view: WhyView, room: int) -> Span:
    return spark(view.history, view.low, view.high, max(min(len(view.history), 24, room), 0))


def _changes(view: WhyView, width: int) -> list[Row]:
    total = signed(view.value - view.before, 1) if view.figure else ""
    rows = [BLANK, sides([Span("SINCE THE LAST TURN", "head")], [Span(total, "strong")], width)]
    if not view.changes:
        rows.append(row(Span("  Nothing moved it.", "dim")))
    for change in view.changes:
        rows += _entry(change.shown, change.cause.words, change.cause.source, width)
    return rows


def _parts(view: WhyView, width: int) -> list[Row]:
    if not view.parts:
        return []
    rows = [BLANK, sides([Span("WHAT IT IS MADE OF", "head")], [Span(decimal(view.value), "strong")], width)]
    for part in view.parts:
        plain = part.kind == "target"
        rows += _entry(decimal(part.size) if plain else signed(part.size, 1), part.words, part.source, width)
    return rows


def _entry(size: str, words: str, source: Sequence[str], width: int) -> list[Row]:
    ink = {"+": "good", "-": "bad"}.get(size[:1], "")
    told = [Span(words), Span(f"  {cited(source)}" if source else "", "dim")]
    return flow(told, width, Span(f"{size:>7}  ", ink))
