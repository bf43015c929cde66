"""A file as it lies open: text, voices and answers, as much at once as the room allows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from game.tui.drawing.marks import brought, moved, price
from game.tui.drawing.prose import paragraphs, plain, prose
from game.tui.keys import key_shown
from game.tui.rows import BLANK, Row, Span, flow, priced, row, sides

if TYPE_CHECKING:
    from game.view.ahead import Ahead
    from game.view.dossier import AfterView, DossierView, OptionView, VoiceView
    from game.view.effects import LaterView, OddsView

WIDEST = 84
LEAVE = "leave:"


@frozen
class _Dress:
    """How much is told: blank rows between parts, the advisers, and of answers that the cursor is not on.

    `first` tells all of the first answer while the cursor is on none.
    """

    airy: bool
    voices: bool
    others: str  # full, brief or label
    first: bool = True
    ahead: Mapping[str, Ahead] = {}  # a line of forecast by order


_DRESSES = (
    _Dress(True, True, "full"),
    _Dress(False, True, "full"),
    _Dress(False, False, "full"),
    _Dress(False, True, "brief"),
    _Dress(False, False, "brief"),
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
    for dress in _DRESSES:
        spoken = dress.voices if voices is None else voices
        rows = _drawn(view, width, cursor, evolve(dress, voices=spoken, ahead=ahead or {}), more)
        if len(rows) <= height:
            break
    return rows


def _drawn(view: DossierView, width: int, cursor: str, dress: _Dress, more: bool) -> list[Row]:
    gap = [BLANK] if dress.airy else []
    rows = [*head(view, width), *gap, *flow(prose(view.pieces), width)]
    if more and view.more:
        rows += [BLANK, *paragraphs(view.more, width, "dim")]
    if view.voices and dress.voices:
        rows += [*gap, *_voices(view.voices, width, dress.airy)]
    elif view.voices:
        rows.append(_unheard(len(view.voices), "" if cursor or dress.first else "  look closer", width))
    chosen = cursor or (f"opt:{view.options[0].number}" if view.options and dress.first else "")
    for option in view.options:
        told = "full" if chosen == f"opt:{option.number}" else dress.others
        rows += [*gap, *option_rows(option, width, told)]
        if option.order in dress.ahead:
            words = dress.ahead[option.order]
            rows += ahead_rows(words.words if told == "full" else words.short, width, f"opt:{option.number}")
    if view.ignored:
        full = dress.others == "full" or chosen == LEAVE
        rows += [*gap, *_left_alone(view, width, full)]
    return rows


def head(view: DossierView, width: int) -> list[Row]:
    """Draw the title with the file's kind and sources."""
    kind = Span("! CRISIS", "warn") if view.crisis else Span(view.basis, "dim")
    source = Span(f"  {' '.join(view.source)}", "dim") if view.source else Span("")
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


def _left_alone(view: DossierView, width: int, full: bool) -> list[Row]:
    left = "lapses at the end of this turn" if view.turns_left <= 1 else f"can wait {view.turns_left} turns"
    rows = [sides([Span("– ", "dim"), Span("Leave it", "dim")], [Span(left, "dim")], width, LEAVE)]
    return rows + (flow([Span(view.ignored, "dim")], width, "  ", key=LEAVE) if full else [])


def option_rows(option: OptionView, width: int, told: str) -> list[Row]:
    """Draw one answer: its label and price, then what it brings, or why it is locked."""
    key, open_ = f"opt:{option.number}", option.open
    label = [
        Span(f"{option.number} ", "key" if open_ else "dim"),
        Span(option.label, "strong" if open_ else "dim"),
    ]
    if told == "label" and not open_:
        short = Span("locked" if option.locked else "too dear", "warn")
        return priced(label, [short, Span(" "), *price(option.receipt.price)], width, key)
    rows = priced(label, price(option.receipt.price), width, key)
    if told == "label":
        return rows
    if option.locked:
        rows += flow([Span("locked  ", "warn"), Span(option.locked, "dim")], width, "  ", key=key)
    elif not open_:
        short_of = ", ".join(tag.label.lower() for tag in option.receipt.price if not tag.enough)
        rows += flow([Span(f"not enough {short_of}", "warn")], width, "  ", key=key)
    return rows + (consequences(option, width, key) if told == "full" else _brief(option, width, key))


def consequences(option: OptionView, width: int, key: str) -> list[Row]:
    """Draw all that an answer brings."""
    rows: list[Row] = []
    if option.line:
        rows += flow(plain(option.line, "dim"), width, "  ", key=key)
    spans = brought(option.receipt)
    if spans:
        rows += flow(spans, width, "  ", key=key)
    for odds in option.receipt.odds:
        rows += odds_rows(odds, width, key)
    for later in option.receipt.later:
        rows += later_rows(later, width, key)
    return rows


def _brief(option: OptionView, width: int, key: str) -> list[Row]:
    spans = brought(option.receipt)
    for there, word in ((option.receipt.odds, "chance"), (option.receipt.later, "later")):
        if there:
            spans += [Span(" · ", "faint")] if spans else []
            spans.append(Span(f"{word}…", "accent"))
    return flow(spans, width, "  ", key=key) if spans else []


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
    when = f"{later.when}{'' if later.sure else ', perhaps'}: "
    spans = [Span(when, "accent"), Span(later.note, "dim"), *moved(later.moves, " · " if later.note else "")]
    return flow(spans, width, indent, f"{indent}  ", key=key)


def after_rows(view: AfterView, option: OptionView | None, width: int) -> list[Row]:
    """Draw an answered file: the receipt, and what happened in fact."""
    width = min(width, WIDEST)
    rows = [*flow([Span(view.title, "title")], width), BLANK]
    cost = price(option.receipt.price) if option else []
    rows += priced([Span("✓ ", "good"), Span(view.answer, "strong")], cost, width)
    rows += consequences(option, width, "") if option else []
    if view.text:
        rows += [BLANK, row(Span("IN FACT", "head")), *paragraphs(view.text, width)]
    if view.historical:
        words = "History did the same." if view.same else f"In history: {view.historical}."
        rows += [BLANK, *flow([Span(words, "dim")], width)]
    return rows
