"""An author's text as a player reads it: the variant that holds, names filled in, links to the codex."""

from __future__ import annotations

import re

from attrs import frozen

from game.engine.calendar import month_of
from game.engine.content import Actor, Content, Text
from game.play.session import Session
from game.view.dates import date_words
from game.view.numbers import whole
from game.view.reading import Table, holds

_NAME = re.compile(r"\{([a-z0-9_.]+)\}")
_LINK = re.compile(r"\[\[([^\]|\n]*)(?:\|([^\]\n]*))?\]\]")
_CLOSING = "\"'\u201d\u2019"
_END = re.compile(rf"(?<!\b[A-Z])[.!?][{_CLOSING}]?(?=\s+[A-Z\"'\u201c\u2018])")
_FOLD = re.compile(r"(?<!\n)\n(?!\n)[ \t]*")


@frozen
class Piece:
    """A run of text; `codex` is the page it leads to, if any."""

    shown: str
    codex: str | None = None


def render(text: Text | str, session: Session, table: Table | None = None) -> str:
    """Write a text in plain words: variant chosen, names filled in, links shown as words, lines unfolded.

    `table` is another state of the world to choose the variant by; paragraphs stay apart by an empty line.
    """
    return strip_links(marked(text, session, table), session.content)


def marked(text: Text | str, session: Session, table: Table | None = None) -> str:
    """Write a text as `render` does, with its links still as `[[page|words]]`."""
    body = _variant(text, session, table)
    return _FOLD.sub(" ", fill(body, session)).strip()


def fill(body: str, session: Session) -> str:
    """Put names and numbers of this turn in place of `{...}`."""
    return _NAME.sub(lambda match: _word(match[1], session), body)


def links(text: Text | str, session: Session) -> list[tuple[str, str]]:
    """List the codex pages a text leads to, with the words shown for each, in order and once."""
    found = {piece.codex: piece.shown for piece in pieces(text, session) if piece.codex}
    return list(found.items())


def pieces(text: Text | str, session: Session, table: Table | None = None) -> list[Piece]:
    """Cut a text into plain runs and links."""
    body, runs, past = marked(text, session, table), [], 0
    for match in _LINK.finditer(body):
        if match.start() > past:
            runs.append(Piece(body[past : match.start()]))
        runs.append(Piece(_shown(match, session.content), match[1].strip()))
        past = match.end()
    return [*runs, Piece(body[past:])] if past < len(body) else runs


def strip_links(body: str, content: Content) -> str:
    """Show links as their words: what the author wrote, or the title of the page."""
    return _LINK.sub(lambda match: _shown(match, content), body)


def leader(actor: Actor, month: int) -> str:
    """Name who speaks for an actor in a month; the actor itself when nobody does."""
    for each in actor.leaders:
        if (each.start is None or each.start <= month) and (each.end is None or month <= each.end):
            return each.name
    return actor.name


def first_sentence(body: str) -> str:
    """Cut a text after its first sentence."""
    match = _END.search(body)
    return body if match is None else body[: match.end()]


def sentence(body: str) -> str:
    """Begin with a capital and end with a full stop."""
    body = body.strip()
    if not body:
        return ""
    body = body[0].upper() + body[1:]
    return body if body.rstrip(_CLOSING)[-1:] in tuple(".!?…") else f"{body}."


def _variant(text: Text | str, session: Session, table: Table | None) -> str:
    if isinstance(text, str):
        return text
    return next((each.body for each in text.variants if holds(session, each.when, table)), "")


def _shown(match: re.Match[str], content: Content) -> str:
    page = match[1].strip()
    entry = content.codex.get(page)
    return (match[2] or "").strip() or _titled(match, entry.title if entry else page.replace("_", " "))


def _titled(match: re.Match[str], title: str) -> str:
    """Fit a page's title into the sentence around it: `the [[ring]]` is `the Ring`, not `the The Ring`."""
    before = match.string[: match.start()].rstrip()
    bare = title.removeprefix("The ")
    if bare == title or not before or before[-1] in ".!?:\n":
        return title
    return bare if before.lower().endswith((" the", "\nthe")) or before.lower() == "the" else f"the {bare}"


def _word(name: str, session: Session) -> str:
    content = session.content
    turn = min(session.turn, content.calendar.turns)
    if name == "date":
        return date_words(content.calendar, turn)
    name = "pakistan.leader" if name == "pm" else name
    actor, _, what = name.rpartition(".")
    if actor in content.actors and what in ("name", "leader", "adjective", "title"):
        return _of_actor(content.actors[actor], what, month_of(content.calendar, turn))
    try:
        return whole(session.value(name))
    except KeyError:
        return name.replace("_", " ").replace(".", " ")


def _of_actor(actor: Actor, what: str, month: int) -> str:
    match what:
        case "leader":
            return leader(actor, month)
        case "adjective":
            return actor.adjective or actor.name
        case "title":
            name = leader(actor, month)
            return next((each.title for each in actor.leaders if each.name == name), "") or name
    return actor.name
