"""The plain text front end: everything numbered, one line in, some lines out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from game.line.keeping import Keeper, kept_words
from game.line.paper import Paper
from game.line.talk import Talk
from game.play.session import Session


def play(session: Session, lines: Iterable[str], out: TextIO, keeper: Keeper | None = None) -> None:
    """Play a game until the player quits or the lines end; orders may be piped in, one a line."""
    paper = Paper(out)
    talk = Talk(session, paper, keeper)
    talk.begin()
    paper.prompt()
    for line in lines:
        talk.hear(line)
        if talk.ended:
            break
        paper.prompt()
    else:
        paper.say()
    paper.say(f"{kept_words(keeper)} Goodbye.")
