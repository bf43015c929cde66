"""Words and titles that do not fit where they are shown on a screen of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.told import Told
from game.scenario.nodes import Scalar
from game.scenario.tracing import find

TRAY = 19  # columns of the tray for the title of a file, after its mark
PANE = 34  # columns of the narrowest pane that shows a text
MOST = {"title": 46, "label": 46, "name": 30, "word": 34}  # letters, for what stands on one line of a list
_UNBROKEN = bytes(32 if code in b" \t\n" else 120 for code in range(256))


def _find(model: Model) -> Iterator[Found]:
    long = _long("\n".join(text.plain for text in model.told))
    for text in model.told:
        length, most = len(text.plain), MOST.get(text.kind)
        titled = text.kind == "title" and text.event is not None
        width = TRAY if titled else PANE
        word = _longest(text.plain) if length > width and (long or titled) else ""
        if len(word) > width:
            message = f"'{word[:60]}' has {len(word)} letters, and there are {width} columns for it"
            yield Found(
                text.node, message, "it would be cut in two: find a shorter word", spot=_spot(text, word)
            )
        elif most is not None and length > most:
            message = f"this {_SAID.get(text.kind, text.kind)} has {length} letters, and {most} are the most"
            yield Found(text.node, message, "it stands in a list beside other things")


def _long(whole: str) -> bool:
    """Say quickly, of all texts in one, whether any word of them may be too long."""
    return b"x" * (PANE + 1) in whole.encode().translate(_UNBROKEN)


def _longest(body: str) -> str:
    """Give the longest word; a name in braces is as long as what comes in its place."""
    return max((word for word in body.split() if "{" not in word), key=len, default="")


def _spot(text: Told, word: str) -> tuple[int, int] | None:
    return find(text.node, word) if isinstance(text.node, Scalar) else None


_SAID = {"word": "word of a scale"}

_TITLE = """\
events:
  road:
    title: A road
    kind: news
    basis: invented
    source: ¶8
    text: It is open.
"""
TOO_WIDE = Lint(
    code="too-wide",
    title="A word or a title too long for its place",
    why=(
        "On a screen of 80 columns the tray leaves 19 for a word of a title and the narrowest pane 34 for "
        "any other. Longer ones are cut in the middle; names and labels of more than a line push aside "
        "the figures beside them."
    ),
    passes=_TITLE,
    fails=_TITLE.replace("A road", "Counterrevolutionaries"),
    find=_find,
)
