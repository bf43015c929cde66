"""Quotation marks that open and do not close."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model


def _find(model: Model) -> Iterator[Found]:
    for text in model.told:
        body = text.body
        if '"' in body and body.count('"') % 2:
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
        "was lost."
    ),
    passes="""slides: [{theme: sea, text: 'They call it "the ditch".'}]""",
    fails="""slides: [{theme: sea, text: 'They call it "the ditch.'}]""",
    find=_find,
)
