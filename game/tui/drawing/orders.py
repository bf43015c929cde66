"""Orders that answer no file, in lists by group; the one under the cursor tells all about itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.brings import ahead_rows, gist_rows, receipt_rows
from game.tui.drawing.dossier import POINTED, WIDEST
from game.tui.drawing.marks import price
from game.tui.drawing.postures import track_rows
from game.tui.drawing.works import promise_rows, works_rows
from game.tui.rows import BLANK, Row, Span, flow, priced, row, sides

if TYPE_CHECKING:
    from game.view.ahead import Ahead
    from game.view.goals import GoalView
    from game.view.orders import Row as OrderRow

FOLD = "fold:"  # the key of the line that opens what cannot be given
_DRESSES = (
    ("full", 3),
    ("gist", 2),
    ("label", 0),
)  # what those tell that the cursor is not on; rows each at least
_FEW = 4  # so many that cannot be given are not worth folding away


def order_rows(
    title: str,
    orders: Sequence[OrderRow],
    width: int,
    height: int,
    cursor: str,
    empty: str,
    unfolded: bool = True,
    ahead: Mapping[str, Ahead] | None = None,
) -> list[Row]:
    """Draw a list of orders under their groups; each in full, or with the gist of it, where there is room.

    Unless `unfolded`, those that cannot be given now, which then stand last, are one line to be opened; `ahead`
    has a line of forecast for some.
    """
    width = min(width, WIDEST)
    if not orders:
        return [row(Span(title, "title")), BLANK, *flow([Span(empty, "dim")], width)]
    closed = sum(not order.open for order in orders)
    fold = closed > _FEW and not unfolded
    shown = [order for order in orders if order.open] if fold else orders
    rows: list[Row] = []
    for others, least in _DRESSES:
        if len(shown) * least > height:
            continue
        rows = _listed(title, shown, width, cursor, others, ahead or {})
        rows += [] if shown else [row(Span("Nothing of this can be ordered now.", "dim"))]
        rows += _folded(closed, width) if fold else []
        if len(rows) <= height:
            break
    return rows


def _listed(
    title: str,
    orders: Sequence[OrderRow],
    width: int,
    cursor: str,
    others: str,
    ahead: Mapping[str, Ahead],
) -> list[Row]:
    several = len({order.group for order in orders}) > 1 or any(order.track for order in orders)
    rows, group = [row(Span(title, "title")), *([] if several else [BLANK])], ""
    for number, order in enumerate(orders, 1):
        if order.group != group and several:
            group = order.group
            near = any(cursor == f"ord:{each.order}" for each in orders if each.group == group)
            rows += [BLANK, *_heading(order, width, others == "full" or near)]
        first = not cursor and number == 1
        here = first or cursor == f"ord:{order.order}"
        mark = POINTED if cursor == f"ord:{order.order}" else " "
        rows += _order(order, f"{number if number < 10 else '·'}{mark}", width, "full" if here else others)
        if here and order.order in ahead:
            rows += ahead_rows(ahead[order.order].words, width, f"ord:{order.order}")
    return rows


def given_rows(order: OrderRow, width: int) -> list[Row]:
    """Draw the receipt of an order that was given just now."""
    width = min(width, WIDEST)
    rows = priced([Span("✓ ", "good"), Span(order.label, "strong")], price(order.tags), width)
    return [*rows, *receipt_rows(order.receipt, width)]


def _folded(count: int, width: int) -> list[Row]:
    told = [Span(f"{count} not now", "strong"), Span("  enter shows them and why", "dim")]
    return [BLANK, *flow(told, width, Span("▸ ", "accent"), key=FOLD)]


def _heading(order: OrderRow, width: int, full: bool) -> list[Row]:
    if order.track is not None:
        return track_rows(order.group, order.track, width, full)
    return [row(Span(order.group.upper(), "head"))]


def _order(order: OrderRow, mark: str, width: int, told: str) -> list[Row]:
    key = f"ord:{order.order}"
    label = Span(mark, "key" if order.open else "dim")
    words = Span(order.label, "strong" if order.open else "dim")
    rows = priced([label, words], _cost(order), width, key)
    if order.works is not None:
        rows += works_rows(order.works, width, key)
    elif order.state and order.track is None:
        rows += flow([Span(order.state, "dim")], width, "  ", key=key)
    if told == "gist":
        return rows + gist_rows(order.receipt, width, key)
    return rows + (_details(order, width, key) if told == "full" else [])


def _cost(order: OrderRow) -> list[Span]:
    """Draw the price, which a locked order keeps: `locked ● 2 capital`, `too dear ● 2 capital`."""
    if order.reason == "done" or (order.works is not None and order.works.status in ("going", "stalled")):
        return [] if order.open is False else price(order.tags)
    if order.open:
        return price(order.tags)
    tags = price(order.tags) if order.tags else []
    dear = order.reason == "price"
    shown = tags if dear else [Span(span.text, "dim") for span in tags]
    return [Span(f"{order.blocked} ", "warn" if dear else "dim"), *shown]


def _details(order: OrderRow, width: int, key: str) -> list[Row]:
    rows: list[Row] = []
    if order.about:
        rows += flow([Span(order.about, "dim")], width, "  ", key=key)
    if order.refusal and order.reason != "done":
        rows += flow([Span(f"{order.blocked}  ", "warn"), Span(order.refusal)], width, "  ", key=key)
    rows += receipt_rows(order.receipt, width, key)
    if order.works is not None:
        rows += promise_rows(order.works, width, key)
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
