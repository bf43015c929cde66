"""The shape of what the map says, and where it leads."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from game.engine.content import Text
from game.play.session import Session
from game.view.text import links


@frozen
class Line:
    """One statement: what it is about, what is said, how it is meant, and the key of what it leads to."""

    head: str
    text: str
    tone: str = ""  # good, bad, warn, dim, accent, head
    key: str = ""


@frozen
class Told:
    """A thing's account of itself, and the ways on from it; each is empty where there is none."""

    title: str
    kind: str
    lines: tuple[Line, ...] = ()
    why: str = ""  # an indicator
    codex: tuple[tuple[str, str], ...] = ()  # pages with the words shown
    actor: str = ""  # for the screen of relations
    file: str = ""
    panel: str = ""  # of the desk


def codex_pages(session: Session, texts: Iterable[Text | str], *names: str) -> tuple[tuple[str, str], ...]:
    """List the pages on a thing: those that bear one of its names, then those its texts lead to."""
    codex = session.content.codex
    wanted = {name.lower().replace("-", "_").replace(" ", "_") for name in names}
    own = {page.id: page.title for page in codex.values() if page.id in wanted}
    led = {page: codex[page].title for text in texts for page, _ in links(text, session) if page in codex}
    return tuple((own | led).items())
