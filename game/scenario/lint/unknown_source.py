"""Sources with a number that the record does not have."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.record import cited, unknown
from game.scenario.nodes import Scalar


def _find(model: Model) -> Iterator[Found]:
    for file in model.files:
        line, begins = 1, 0  # the line that was found last, and where it begins
        for start, source in cited(file.text):
            hint = unknown(source)
            if hint is not None:
                line += file.text.count("\n", begins, start)
                begins = file.text.rfind("\n", 0, start) + 1
                # Elsewhere a letter and a number are an abbreviation, more likely.
                if source[1] != "." or "source" in file.line(line):
                    node = Scalar(file, line, start - begins + 1, source)
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
