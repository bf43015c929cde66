"""Sentences that do not end, and labels that end like sentences."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model

PROSE = frozenset(
    {"text", "voice", "line", "codex", "ending", "slide", "afterwards", "more", "summary", "role"}
)
LABELS = frozenset({"option", "title", "label", "name", "word"})
_CLOSING = "\"”’'*_)"


def _find(model: Model) -> Iterator[Found]:
    for text in model.told:
        if text.kind in PROSE:
            if not _ended(text.plain):
                yield Found(
                    text.node, f"this ends without a stop: ...{text.plain[-24:]}", "end it with a full stop"
                )
        elif (
            text.kind in LABELS
            and text.plain.endswith(".")
            and text.plain[-3:] != "..."
            and " " in text.plain
        ):
            yield Found(
                text.node, f"a {_SAID.get(text.kind, text.kind)} takes no full stop", confidence="low"
            )


def _ended(body: str) -> bool:
    """Say whether a text ends in a stop, in a bracket, or in a name that is put in when it is shown."""
    return body[-1:] in (")", "}") or body.rstrip(_CLOSING)[-1:] in tuple(".!?…:")


_SAID = {"option": "label"}
FULL_STOP = Lint(
    code="full-stop",
    title="A sentence without its end",
    why=(
        "What is told in sentences ends in a stop; a text that does not was cut off, or its last line was "
        "lost in a merge."
    ),
    passes="slides: [{theme: sea, text: The sea is calm.}]",
    fails="slides: [{theme: sea, text: The sea is calm and}]",
    find=_find,
    severity="note",
    confidence="medium",
)
