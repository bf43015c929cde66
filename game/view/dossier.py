"""A file opened: its text, its voices, and what each answer costs and brings."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Event, Option
from game.play.session import Session
from game.view.effects import Receipt, ignored_receipt, receipt
from game.view.names import voice
from game.view.reading import Table, before_deal, chosen, open_events
from game.view.refusals import refusal_sentence
from game.view.text import Piece, links, pieces, render
from game.view.tray import turns_left


@frozen
class VoiceView:
    """An adviser and what they say."""

    actor: str
    label: str
    text: str


@frozen
class OptionView:
    """One answer, numbered from 1; `locked` is why it cannot be given now, price aside; `refusal` is any reason."""

    number: int
    order: str
    label: str
    line: str
    price: str
    receipt: Receipt
    locked: str | None
    affordable: bool
    refusal: str | None = None

    @property
    def open(self) -> bool:
        """Say whether the answer can be given now."""
        return self.locked is None and self.affordable


@frozen
class DossierView:
    """A file as the player reads it; `ignored` says what leaving it brings, empty for a crisis.

    `ignored_moves` is the same in figures alone.
    """

    event: str
    title: str
    kind: str
    crisis: bool
    basis: str
    source: tuple[str, ...]
    city: str | None
    body: str
    pieces: tuple[Piece, ...]
    more: str
    voices: tuple[VoiceView, ...]
    options: tuple[OptionView, ...]
    ignored: str
    ignored_moves: str
    codex: tuple[tuple[str, str], ...]
    turns_left: int


@frozen
class AfterView:
    """What a file's end tells: the player's answer, what happened in fact, and history's own answer."""

    event: str
    title: str
    answer: str
    text: str
    historical: str
    same: bool


def dossier(session: Session, event_id: str) -> DossierView:
    """Open a file; its texts know only of earlier times that the same file came up."""
    event = session.content.events[event_id]
    table = before_deal(session, event)
    return DossierView(
        event.id,
        render(event.title, session, table),
        event.kind,
        event.kind == "crisis",
        event.basis,
        event.source,
        event.city,
        render(event.text, session, table),
        tuple(pieces(event.text, session, table)),
        render(event.more, session, table),
        tuple(
            VoiceView(actor, voice(session.content, actor), render(text, session, table))
            for actor, text in event.voices.items()
        ),
        _options(session, event, table),
        *_ignored(session, event),
        _codex(session, event),
        turns_left(session, event),
    )


def _options(session: Session, event: Event, table: Table) -> tuple[OptionView, ...]:
    views: list[OptionView] = []
    waits = event in open_events(session)
    for option in event.options:
        order = f"answer {event.id} {option.id}"
        refusal = session.refusal(order)
        if waits and refusal is not None and refusal.reason == "absent":
            continue
        views.append(_option(session, option, order, len(views) + 1, table))
    return tuple(views)


def _option(session: Session, option: Option, order: str, number: int, table: Table) -> OptionView:
    catalogue = session.rules.catalogue
    this = catalogue.orders[catalogue.code(order)]
    bill, refusal = receipt(session, this), session.refusal(order)
    told = None if refusal is None else refusal_sentence(session, this, refusal)
    locked = None if refusal is None or refusal.reason == "price" else told
    enough = all(tag.enough for tag in bill.price)
    label, line = render(option.label, session, table), render(option.line, session, table)
    return OptionView(number, order, label, line, bill.price_words, bill, locked, enough, told)


def _ignored(session: Session, event: Event) -> tuple[str, str]:
    """Say what leaving a file brings, in words and figures, and in figures alone."""
    if event.kind == "crisis":
        return "", ""
    bill, note = ignored_receipt(session, event.ignored), render(event.ignored.note, session)
    effects = "; ".join(bill.lines)
    told = f"{note} ({effects})" if note and effects else note or effects
    return told or "Nothing comes of leaving it.", effects


def _codex(session: Session, event: Event) -> tuple[tuple[str, str], ...]:
    found = dict(links(event.text, session)) | dict(links(event.more, session))
    for page in event.codex:
        if page in session.content.codex:
            found[page] = session.content.codex[page].title
    return tuple((page, session.content.codex[page].title) for page in found if page in session.content.codex)


def afterwards(session: Session, event_id: str) -> AfterView:
    """Tell what happened in fact, once a file has been answered or has lapsed."""
    event = session.content.events[event_id]
    number = chosen(session, event)
    answer = "" if number is None else render(event.options[number].label, session)
    past = next((option for option in event.options if option.history), None)
    historical = "" if past is None else render(past.label, session)
    same = past is not None and number is not None and event.options[number] is past
    return AfterView(
        event.id, render(event.title, session), answer, render(event.afterwards, session), historical, same
    )
