"""Two games side by side, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.rows import BLANK, Row, Span, fit, flow, pad, row

if TYPE_CHECKING:
    from game.view.lines import LineRow, LinesView

WIDEST = 84
_EACH = 16  # cells of the three columns of a score
_INKS = {"+": "good", "-": "bad"}


def table_rows(view: LinesView, width: int) -> list[Row]:
    """Draw who is who, where they part, and the scores turn by turn."""
    rows = flow([Span(view.left, "strong")], width, Span("A  ", "accent"))
    rows += flow([Span(view.right, "strong")], width, Span("B  ", "accent"))
    rows += [BLANK, *flow([Span(view.parted, "warn")], width)]
    for remark in view.remarks:
        rows += flow([Span(remark, "dim")], width)
    wide = max((len(line.date) for line in view.rows), default=0)
    fitting = max((width - 7 - wide) // _EACH, 1)
    for first in range(0, len(view.scores), fitting):
        rows += [BLANK, *_table(view, first, fitting, wide)]
    return rows


def _table(view: LinesView, first: int, count: int, wide: int) -> list[Row]:
    labels = view.scores[first : first + count]
    rows = [
        row(
            " " * (7 + wide), *(Span(pad(fit(each, _EACH - 2), _EACH, right=True), "head") for each in labels)
        )
    ]
    rows.append(
        row(Span(pad("turn", 7 + wide), "dim"), *(Span(f"{'A':>6}{'B':>5}{'B-A':>5}", "dim") for _ in labels))
    )
    parted = {forked.turn for forked in view.decisions[:1]}
    return [*rows, *(_line(line, first, count, wide, line.turn in parted) for line in view.rows)]


def _line(line: LineRow, first: int, count: int, wide: int, parted: bool) -> Row:
    spans = [
        Span("▸" if parted else " ", "warn"),
        Span(f"{line.turn:>3}  ", "dim"),
        Span(pad(line.date, wide + 1)),
    ]
    for cell in line.cells[first : first + count]:
        spans.append(Span(f"{cell.left or '·':>6}{cell.right or '·':>5}", ""))
        apart = "=" if cell.apart == "0" else cell.apart
        spans.append(Span(f"{apart:>5}", _INKS.get(cell.apart[:1], "dim")))
    return Row(tuple(spans))


def deed_rows(view: LinesView, width: int) -> list[Row]:
    """Draw the decisions that only one of them took, turn by turn."""
    width = min(width, WIDEST)
    rows = [row(Span("DECISIONS THAT DIFFER", "head"))]
    if not view.decisions:
        return [*rows, row(Span("None so far.", "dim"))]
    for forked in view.decisions:
        rows += [BLANK, row(Span(f"Turn {forked.turn}, {forked.date}", "accent"))]
        for side, deeds in (("A", forked.left), ("B", forked.right)):
            for deed in deeds or ("–",):
                rows += flow([Span(deed)], width, Span(f"  {side}  ", "key"))
    return rows
