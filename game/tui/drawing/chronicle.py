"""The chronicle drawn: the list with its small lines, charts with their key, the letters, and one turn told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from game.tui.drawing.marks import spark
from game.tui.rows import BLANK, Row, Span, flow, row, sides
from game.view.curves import ASCII_SHADES, LINE, MEDIAN, PAST, SECOND, SHADES

if TYPE_CHECKING:
    from game.view.charts import Run
    from game.view.chronicle import Course, Listed, Story
    from game.view.decisions import Decision

_SPARK = 6
_WORDY = 84  # columns from which a decision is told in full
_MIDDLE = 60  # columns from which a decision has its date beside its turn
_INKS = {"+": "good", "-": "bad"}


def list_rows(numbers: Sequence[Listed], marked: Collection[str], width: int) -> list[Row]:
    """Draw what has a course, under its groups; a diamond marks what is compared."""
    rows: list[Row] = []
    for group, those in groupby(numbers, lambda each: each.group):
        rows += [*([BLANK] if rows else []), row(Span(group.upper(), "head"))]
        for each in those:
            drawn = [spark(each.history, each.low, each.high, _SPARK), Span(f"{each.whole:>4}")]
            lead = Span("◆" if each.id in marked else " ", "mark")
            key, room = f"show:{each.id}", width - _SPARK - 5
            first, *rest = flow([Span(each.label)], room, lead, " ", key)
            rows += [sides(first.spans, drawn, width, key), *rest]
    return rows


def heading(this: Course, figure: str, words: str, width: int, ink: str = "title") -> Row:
    """Draw the line above a chart: the name, its value where the cursor stands, and its scale."""
    ends = f"{this.low:g} to {this.high:g}{this.unit}" if not this.hidden else "in words"
    told = [Span(this.label, ink), Span(f"  {figure}", "strong"), Span(f"  {words}" if words else "", "dim")]
    return sides(told, [Span(ends, "dim")], width)


def chart_rows(drawn: Iterable[Sequence[Run]]) -> list[Row]:
    """Turn a drawn chart into rows."""
    return [Row(tuple(Span(run.text, run.ink) for run in runs)) for runs in drawn]


def key_rows(names: Sequence[str], past: str, ahead: str, width: int, ascii_only: bool) -> list[Row]:
    """Say what each kind of line is; `past` and `ahead` name history's line and the fan, empty where not drawn."""
    kinds = list(zip((LINE, SECOND), names, strict=False))
    kinds += [(PAST, past)] if past else []
    kinds += [(MEDIAN, "middle")] if ahead else []
    told = [(kind.ascii * 2 if ascii_only else kind.sample, kind.ink, words) for kind, words in kinds]
    if ahead:
        signs = ASCII_SHADES if ascii_only else SHADES
        told += [(signs[shade], shade, words) for shade, words in (("inner", "half"), ("outer", ahead))]
    rows: list[Row] = []
    for sample, ink, words in told:
        entry = (Span(sample, ink), Span(f" {words}  ", "dim"))
        if rows and rows[-1].width + len(sample) + len(words) + 1 <= width:
            rows[-1] = Row((*rows[-1].spans, *entry))
        else:
            rows.append(Row(entry))
    return rows


def decision_rows(decisions: Sequence[Decision], width: int) -> list[list[Row]]:
    """Draw the decisions with their letters, each as rows of its own; a click goes to the turn."""
    told = []
    for each in decisions:
        lead = [Span(each.letter, "mark"), Span(f" {each.size:>5} ", _INKS.get(each.size[:1], ""))]
        words = each.words if width >= _WORDY else each.brief
        when = f"{each.date} · T{each.turn}" if width >= _MIDDLE else f"T{each.turn}"
        spans = [*lead, Span(f"{when:<{14 if width >= _MIDDLE else 3}} ", "dim"), Span(words)]
        told.append(flow(spans, width, hang="        ", key=f"turn:{each.turn}"))
    return told


def fitting(parts: Iterable[list[Row]], room: int) -> list[Row]:
    """Take the parts that fit whole into so many rows."""
    rows: list[Row] = []
    for part in parts:
        if len(rows) + len(part) <= room:
            rows += part
    return rows


def story_head(story: Story, width: int) -> Row:
    """Draw the line that says which turn the cursor is on."""
    left = [Span("▲ ", "at"), Span(story.date, "strong"), Span(f" · {story.place}", "dim")]
    change = [Span(f"  {story.change}", _INKS.get(story.change[:1], ""))] if story.change else []
    return sides(left, [Span(story.figure, "strong"), *change], width)


def story_parts(story: Story, width: int) -> list[list[Row]]:
    """Tell a turn in short parts, what matters most first, for where there is little room."""
    moved = [_moved(each, width) for each in story.moved]
    ordered = [flow([Span("✓ ", "good"), Span(words)], width, hang="  ") for words in story.ordered]
    happened = [flow([Span("· ", "accent"), Span(words)], width, hang="  ") for words in story.happened]
    return [*moved[:2], *ordered, *happened, *moved[2:]]


def story_rows(story: Story, width: int) -> list[Row]:
    """Tell a turn in full, for a column of its own."""
    rows = [story_head(story, width)]
    parts = (
        ("WHAT MOVED IT", [_moved(each, width) for each in story.moved]),
        (
            "YOUR ORDERS",
            [flow([Span("✓ ", "good"), Span(words)], width, hang="  ") for words in story.ordered],
        ),
        (
            "WHAT HAPPENED",
            [flow([Span("· ", "accent"), Span(words)], width, hang="  ") for words in story.happened],
        ),
    )
    for head, told in parts:
        if told:
            rows += [BLANK, row(Span(head, "head")), *(line for part in told for line in part)]
    if not story.known:
        rows += [BLANK, *flow([Span("Of this turn the save knows only the figures.", "dim")], width)]
    return rows


def _moved(pair: tuple[str, str], width: int) -> list[Row]:
    size, words = pair
    return flow([Span(f"{size:>5} ", _INKS.get(size[:1], "")), Span(words)], width, hang="      ")


def ahead_rows(date: str, words: str, how: str, width: int) -> list[Row]:
    """Tell of a turn to come."""
    head = row(Span("▲ ", "at"), Span(date, "strong"), Span(" · still to come", "dim"))
    return [head, *flow(words, width), *flow([Span(how, "dim")], width)]
