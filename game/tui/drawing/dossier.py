"""A file as it lies open: text, voices and answers, as much at once as the room allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.drawing.marks import brought, moved, price
from game.tui.rows import BLANK, Row, Span, flow, paragraphs, row, sides

if TYPE_CHECKING:
    from game.view.dossier import AfterView, DossierView, OptionView, VoiceView
    from game.view.effects import LaterView, OddsView

WIDEST = 84


def dossier_rows(
    view: DossierView, width: int, height: int, cursor: str, voices: bool | None = None, more: bool = False
) -> list[Row]:
    """Draw a file; where all of it does not fit, what can be asked for gives way first.

    `voices` of None shows the advisers where there is room; `more` adds the background.
    """
    width = min(width, WIDEST)
    rows: list[Row] = []
    for airy, everything, spoken in ((True, True, True), (False, True, True), (False, False, True), (False, False, False)):
        spoken = spoken if voices is None else voices
        rows = _drawn(view, width, cursor, airy, everything, spoken, more)
        if len(rows) <= height:
            break
    return rows


def _drawn(
    view: DossierView, width: int, cursor: str, airy: bool, everything: bool, spoken: bool, more: bool
) -> list[Row]:
    gap = [BLANK] if airy else []
    rows = [*head(view, width), *gap, *_body(view, width)]
    if more and view.more:
        rows += [BLANK, *paragraphs(view.more, width, "dim")]
    if spoken and view.voices:
        rows += [*gap, *_voices(view.voices, width, airy)]
    elif view.voices:
        rows += [row(Span("v", "key", "do:voices"), Span(f" {len(view.voices)} advisers speak", "dim", "do:voices"))]
    chosen = cursor or (f"opt:{view.options[0].number}" if view.options else "")
    for option in view.options:
        full = everything or chosen == f"opt:{option.number}"
        rows += [*gap, *option_rows(option, width, full)]
    if view.ignored:
        rows += [*gap, *flow([Span("Left alone  ", "head"), Span(view.ignored, "dim")], width, "", "  ")]
    return rows


def head(view: DossierView, width: int) -> list[Row]:
    """Draw the title with the file's kind and sources."""
    kind = Span("! CRISIS", "warn") if view.crisis else Span(view.basis, "dim")
    source = Span(f"  {' '.join(view.source)}", "faint") if view.source else Span("")
    one = sides([Span(view.title, "title")], [kind, source], width)
    if len(one.spans) > 1:
        return [one]
    return [*flow([Span(view.title, "title")], width), row(kind, source)]


def _body(view: DossierView, width: int) -> list[Row]:
    spans = [
        Span(piece.shown, "link" if piece.codex else "", f"codex:{piece.codex}" if piece.codex else "")
        for piece in view.pieces
    ]
    return flow(spans, width)


def _voices(voices: tuple[VoiceView, ...], width: int, airy: bool) -> list[Row]:
    if airy:
        wide = max(len(voice.label) for voice in voices) + 2
        return [
            line
            for voice in voices
            for line in flow([Span(voice.text, "dim")], width, f"{voice.label:<{wide}}", " " * wide)
        ]
    spans = [
        span for voice in voices for span in (Span(f"{voice.label}: ", "strong"), Span(f"{voice.text}  ", "dim"))
    ]
    return flow(spans, width)


def option_rows(option: OptionView, width: int, full: bool) -> list[Row]:
    """Draw one answer: its label and price, then what it brings, or why it is locked."""
    key, open_ = f"opt:{option.number}", option.open
    label = [Span(str(option.number), "key" if open_ else "faint"), Span(" ")]
    words = Span(option.label, "strong" if open_ else "dim")
    cost = price(option.receipt.price)
    rows = [sides([*label, words], cost, width, key)]
    if len(rows[0].spans) == len(label) + 1:  # no room for both on one line
        rows = [*flow([*label, words], width, "", "  ", key), Row((Span("  "), *cost), key)]
    if option.locked:
        rows += flow([Span("locked  ", "warn"), Span(option.locked, "dim")], width, "  ", key=key)
    elif not open_:
        short = ", ".join(tag.label.lower() for tag in option.receipt.price if not tag.enough)
        rows += flow([Span(f"not enough {short}", "bad")], width, "  ", key=key)
    return rows + (_consequences(option, width, key) if full else _brief(option, width, key))


def _consequences(option: OptionView, width: int, key: str) -> list[Row]:
    rows: list[Row] = []
    if option.line:
        rows += flow([Span(option.line, "dim")], width, "  ", key=key)
    spans = brought(option.receipt)
    if spans:
        rows += flow(spans, width, "  ", key=key)
    for odds in option.receipt.odds:
        rows += _odds(odds, width, key)
    for later in option.receipt.later:
        rows += _later(later, width, key)
    return rows


def _brief(option: OptionView, width: int, key: str) -> list[Row]:
    spans = brought(option.receipt)
    for there, word in ((option.receipt.odds, "chance"), (option.receipt.later, "later")):
        if there:
            spans += [Span(" · ", "faint")] if spans else []
            spans.append(Span(f"{word}…", "dim"))
    return flow(spans, width, "  ", key=key) if spans else []


def _odds(odds: OddsView, width: int, key: str) -> list[Row]:
    spans = [Span(f"{odds.likely}: ", "accent"), Span(f"{odds.text} ", "dim"), *moved(odds.moves)]
    rows = flow(spans, width, "  ", "    ", key=key)
    return rows + [line for later in odds.later for line in _later(later, width, key, "    ")]


def _later(later: LaterView, width: int, key: str, indent: str = "  ") -> list[Row]:
    when = f"{later.when}{'' if later.sure else ', perhaps'}: "
    spans = [Span(when, "accent"), Span(f"{later.note} ", "dim"), *moved(later.moves)]
    return flow(spans, width, indent, f"{indent}  ", key=key)


def after_rows(view: AfterView, option: OptionView | None, width: int) -> list[Row]:
    """Draw an answered file: the receipt, and what happened in fact."""
    width = min(width, WIDEST)
    rows = [*flow([Span(view.title, "title")], width), BLANK]
    rows += flow([Span("✓ ", "good"), Span(view.answer, "strong")], width, "", "  ")
    if option is not None:
        cost = price(option.receipt.price)
        rows += [Row((Span("  "), *cost)), *_consequences(option, width, "")]
    if view.text:
        rows += [BLANK, row(Span("IN FACT", "head")), *paragraphs(view.text, width)]
    if view.historical:
        words = "So did history." if view.same else f"History's answer: {view.historical}"
        rows += [BLANK, *flow([Span(words, "dim")], width)]
    return rows


