"""Sentences that stand twice in a story."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.told import Told, sentences
from game.scenario.nodes import Scalar
from game.scenario.tracing import find

SHORT = 4  # a sentence of fewer words may well come again
_KINDS = frozenset({
    "text", "more", "voice", "option", "line", "note", "codex", "ending", "slide", "afterwards", "summary", "role",
})  # fmt: skip


def _find(model: Model) -> Iterator[Found]:
    seen: dict[str, Told] = {}
    for text in model.told:
        if text.kind in _KINDS:
            for sentence in sentences(text.plain):
                if sentence.count(" ") + 1 >= SHORT and "{" not in sentence:
                    first = seen.setdefault(sentence.lower().rstrip(".!?\"”’'"), text)
                    if first is not text and not _either_or(first, text):
                        yield _found(text, first, sentence)


def _found(text: Told, first: Told, sentence: str) -> Found:
    place = f"{first.node.file.name}:{first.node.line}"
    message = f"this sentence stands already at {place}: {sentence[:50]}"
    head = sentence[:20].rsplit(" ", 1)[0]
    spot = find(text.node, head) if isinstance(text.node, Scalar) else None
    return Found(text.node, message, "say it another way, or once", spot)


def _either_or(one: Told, other: Told) -> bool:
    """Say whether only one of two texts can be shown: variants of one text, or slides of one theme."""
    return one.path == other.path and one.kind == other.kind


_TWO = """\
codex:
  pass: {title: The pass, source: ¶8, see: [tunnel], text: It is high. In winter nobody comes over it.}
  tunnel: {title: The tunnel, source: ¶8, see: [pass], text: It is dark. In spring the water stands in it.}
"""
SAID_TWICE = Lint(
    code="said-twice",
    title="A sentence that stands twice",
    why=(
        "A reader who meets a sentence again thinks that the game repeats itself, and stops reading. "
        "Variants of one text may share sentences, for only one of them is shown."
    ),
    passes=_TWO,
    fails=_TWO.replace("In spring the water stands in it", "In winter nobody comes over it"),
    find=_find,
)
