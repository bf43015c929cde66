"""What an order brings, drawn: at once, by chance and later; in full, in a few words, or in one row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.cells import cell_len

from game.tui.drawing.marks import brought, moved
from game.tui.drawing.prose import plain
from game.tui.rows import Row, Span, flow

if TYPE_CHECKING:
    from game.view.effects import LaterView, OddsView, Receipt

PARTED = Span(" · ", "faint")
_CUT = " and more"


def receipt_rows(receipt: Receipt, width: int, key: str = "", line: str = "") -> list[Row]:
    """Draw all that an order brings, after a `line` of its author's."""
    rows = flow(plain(line, "dim"), width, "  ", key=key) if line else []
    spans = brought(receipt)
    rows += flow(spans, width, "  ", key=key) if spans else []
    for odds in receipt.odds:
        rows += odds_rows(odds, width, key)
    for later in receipt.later:
        rows += later_rows(later, width, key)
    return rows


def gist_rows(receipt: Receipt, width: int, key: str) -> list[Row]:
    """Draw in one row as many parts of what an order brings as fit, but one, and that there is more."""
    now, more = brought(receipt), _more(receipt)
    room = width - 2 - (_cells((PARTED, *more)) if now and more else _cells(more))
    if _cells(now) > room:
        first = now[: now.index(PARTED)] if PARTED in now else now
        kept = _whole_parts(now, room - len(_CUT)) or first
        now = [*kept, Span(_CUT, "dim")] if len(kept) < len(now) else now
    spans = [*now, PARTED, *more] if now and more else [*now, *more]
    return flow(spans, width, "  ", key=key) if spans else []


def _cells(spans: Iterable[Span]) -> int:
    return sum(cell_len(span.text) for span in spans)


def _whole_parts(spans: list[Span], room: int) -> list[Span]:
    """Keep as many from the first as there is room for, none of them cut."""
    kept: list[Span] = []
    part: list[Span] = []
    for span in (*spans, PARTED):
        if span == PARTED:
            if _cells((*kept, *part)) > room:
                break
            kept, part = [*kept, *part], []
        part.append(span)
    return kept


def brief_rows(receipt: Receipt, width: int, key: str) -> list[Row]:
    """Draw what an order brings at once, and that there are odds or late effects."""
    spans, more = brought(receipt), _more(receipt)
    spans += [PARTED, *more] if spans and more else more
    return flow(spans, width, "  ", key=key) if spans else []


def _more(receipt: Receipt) -> list[Span]:
    there = ((receipt.odds, "chance"), (receipt.later, "later"))
    words = [f"{word}…" for some, word in there if some]
    return [Span(" · ".join(words), "accent")] if words else []


def ahead_rows(words: str, width: int, key: str) -> list[Row]:
    """Draw a forecast: where the scores may stand after this."""
    return flow([Span("forecast ", "key"), Span(words, "dim")], width, "  ", "    ", key=key)


def odds_rows(odds: OddsView, width: int, key: str) -> list[Row]:
    """Draw one possible result."""
    spans = [Span(f"{odds.likely}: ", "accent"), Span(odds.text, "dim"), *moved(odds.moves, " · ")]
    rows = flow(spans, width, "  ", "    ", key=key)
    return rows + [line for later in odds.later for line in later_rows(later, width, key, "    ")]


def later_rows(later: LaterView, width: int, key: str, indent: str = "  ") -> list[Row]:
    """Draw what comes late."""
    when = f"{later.when}{later.proviso}: "
    spans = [Span(when, "accent"), Span(later.note, "dim"), *moved(later.moves, " · " if later.note else "")]
    return flow(spans, width, indent, f"{indent}  ", key=key)
