"""The regional complex: its three quantities, and which evolution is under way, by the engine's own judgement."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import ComplexOutcome
from game.engine.verdict import outcome
from game.play.session import Session
from game.view.conditions import Clause, clauses
from game.view.gauges import Gauge, gauge_of
from game.view.text import Piece, links, pieces, render

_TERMS = ("boundary", "polarity", "amity")
_PAGES = ("regional_complex", "three_evolutions", "insulator")
_ASKS = {
    "boundary": "what keeps this region apart from the next",
    "polarity": "how power is shared inside it",
    "amity": "who is at ease with whom",
}


@frozen
class Quantity:
    """One of the three: the theory's term, what it asks in plain words, the gauge, and the page on the term."""

    term: str
    asks: str
    gauge: Gauge
    page: str


@frozen
class Evolution:
    """One way the region may go: whether it holds now, its text, and the conditions it stands on."""

    id: str
    title: str
    text: str
    holds: bool
    tests: tuple[Clause, ...]


@frozen
class RegionView:
    """The complex whole; evolutions stand in the order they are judged in: the first that holds is the verdict."""

    about: tuple[Piece, ...]
    quantities: tuple[Quantity, ...]
    evolutions: tuple[Evolution, ...]
    now: Evolution | None
    codex: tuple[tuple[str, str], ...]


def region(session: Session) -> RegionView | None:
    """Judge the region as if the story ended now; None where a story has no complex."""
    complex_ = session.content.complex
    if complex_ is None:
        return None
    codex = session.content.codex
    held = outcome(session.worlds)
    ways = tuple(_evolution(session, each, held) for each in complex_.outcomes)
    quantities = tuple(
        Quantity(term, _ASKS[term], gauge_of(session, expr, term.capitalize()), term if term in codex else "")
        for term, expr in zip(_TERMS, (complex_.boundary, complex_.polarity, complex_.amity), strict=True)
    )
    terms = [(page, codex[page].title) for page in (*_PAGES, *_TERMS) if page in codex]
    leads = dict([*links(complex_.about, session), *terms])
    return RegionView(
        tuple(pieces(complex_.about, session)),
        quantities,
        ways,
        next((way for way in ways if way.holds), None),
        tuple(leads.items()),
    )


def _evolution(session: Session, this: ComplexOutcome, held: ComplexOutcome | None) -> Evolution:
    return Evolution(
        this.id, this.title, render(this.text, session), this is held, clauses(session, this.when)
    )
