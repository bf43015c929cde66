"""Sources with a number that the record does not have."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.record import cited, unknown
from game.scenario.nodes import File, Scalar
from game.scenario.problems import MOST

HEAD = 120  # letters of a line in which the key `source` is looked for


def _find(model: Model) -> Iterator[Found]:
    for file in model.files:
        yield from islice(_in(file), MOST)


def _in(file: File) -> Iterator[Found]:
    line, begins, last = 1, 0, 0  # the line gone to last, where it begins, and how far it was read
    for start, source in cited(file.text):
        hint = unknown(source)
        if hint is None:
            continue
        line += file.text.count("\n", last, start)
        begins = max(begins, file.text.rfind("\n", last, start) + 1)
        last = start
        # Elsewhere a letter and a number are an abbreviation, more likely.
        if source[1] != "." or "source" in file.text[begins : begins + HEAD]:
            node = Scalar(file, (line - 1, start - begins), source)
            yield Found(node, f"the record has no '{source}'", hint)


_CLOCK = """\
events:
  clock:
    title: The station clock
    kind: news
    basis: composite
    source: [¶8.1, E028]
    text: It has stopped again.
"""
UNKNOWN_SOURCE = Lint(
    code="unknown-source",
    title="A source that is not in the record",
    why=(
        "Every event can be looked up: ¶ is a paragraph of the article, E a dated event, C a cause. A "
        "number beyond the last is a slip of the pen, and whoever looks it up finds nothing."
    ),
    passes=_CLOCK,
    fails=_CLOCK.replace("E028", "E298"),
    find=_find,
)
