"""The ledger drawn: one account a number, its causes under it, the largest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.tui.drawing.marks import GOOD_INK
from game.tui.rows import BLANK, Row, Span, flow, row, sides
from game.view.citing import cited

if TYPE_CHECKING:
    from game.view.ledger import Account

WIDEST = 96


def ledger_rows(accounts: Sequence[Account], width: int) -> list[Row]:
    """Draw every account; its first row leads to why."""
    width = min(width, WIDEST)
    if not accounts:
        return [row(Span("Nothing has moved yet: the books open with the second turn.", "dim"))]
    rows: list[Row] = []
    for account in accounts:
        rows += [*([BLANK] if rows else []), *_account(account, width)]
    return rows


def _account(account: Account, width: int) -> list[Row]:
    key, ink = f"why:{account.id}", GOOD_INK[account.good]
    left = [Span(f"{account.shown:>7}  ", ink), Span(account.label, "strong")]
    rows = [sides(left, [Span(account.figure, "dim")], width, key)]
    for entry in account.entries:
        source = f"  {cited(entry.cause.source)}" if entry.cause.source else ""
        told = [Span(entry.cause.words), Span(source, "dim")]
        rows += flow(told, width, Span(f"{entry.shown:>13}  ", "dim"))
    return rows
