"""Sentences that stand twice in a story."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.told import Told, path_to, plain, sentences
from game.scenario.nodes import Node, Scalar
from game.scenario.tracing import find

SHORT = 4  # a sentence of fewer words may well come again
_KINDS = frozenset({
    "text", "more", "voice", "option", "line", "note", "codex", "ending", "slide", "afterwards", "summary", "role",
})  # fmt: skip


def _find(model: Model) -> Iterator[Found]:
    seen: dict[str, Node] = {}
    for node, low in _beneath(model):
        for _, sentence in _long(low):
            seen.setdefault(sentence, node)
    for text in model.told:
        if text.kind in _KINDS:
            for number, sentence in _long(text.low):
                first = seen.setdefault(sentence, text.node)
                # Of the variants of one text, or the slides of one theme, only one is shown.
                if first is not text.node and (not model.own(first) or path_to(first) != text.path):
                    yield _found(text, first, sentences(text.plain)[number])


def _beneath(model: Model) -> Iterator[tuple[Node, str]]:
    """Give the texts of the world that a story stands on, whose players read both, in small letters."""
    titles = {name: page.title for name, page in model.content.codex.items()}
    # Each once, where `for_each` repeats it.
    uses = {id(use.node): use for use in model.notes.texts if use.kind in _KINDS}
    return ((use.node, plain(use.body, titles).lower()) for use in uses.values() if not model.own(use.node))


def _long(low: str) -> list[tuple[int, str]]:
    """Give the sentences of some length, each with its number among all."""
    return [
        (number, each.rstrip(".!?\"”’'"))
        for number, each in enumerate(sentences(low))
        if each.count(" ") + 1 >= SHORT and "{" not in each
    ]


def _found(text: Told, first: Node, sentence: str) -> Found:
    place = f"{first.file.name}:{first.line}"
    message = f"this sentence stands already at {place}: {sentence[:50]}"
    head = sentence[:20].rsplit(" ", 1)[0]
    spot = find(text.node, head) if isinstance(text.node, Scalar) else None
    return Found(text.node, message, "say it another way, or once", spot)


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
