"""A file as it lies open: text, voices and answers, as much at once as the room allows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from game.tui.drawing.brings import ahead_rows, brief_rows, gist_rows, receipt_rows
from game.tui.drawing.marks import price
from game.tui.drawing.prose import paragraphs, prose
from game.tui.keys import key_shown
from game.tui.rows import BLANK, Row, Span, flow, priced, row, sides
from game.view.citing import cited, works

if TYPE_CHECKING:
    from game.view.ahead import Ahead
    from game.view.dossier import AfterView, DossierView, OptionView, VoiceView

WIDEST = 84
LEAVE = "leave:"
POINTED = "▸"  # behind the number of what the cursor is on: a sign besides the colour


@frozen
class _Dress:
    """How much is told: blank rows between parts, the advisers, and of answers that the cursor is not on.

    `first` tells all of the first answer while the cursor is on none.
    """

    airy: bool
    voices: bool
    others: str  # full, brief, line or label
    first: bool = True
    leave: str = ""  # what comes of leaving it: full, moves, or nothing of it
    ahead: Mapping[str, Ahead] = {}  # a line of forecast by order


_DRESSES = (
    _Dress(True, True, "full"),
    _Dress(False, True, "full"),
    _Dress(False, False, "full"),
    _Dress(False, True, "brief"),
    _Dress(False, False, "brief"),
    _Dress(False, False, "line"),
    _Dress(False, False, "line", first=False),
    _Dress(False, False, "label"),
    _Dress(False, False, "label", first=False),
)


def dossier_rows(
    view: DossierView,
    width: int,
    height: int,
    cursor: str,
    voices: bool | None = None,
    more: bool = False,
    ahead: Mapping[str, Ahead] | None = None,
) -> list[Row]:
    """Draw a file; where all of it does not fit, what can be asked for gives way first.

    `voices` of None shows the advisers where there is room; `more` adds the background.
    """
    width = min(width, WIDEST)
    rows: list[Row] = []
    for each in _DRESSES:
        spoken = each.voices if voices is None else voices
        dress = evolve(each, voices=spoken, ahead=ahead or {})
        rows = _drawn(view, width, cursor, dress, more)
        if len(rows) <= height:
            return _with_leave(view, width, height, cursor, dress, more) or rows
    return rows


def _with_leave(
    view: DossierView, width: int, height: int, cursor: str, dress: _Dress, more: bool
) -> list[Row]:
    """Draw it with as much of what leaving it brings as there is room for; nothing where there is none."""
    told = (_drawn(view, width, cursor, evolve(dress, leave=leave), more) for leave in ("full", "moves"))
    return next((rows for rows in told if len(rows) <= height), [])


def _drawn(view: DossierView, width: int, cursor: str, dress: _Dress, more: bool) -> list[Row]:
    gap = [BLANK] if dress.airy else []
    rows = [*head(view, width), *gap, *flow(prose(view.pieces), width)]
    if own := works(view.source):
        rows += flow([Span(f"Source: {cited(own)}", "dim")], width)
    if more and view.more:
        rows += [BLANK, *paragraphs(view.more, width, "dim")]
    if view.voices and dress.voices:
        rows += [*gap, *_voices(view.voices, width, dress.airy)]
    elif view.voices:
        rows.append(_unheard(len(view.voices), "" if cursor or dress.first else "  look closer", width))
    chosen = cursor or (f"opt:{view.options[0].number}" if view.options and dress.first else "")
    for option in view.options:
        told = "full" if chosen == f"opt:{option.number}" else dress.others
        rows += [*gap, *option_rows(option, width, told, cursor)]
        if option.order in dress.ahead:
            words = dress.ahead[option.order]
            rows += ahead_rows(words.words if told == "full" else words.short, width, f"opt:{option.number}")
    if view.ignored:
        full = dress.leave == "full" or dress.others == "full" or chosen == LEAVE
        left = view.ignored if full else view.ignored_moves if dress.leave else ""
        rows += [*gap, *_left_alone(view, width, left, cursor)]
    return rows


def head(view: DossierView, width: int) -> list[Row]:
    """Draw the title with the file's kind and the numbers of its sources."""
    kind = Span("! CRISIS", "warn") if view.crisis else Span(view.basis, "dim")
    own = works(view.source)
    numbers = [each for each in view.source if each not in own]
    source = Span(f"  {cited(numbers)}", "dim") if numbers else Span("")
    return priced([Span(""), Span(view.title, "title")], [kind, source], width)


def _voices(voices: tuple[VoiceView, ...], width: int, airy: bool) -> list[Row]:
    if airy:
        wide = max(len(voice.label) for voice in voices) + 2
        return [
            line
            for voice in voices
            for line in flow([Span(f"“{voice.text}”", "dim")], width, Span(f"{voice.label:<{wide}}", "dim"))
        ]
    spans: list[Span] = []
    for voice in voices:
        spans += [Span(f"{voice.label}: "), Span(f"“{voice.text}”  ", "dim")]
    return flow(spans, width)


def _unheard(count: int, closer: str, width: int) -> Row:
    """Say which keys tell what there was no room for."""
    words = f"{count} advisers speak" if count > 1 else "an adviser speaks"
    spans = [Span(f"{key_shown('voices')} ", "key", "do:voices"), Span(words, "dim", "do:voices")]
    right = [Span("→", "key", "do:across"), Span(closer[1:], "dim", "do:across")] if closer else []
    return sides(spans, right, width)


def _left_alone(view: DossierView, width: int, words: str, cursor: str) -> list[Row]:
    left = "lapses at the end of this turn" if view.turns_left <= 1 else f"can wait {view.turns_left} turns"
    rows = [
        sides(
            [Span(f"–{POINTED if cursor == LEAVE else ' '}", "dim"), Span("Leave it", "dim")],
            [Span(left, "dim")],
            width,
            LEAVE,
        )
    ]
    return rows + (flow([Span(words, "dim")], width, "  ", key=LEAVE) if words else [])


def option_rows(option: OptionView, width: int, told: str, cursor: str = "") -> list[Row]:
    """Draw one answer: its label and price, then what it brings, or why it is locked."""
    key, open_ = f"opt:{option.number}", option.open
    label = [
        Span(f"{option.number}{POINTED if cursor == key else ' '}", "key" if open_ else "dim"),
        Span(option.label, "strong" if open_ else "dim"),
    ]
    if told in ("line", "label") and not open_:
        short = Span("locked" if option.locked else "too dear", "warn")
        rows = priced(label, [short, Span(" "), *price(option.receipt.price)], width, key)
    else:
        rows = priced(label, price(option.receipt.price), width, key)
    if told in ("line", "label"):
        return rows + (_line(option, width, key) if told == "line" else [])
    if option.locked:
        rows += flow([Span("locked  ", "warn"), Span(option.locked, "dim")], width, "  ", key=key)
    elif not open_:
        short_of = ", ".join(tag.label.lower() for tag in option.receipt.price if not tag.enough)
        rows += flow([Span(f"not enough {short_of}", "warn")], width, "  ", key=key)
    if told == "brief":
        return rows + brief_rows(option.receipt, width, key)
    return rows + receipt_rows(option.receipt, width, key, option.line)


def _line(option: OptionView, width: int, key: str) -> list[Row]:
    if option.locked:
        return flow([Span(option.locked, "dim")], width, "  ", key=key)
    return gist_rows(option.receipt, width, key)


def after_rows(view: AfterView, option: OptionView | None, width: int) -> list[Row]:
    """Draw an answered file: the receipt, and what happened in fact."""
    width = min(width, WIDEST)
    rows = [*flow([Span(view.title, "title")], width), BLANK]
    cost = price(option.receipt.price) if option else []
    rows += priced([Span("✓ ", "good"), Span(view.answer, "strong")], cost, width)
    rows += receipt_rows(option.receipt, width, line=option.line) if option else []
    if view.text:
        rows += [BLANK, row(Span("IN FACT", "head")), *paragraphs(view.text, width)]
    if view.historical:
        words = "History did the same." if view.same else f"In history: {view.historical}."
        rows += [BLANK, *flow([Span(words, "dim")], width)]
    return rows
