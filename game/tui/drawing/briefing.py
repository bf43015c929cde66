"""The briefing drawn: a mark for each kind of line, and the opening of a story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.prose import paragraphs
from game.tui.keys import key_shown
from game.tui.rows import BLANK, Row, Span, flow, row

if TYPE_CHECKING:
    from game.view.briefing import BriefingLine
    from game.view.desk import Score

WIDEST = 92
_MARKS = {
    "consequence": ("»", "accent"),
    "score": ("·", "dim"),
    "storm": ("!", "warn"),
    "purse": ("!", "warn"),
    "pledge": ("!", "warn"),
    "recalled": ("!", "bad"),
    "opening": ("*", "accent"),
    "lesson": ("?", "accent"),
    "waiting": ("›", "accent"),
}


def _part(kind: str) -> str:
    """Group the lines: what weighed most, the scores, what happened, what is to come, who waits."""
    ahead = {"storm": "ahead", "purse": "ahead", "pledge": "ahead"}
    return ahead.get(kind, kind if kind in ("consequence", "score", "waiting") else "happened")


def _parted(before: str, kind: str, sparing: int) -> bool:
    """Say whether a blank row stands between two kinds; everywhere, between parts, or before who waits."""
    return (True, _part(before) != _part(kind), kind == "waiting")[sparing]


def briefing_rows(lines: Sequence[BriefingLine], width: int, height: int) -> list[Row]:
    """Draw the lines, with room between them where there is any."""
    width = min(width, WIDEST)
    rows: list[Row] = []
    for sparing in range(3):
        rows, before = [], ""
        for line in lines:
            rows += [BLANK] if rows and _parted(before, line.kind, sparing) else []
            rows += _line(line, width)
            before = line.kind
        if len(rows) <= height:
            break
    return rows


def _line(line: BriefingLine, width: int) -> list[Row]:
    mark, ink = _MARKS.get(line.kind, ("-", "dim"))
    kind, name = line.about or ("", "")
    key = f"why:{name}" if kind == "indicator" else ""
    shade = "strong" if line.kind == "consequence" else ""
    return flow([Span(line.text, shade)], width, Span(f"{mark} ", ink), key=key)


def first_steps(undo: bool) -> tuple[tuple[str, str], ...]:
    """List the keys to begin with, and what they do."""
    back = f"; {key_shown('undo')} takes it back" if undo else "; nothing can be taken back"
    return (
        (key_shown("move"), "choose a file in the tray; it opens beside it"),
        (key_shown("choose"), f"give the answer with that number{back}"),
        (key_shown("end"), "end the turn when your attention is spent"),
        (key_shown("help"), "help, at any time"),
    )


def role_rows(
    title: str,
    role: str,
    about: Sequence[tuple[Score, str]],
    lines: Sequence[BriefingLine],
    width: int,
    height: int,
    undo: bool = True,
) -> list[Row]:
    """Draw the opening: who you are, what the scores mean, what to do now."""
    width = min(width, WIDEST)
    rows: list[Row] = []
    for gap in ([BLANK], []):
        rows = [row(Span(title, "title")), BLANK, *paragraphs(role, width), BLANK]
        wide = max((len(score.label) for score, _ in about), default=0)
        for score, words in about:
            told = [Span(f"{score.value}  ", "strong"), Span(f"{score.words}  "), Span(words, "dim")]
            rows += flow(told, width, Span(f"{score.label:<{wide}}  ", "accent"))
        rows += gap
        for line in lines:
            rows += _line(line, width)
        rows += [
            *gap,
            *(row(Span(f"{keys:>4} ", "key"), Span(f" {what}", "dim")) for keys, what in first_steps(undo)),
        ]
        if len(rows) <= height:
            break
    return rows
