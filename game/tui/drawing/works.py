"""Projects drawn: a bar, what each turn costs, what the work waits on, and what it brings when done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.brings import later_rows
from game.tui.rows import Row, Span, flow
from game.view.works import ABOUT_STOPPING

if TYPE_CHECKING:
    from game.view.conditions import Clause
    from game.view.works import Works

_BAR = 16


def works_rows(works: Works, width: int, key: str) -> list[Row]:
    """Draw how far a project is and what it costs to go on."""
    if works.status == "done":
        return flow([Span("✓ ", "good"), Span("finished", "dim")], width, "  ", key=key)
    if works.status == "idle":
        told = ", then ".join(part for part in (f"takes {works.pace}", works.dues) if part)
        return flow([Span(told, "dim")], width, "  ", key=key)
    rows = flow([*_bar(works.share), Span(f" {_far(works)}"), *_pace(works)], width, "  ", key=key)
    if works.stalled:
        rows += flow([Span("‖ stands still  ", "warn"), Span(works.stalled)], width, "  ", key=key)
    return rows


def _far(works: Works) -> str:
    return f"{works.steps} of {works.pace}"


def _pace(works: Works) -> list[Span]:
    if works.status == "stopped":
        return [Span(" · stopped; taking it up again is free", "dim")]
    return [Span(f" · {works.dues}", "dim")] if works.dues else []


def _bar(share: float) -> list[Span]:
    full = min(max(round(share * _BAR), 0), _BAR)
    return [Span("█" * full, "accent"), Span("░" * (_BAR - full), "faint")]


def promise_rows(works: Works, width: int, key: str) -> list[Row]:
    """Draw what a project goes on, and what one that is being built will bring."""
    rows: list[Row] = []
    if works.proceeds:
        rows += flow([Span("Work goes on only with:", "dim")], width, "  ", key=key)
        rows += [line for clause in works.proceeds for line in clause_rows(clause, width, "   ", key)]
    for later in works.brings:
        rows += later_rows(later, width, key)
    if works.status in ("going", "stalled"):
        rows += flow([Span(ABOUT_STOPPING, "dim")], width, "  ", key=key)
    return rows


def headed_rows(head: str, clauses: Sequence[Clause], width: int, indent: str, inner: str) -> list[Row]:
    """Draw conditions under a line that says what they are for; nothing where there is none."""
    if not clauses:
        return []
    rows = flow([Span(head, "dim")], width, indent, indent)
    return rows + [line for each in clauses for line in clause_rows(each, width, inner)]


def clause_rows(clause: Clause, width: int, indent: str = "  ", key: str = "") -> list[Row]:
    """Draw a condition with a sign for whether it holds, and how it stands."""
    sign = Span("✓ " if clause.met else "✗ ", "good" if clause.met else "bad")
    if clause.parts:
        rows = flow([sign, Span(f"{clause.words}:")], width, indent, f"{indent}  ", key=key)
        return rows + [line for each in clause.parts for line in clause_rows(each, width, f"{indent}  ", key)]
    now = [Span(f", now {clause.now}", "dim")] if clause.now else []
    return flow([sign, Span(clause.words), *now], width, indent, f"{indent}  ", key=key)
