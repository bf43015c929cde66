"""The codex: pages on people, places and agreements, and on the words of the desk itself."""

from __future__ import annotations

from attrs import frozen

from game.play.session import Session
from game.view.glossary import TERMS
from game.view.text import Piece, pieces, render


@frozen
class Page:
    """One page, with the pages it leads to (id and title)."""

    id: str
    title: str
    body: str
    pieces: tuple[Piece, ...]
    source: tuple[str, ...]
    see: tuple[tuple[str, str], ...]


def contents(session: Session) -> list[tuple[str, str]]:
    """List every page of the story by title: id and title."""
    return sorted(
        ((each.id, each.title) for each in session.content.codex.values()), key=lambda pair: pair[1]
    )


def page(session: Session, id_: str) -> Page:
    """Open a page of the story, else of the words of the desk; KeyError when there is none."""
    codex = session.content.codex
    if id_ not in codex:
        return _word(session, id_)
    entry = codex[id_]
    runs = tuple(pieces(entry.text, session))
    leads = dict.fromkeys([*(run.codex for run in runs if run.codex), *entry.see])
    see = tuple((each, codex[each].title) for each in leads if each in codex and each != id_)
    return Page(id_, entry.title, render(entry.text, session), runs, entry.source, see)


def _word(session: Session, id_: str) -> Page:
    term = TERMS[id_]
    runs = tuple(pieces(term.text, session))
    leads = dict.fromkeys(run.codex for run in runs if run.codex)
    see = tuple((each, TERMS[each].title) for each in leads if each in TERMS and each != id_)
    return Page(id_, term.title, render(term.text, session), runs, (), see)
