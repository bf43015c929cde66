"""You and history, drawn: both lines of every score, the turns in a table, the answers and the moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from game.tui.drawing.chronicle import chart_rows, key_rows
from game.tui.drawing.marks import change
from game.tui.drawing.reached import head_row
from game.tui.rows import BLANK, Row, Span, flow, pad, row, sides
from game.view.against import files
from game.view.charts import draw
from game.view.citing import cited
from game.view.duel import duel

if TYPE_CHECKING:
    from game.engine.content import Calendar
    from game.view.against import Answer
    from game.view.verdict import VerdictView
    from game.view.versus import Rival, Versus

_CHART, _MARGIN = 9, 5
_CELL = 15  # columns of one score in the table


class Past(NamedTuple):
    """Both lines once they are there; `note` says what is being worked out, `calendar` dates the charts."""

    calendar: Calendar
    line: Versus | None = None
    note: str = ""
    ascii: bool = False


def history_rows(view: VerdictView, past: Past, width: int) -> list[Row]:
    """Draw the player against history."""
    if not view.compared and not view.moves and past.line is None and not past.note:
        return []
    rows = [head_row("YOU AND HISTORY", 5)]
    rows += [row(Span(f" {past.note}", "dim"))] if past.note else []
    if past.line is not None:
        rows += _lines(past, past.line, width)
    if view.compared:
        count = f"You answered as history did in {view.alike} of {files(view.compared)}."
        rows += [*flow(count, width, " "), *_answers(view, width)]
    return [*rows, *_moves(view, past.line, width)]


def _lines(past: Past, line: Versus, width: int) -> list[Row]:
    rows = flow(line.summary, width, " ")
    for each in line.scores:
        ends = f"you {each.yours[-1]} · history {each.history[-1]}  "
        figures = [Span(ends, "dim"), change(each.difference)]
        rows += [BLANK, sides([Span(f" {each.label}", "strong")], figures, width)]
        plot = duel(past.calendar, each, width - _MARGIN, _CHART)
        rows += chart_rows(draw(plot, width, _CHART, _MARGIN, ascii_only=past.ascii))
    rows += key_rows(("you",), "history", "", width, past.ascii)
    return [*rows, BLANK, *_table(line, width), BLANK]


def _table(line: Versus, width: int) -> list[Row]:
    """Draw every turn: the player's figure, history's, and how far apart they are."""
    dated = max(map(len, line.dates)) + 2
    room = (width - dated) // max(len(line.scores), 1)
    if room < _CELL or any(cell_len(each.label) >= room for each in line.scores):
        return []
    names = "".join(pad(each.label, room, right=True) for each in line.scores)
    heads = "".join("you hist.     ".rjust(room) for _ in line.scores)
    rows = [row(Span(" " * dated + names, "strong")), row(Span((" " * dated + heads).rstrip(), "dim"))]
    for turn, date in enumerate(line.dates):
        spans = [Span(f" {date:<{dated - 1}}", "dim")]
        for each in line.scores:
            spans += _cell(each, turn, room)
        rows.append(row(*spans))
    return rows


def _cell(rival: Rival, turn: int, room: int) -> list[Span]:
    history = Span(f"{rival.history[turn]:>5}", "dim")
    if turn >= len(rival.yours):
        return [Span(" " * (room - 10)), history, Span(" " * 5)]
    mine = rival.yours[turn]
    apart = change(mine - rival.history[turn])
    return [Span(f"{mine:>{room - 10}}"), history, apart._replace(text=f"{apart.text:>5}")]


def _answers(view: VerdictView, width: int) -> list[Row]:
    rows: list[Row] = []
    for each in view.unlike:
        rows += _unlike(each, width)
    if view.alike:
        rows += [BLANK, row(Span(" Answered alike", "strong"))]
    for each in view.answers:
        if each.alike:
            told = [Span(f"{each.date}  ", "accent"), Span(f"{each.title}  "), Span(each.answer, "dim")]
            rows += flow([*told, Span(f"  {cited(each.source)}", "faint")], width, Span(" ✓ ", "good"))
    return rows


def _unlike(each: Answer, width: int) -> list[Row]:
    lead = [Span(f"{each.date}  ", "accent")] if each.date else []
    rows = flow([*lead, Span(each.title)], width, " ", "   ")
    told = (("you", each.answer), ("history", each.historical))
    for who, answer in told:
        rows += flow([Span(answer)], width, Span(f"   {who:<9}", "dim"))
    if each.in_fact:
        source = f"  {cited(each.source)}"
        rows += flow([Span(each.in_fact, "dim"), Span(source, "faint")], width, Span("   in fact  ", "dim"))
    return rows


def _moves(view: VerdictView, line: Versus | None, width: int) -> list[Row]:
    rows: list[Row] = []
    if view.moves:
        rows += [BLANK, row(Span(" What history did beside its answers", "strong"))]
    for each in view.moves:
        mark = Span(" ✓ ", "good") if each.yours else Span(" · ", "dim")
        yours = f"you in {each.yours}" if each.yours else "you never"
        rows += flow(
            [Span(f"{each.date}  ", "accent"), Span(f"{each.words}  "), Span(yours, "dim")], width, mark
        )
    if line and line.postures:
        rows += [BLANK, row(Span(" Where postures ended", "strong"))]
        for posture in line.postures:
            told = f"you “{posture.yours}”; history “{posture.history}”"
            rows += flow([Span(f"{posture.label}  "), Span(told, "dim")], width, " ", "   ")
    return rows
