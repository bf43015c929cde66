"""The codex: pages on people, places and agreements."""

from __future__ import annotations

from attrs import frozen

from game.play.session import Session
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
    """List every page by title: id and title."""
    return sorted(
        ((each.id, each.title) for each in session.content.codex.values()), key=lambda pair: pair[1]
    )


def page(session: Session, id_: str) -> Page:
    """Open a page; KeyError when there is none."""
    codex = session.content.codex
    entry = codex[id_]
    runs = tuple(pieces(entry.text, session))
    leads = dict.fromkeys([*(run.codex for run in runs if run.codex), *entry.see])
    see = tuple((each, codex[each].title) for each in leads if each in codex and each != id_)
    return Page(id_, entry.title, render(entry.text, session), runs, entry.source, see)
