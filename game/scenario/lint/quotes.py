"""Quotation marks that open and do not close."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.told import Told
from game.scenario.nodes import Scalar

_SHORT = ("voice", "title", "label", "option")  # texts that are shown in quotes, voices always
_PAIRS = ("“”", '""', "„“", "«»")
_MARKS = re.compile('[“”"„«»]')


def _doubled(text: Told) -> bool:
    """Say whether a text is all one speech, in a voice; elsewhere, whether the quotes were meant for YAML."""
    body, node = text.body, text.node
    if len(body) < 3 or _MARKS.search(body, 1, len(body) - 1):
        return False
    return text.kind == "voice" or (isinstance(node, Scalar) and node.plain)


def _find(model: Model) -> Iterator[Found]:
    for text in model.told:
        body = text.body
        if text.kind in _SHORT and body[:1] + body[-1:] in _PAIRS and _doubled(text):
            yield Found(text.node, "the game puts this text in quotes itself", f"write {body[1:-1][:40]}")
        elif '"' in body and body.count('"') % 2:
            yield Found(text.node, 'a " opens here and does not close', "close it where the speech ends")
        elif body.count("“") != body.count("”"):
            yield Found(text.node, "the marks “ and ” do not match", "each “ needs its ”")
        elif '"' in body and "“" in body:
            yield Found(text.node, 'straight and curly marks stand in one text: " and “', "keep to one kind")
        elif body[:1] == body[-1:] == "'" and body.count("'") == 2:
            yield Found(
                text.node, "this text stands in two pairs of quotes", "one pair is YAML's, the other is shown"
            )


QUOTES = Lint(
    code="quotes",
    title="Quotation marks that do not match",
    why=(
        "A speech that never ends makes the reader guess who is speaking; the text was cut off, or a mark "
        "was lost. What a constituency says, and titles and answers where they are named, the game puts in quotes "
        "itself: in quotes of their own they stand in two pairs."
    ),
    passes="""slides: [{theme: sea, text: 'They call it "the ditch".'}]""",
    fails="""slides: [{theme: sea, text: 'They call it "the ditch.'}]""",
    find=_find,
)
