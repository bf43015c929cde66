"""The help drawn, from the catalogue of commands."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.keys import ALL, shown
from game.tui.rows import BLANK, Row, Span, flow, row

WIDEST = 84
_PLAY = (
    "Each turn gives a few points of attention, and there is always more worth doing than they buy. "
    "Answer files, start initiatives, move a posture one rung, build, or mend things at home. "
    "Then end the turn.",
    "What an order brings stands under it before you give it: what moves at once, who is pleased and "
    "angered, what comes later and what chance decides. A crisis must be answered; any other file "
    "lapses if it is left too long.",
    "No number changes without a cause. Click a number, or press w, and read why.",
)


def help_rows(here: Sequence[str], width: int) -> list[Row]:
    """Draw the commands of the screen below, then the game in three paragraphs."""
    width = min(width, WIDEST)
    rows = [row(Span("KEYS", "head"))]
    wide = max(len(shown(ALL[each])) for each in ("choose", *here)) + 2
    for name in dict.fromkeys(("choose", *here)):
        command = ALL[name]
        told = [Span(f"{command.label}  "), Span(command.help, "dim")]
        rows += flow(told, width, Span(f" {shown(command):<{wide}}", "key"))
    rows += [BLANK, row(Span("HOW IT IS PLAYED", "head"))]
    for paragraph in _PLAY:
        rows += [*flow(paragraph, width, " "), BLANK]
    return rows
