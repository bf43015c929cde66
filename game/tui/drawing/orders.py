"""Orders that answer no file, in lists by group; the one under the cursor tells all about itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.dossier import WIDEST, later_rows, odds_rows
from game.tui.drawing.marks import brought, price
from game.tui.rows import BLANK, Row, Span, flow, priced, row, sides

if TYPE_CHECKING:
    from game.view.goals import GoalView
    from game.view.orders import Row as OrderRow

_LEAST_FULL = 3  # rows that an order told in full takes at least


def order_rows(
    title: str, orders: Sequence[OrderRow], width: int, height: int, cursor: str, empty: str
) -> list[Row]:
    """Draw a list of orders under their groups; every one in full where there is room."""
    width = min(width, WIDEST)
    if not orders:
        return [row(Span(title, "title")), BLANK, *flow([Span(empty, "dim")], width)]
    several = len({order.group for order in orders}) > 1 or orders[0].order.startswith(("climb", "descend"))
    rows: list[Row] = []
    roomy = len(orders) * _LEAST_FULL <= height
    for everything in (True, False) if roomy else (False,):
        rows = [row(Span(title, "title")), *([] if several else [BLANK])]
        group = ""
        for number, order in enumerate(orders, 1):
            if order.group != group and several:
                group = order.group
                rows += [BLANK, *_heading(order, width)]
            full = everything or cursor == f"ord:{order.order}" or (not cursor and number == 1)
            rows += _order(order, number, width, full)
        if len(rows) <= height:
            break
    return rows


def _heading(order: OrderRow, width: int) -> list[Row]:
    if order.order.startswith(("climb", "descend")):
        return flow([Span(f"{order.group}  ", "strong"), Span(order.state, "dim")], width, "", "  ")
    return [row(Span(order.group.upper(), "head"))]


def _order(order: OrderRow, number: int, width: int, full: bool) -> list[Row]:
    key = f"ord:{order.order}"
    mark = str(number) if number < 10 else "·"
    label = Span(f"{mark} ", "key" if order.open else "dim")
    words = Span(order.label, "strong" if order.open else "dim")
    refused = [] if order.open else [Span("not now  ", "dim")]
    cost = [*refused, *price(order.receipt.price)] if order.receipt.price or order.open else refused
    rows = priced([label, words], cost, width, key)
    state = "" if order.order.startswith(("climb", "descend")) else order.state
    if state:
        rows += flow([Span(state, "dim")], width, "  ", key=key)
    return rows + (_details(order, width, key) if full else [])


def _details(order: OrderRow, width: int, key: str) -> list[Row]:
    rows: list[Row] = []
    if order.about:
        rows += flow([Span(order.about, "dim")], width, "  ", key=key)
    if order.refusal:
        rows += flow([Span("locked  ", "warn"), Span(order.refusal)], width, "  ", key=key)
    spans = brought(order.receipt)
    if spans:
        rows += flow(spans, width, "  ", key=key)
    for odds in order.receipt.odds:
        rows += odds_rows(odds, width, key)
    for later in order.receipt.later:
        rows += later_rows(later, width, key)
    return rows


def goal_rows(goals: Sequence[GoalView], width: int) -> list[Row]:
    """Draw every goal with its measures."""
    width = min(width, WIDEST)
    rows = [
        row(Span("Goals", "title")),
        row(Span("Judged on the mean of the last four turns.", "dim")),
        BLANK,
    ]
    for goal in goals:
        mark = Span("✓ ", "good") if goal.met else Span("○ ", "dim")
        pledge = [Span(f"pledged to {goal.patron}", "accent")] if goal.pledged else [Span(goal.patron, "dim")]
        rows.append(sides([mark, Span(goal.label, "strong")], pledge, width))
        rows += flow([Span(goal.about, "dim")], width, "  ") if goal.about else []
        for measure in goal.measures:
            sign = Span("✓ ", "good") if measure.met else Span("✗ ", "bad")
            rows += flow([sign, Span(measure.words)], width, "  ", "    ")
    return rows
