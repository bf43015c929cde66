"""You and history, for the report."""

from __future__ import annotations

from game.view.against import Answer, files
from game.view.markdown import head, items, say, table
from game.view.names import listed
from game.view.numbers import signed
from game.view.verdict import VerdictView
from game.view.versus import Versus


def history_part(view: VerdictView, line: Versus | None) -> str:
    """Write both lines of scores, every answer beside history's, and what else history did."""
    parts = [_lines(line) if line else "", _answers(view), _moves(view, line)]
    told = [part for part in parts if part]
    return "\n".join([head(2, "You and history"), *told]) if told else ""


def _lines(line: Versus) -> str:
    heads = ["", *(f"{each.label}, {who}" for each in line.scores for who in ("you", "history"))]
    rows: list[tuple[object, ...]] = []
    for turn, date in enumerate(line.dates):
        cells: list[object] = [date]
        for each in line.scores:
            cells += [each.yours[turn] if turn < len(each.yours) else "", each.history[turn]]
        rows.append(tuple(cells))
    ends = [(each.label, each.yours[-1], each.history[-1], signed(each.difference)) for each in line.scores]
    return "\n".join(
        (
            say(line.summary),
            table(("At the end", "You", "History", "Difference"), ends),
            table(heads, rows),
        )
    )


def _answers(view: VerdictView) -> str:
    if not view.compared:
        return ""
    texts = [_told(each) for each in view.unlike]
    alike = [_told(each) for each in view.answers if each.alike]
    count = f"Of {files(view.compared)} you answered {view.alike} as history did."
    out = [say(count)]
    out += [head(3, "Answered otherwise"), items(texts)] if texts else []
    out += [head(3, "Answered alike"), items(alike)] if alike else []
    return "\n".join(out)


def _told(each: Answer) -> str:
    """Tell one file: both answers, or the one, and what happened in fact with its source."""
    source = f" ({listed(each.source)})" if each.source else ""
    date = f"{each.date}: " if each.date else ""
    answers = [f"You: {each.answer}", f"History: {each.historical}"]
    chosen = [f"Both: {each.answer}"] if each.alike else answers
    fact = [f"In fact: {each.in_fact}{source}"] if each.in_fact else []
    return "\n".join([f"{date}{each.title}", *chosen, *fact])


def _moves(view: VerdictView, line: Versus | None) -> str:
    out = []
    if view.moves:
        rows = [(each.date, each.words, each.yours or "never") for each in view.moves]
        out += [head(3, "What history did beside its answers"), table(("History", "Move", "You"), rows)]
    if line and line.postures:
        rows = [(each.label, each.yours, each.history) for each in line.postures]
        out += [head(3, "Where postures ended"), table(("Posture", "You", "History"), rows)]
    return "\n".join(out)
