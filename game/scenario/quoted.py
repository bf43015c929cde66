"""Quotes that run on to the next one, and quotes that are none to YAML."""

from __future__ import annotations

import re

from attrs import frozen

from game.scenario.nodes import File

Spot = tuple[int, int]  # line and column, from 1
_ENTRY = re.compile(r" *(?:- +)?[\w.]+:( |$)")
_CURLY = {"\N{LEFT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}"}
_CURLY |= {"\N{LEFT SINGLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}"}
_CURLY |= {"\N{DOUBLE LOW-9 QUOTATION MARK}": "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"}
CURLY = ("a curly quote is no quote to YAML", 'write " at both ends')


@frozen(eq=False, repr=False)
class Quote:
    """A text in quotes that ran over several lines: where it begins, and where it ends."""

    begun: Spot
    ended: Spot


def ran_on(file: File, stumbled: Spot, quote: Quote | None) -> Spot | None:
    """Say where a quote began that swallowed lines with keys, up to the one at which the parser stumbled."""
    if quote is None or quote.ended[0] != stumbled[0] or quote.ended[1] > stumbled[1]:
        return None
    swallowed = range(quote.begun[0] + 1, quote.ended[0] + 1)
    return quote.begun if any(_ENTRY.match(file.line(number)) for number in swallowed) else None


def close(quote: str) -> str:
    """Say how a quote is closed, or written within a text."""
    if quote == '"':
        return 'close it, or write \\" for a quote inside'
    return "close it, or double a quote inside: ''"


def torn_curly(text: str) -> bool:
    """Whether a text begins with a curly quote and does not end with its partner: a comma cut it off."""
    closing = _CURLY.get(text[:1], "")
    return bool(closing) and text[-1:] not in closing


def ends_curly(text: str) -> bool:
    """Whether a text is the rest of one that began with a curly quote."""
    return any(text[-1:] in closing for closing in _CURLY.values())
