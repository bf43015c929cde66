"""Small pictures in a line of text: prices, changes, sparklines, tags of effects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from game.tui.rows import Span
from game.view.moves import grouped
from game.view.numbers import moved as moved_by
from game.view.numbers import sparkline

if TYPE_CHECKING:
    from game.view.effects import Receipt, Tag
    from game.view.moves import Move

GOOD_INK = {1: "good", -1: "bad", 0: ""}


def price(tags: Sequence[Tag]) -> list[Span]:
    """Draw a price: a dot per point of attention, then the other resources."""
    if not tags:
        return [Span("free", "dim")]
    spans: list[Span] = []
    for tag in sorted(tags, key=lambda tag: tag.resource != "attention"):
        words = "●" * round(tag.amount) if tag.resource == "attention" else tag.words
        if spans:
            spans.append(Span(" " if "●" in spans[-1].text else ", "))
        spans.append(Span(words, ("accent" if tag.resource == "attention" else "") if tag.enough else "bad"))
    return spans


def change(number: float) -> Span:
    """Draw a change with its sign, as given; one that prints as nothing is `=`."""
    words = moved_by(number)
    still = float(words) == 0.0
    return Span("=" if still else words, "dim" if still else GOOD_INK[1 if number > 0 else -1])


def spark(history: Sequence[float], low: float, high: float, width: int) -> Span:
    """Draw the last values as small bars, at the right end of their room."""
    return Span(sparkline(history, low, high, width).rjust(width), "dim")


def moved(moves: Iterable[Move], lead: str = "") -> list[Span]:
    """Draw what moves, one tag each, with its sign in the words; `lead` parts it from what stands before."""
    spans: list[Span] = []
    for words, good in grouped(moves):
        spans.append(Span(" · " if spans else lead, "faint"))
        spans.append(Span(words, GOOD_INK[good]))
    return spans


def brought(receipt: Receipt) -> list[Span]:
    """Draw what an order moves at once, and whom it pleases and angers."""
    groups = [moved((*receipt.now, *receipt.lasting))]
    for verb, those in (("pleases ", receipt.pleased), ("angers ", receipt.angered)):
        home = [move for move in those if move.size]
        groups.append([Span(verb, "dim"), *moved(home)] if home else [])
    groups.append(moved(move for move in (*receipt.pleased, *receipt.angered) if not move.size))
    spans: list[Span] = []
    for group in groups:
        if group:
            spans += [Span(" · ", "faint")] if spans else []
            spans += group
    return spans


def bar(value: float, low: float, high: float, width: int) -> list[Span]:
    """Draw a value on its scale as a bar."""
    share = (value - low) / ((high - low) or 1.0)
    full = min(max(round(share * width), 0), width)
    return [Span("━" * full, "accent"), Span("─" * (width - full), "faint")]
