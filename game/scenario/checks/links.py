"""What a text shows in braces, and the pages it links to, exist."""

from __future__ import annotations

import re

from game.scenario.checks.whole import Whole
from game.scenario.nodes import Scalar
from game.scenario.notes import TextUse

_TOKEN = re.compile(r"\[\[([^\]\n]*)\]\]|\{([^{}\n]*)\}")
_ALWAYS = ("date", "turn", "pm")
_OF_ACTOR = ("name", "leader", "adjective", "title")


def links(whole: Whole) -> None:
    """Check `{name}` and `[[page]]`.

    Passes: `{uzbekistan.leader} waits in [[tashkent_road|Tashkent]]`. Fails: `{uzbekistan.leeder}` (unknown-name).
    """
    known = _known(whole)
    for use in whole.notes.texts:
        if "{" not in use.body and "[[" not in use.body:
            continue
        for match in _TOKEN.finditer(use.body):
            page, name = match.groups()
            if page is not None:
                page = page.partition("|")[0].strip()
                if page not in whole.content.codex:
                    _report(use, match[0], f"there is no codex page '{page[:60]}'", page, whole.content.codex, whole)
            elif name not in known:
                _report(use, match[0], f"a text cannot show '{{{name[:60]}}}'", name, known, whole)


def _known(whole: Whole) -> set[str]:
    content = whole.content
    known = {*_ALWAYS, *content.indicators, *content.resources}
    known.update(f"{actor}.{what}" for actor in content.actors for what in _OF_ACTOR)
    known.update(name for name in whole.names.known() if whole.names.kind(name) and "." in name)
    if "pakistan" not in content.actors:
        known.discard("pm")
    return known


def _report(
    use: TextUse, token: str, message: str, name: str, known: object, whole: Whole
) -> None:
    context = whole.context
    hint = context.nearest(name, known)  # type: ignore[arg-type]
    line, column = _place(use, token)
    context.report(use.node, line, column, "unknown-name", "error", message, hint)


def _place(use: TextUse, token: str) -> tuple[int, int]:
    """Find the token in the file, as far as it stands there as it is shown."""
    node = use.node
    if isinstance(node, Scalar):
        for line in range(node.line, node.line + 80):
            start = node.column - 1 if line == node.line else 0
            column = node.file.line(line).find(token, start)
            if column >= 0:
                return line, column + 1
    return node.line, node.column
