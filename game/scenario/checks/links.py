"""What a text shows in braces, and the pages it links to, exist."""

from __future__ import annotations

import re
from collections.abc import Collection

from game.scenario.checks.known import FOR_EACH, NAMES
from game.scenario.checks.whole import Whole
from game.scenario.nodes import Scalar
from game.scenario.notes import TextUse
from game.scenario.tracing import find

_TOKEN = re.compile(r"\[\[([^\[\]\n]{0,120})\]\]|\{([^{}\n]{0,80})\}")
_ALWAYS = ("date", "turn", "pm")
_OF_ACTOR = ("name", "leader", "adjective", "title")


def links(whole: Whole) -> None:
    """Check `{name}` and `[[page]]`.

    Passes: `{uzbekistan.leader} waits in [[the_road|Tashkent]]`. Fails: `{uzbekistan.leeder}` (unknown-name).
    """
    known = _known(whole)
    for use in whole.notes.texts:
        if "{" not in use.body and "[[" not in use.body:
            continue
        for match in _TOKEN.finditer(use.body):
            page, name = match.groups()
            if page is None:
                _check(use, match[0], name, known, "a text cannot show", whole)
            else:
                page = page.partition("|")[0].strip()
                _check(use, match[0], page, whole.content.codex, "there is no codex page", whole)


def _known(whole: Whole) -> set[str]:
    content = whole.content
    known = {*_ALWAYS, *content.indicators, *content.resources}
    known.update(f"{actor}.{what}" for actor in content.actors for what in _OF_ACTOR)
    known.update(name for name in whole.names.known() if whole.names.kind(name) and "." in name)
    if "pakistan" not in content.actors:
        known.discard("pm")
    return known


def _check(use: TextUse, token: str, name: str, known: Collection[str], said: str, whole: Whole) -> None:
    if name in known:
        return
    spot = find(use.node, token) if isinstance(use.node, Scalar) else None
    line, column = spot or (use.node.line, use.node.column)
    whose = (
        next((each for each in sorted(known) if each.endswith(f".{name}")), None)
        if name in _OF_ACTOR
        else None
    )
    hint = f"say whose: {{{whose}}}" if whose else whole.context.nearest(name, known) or NAMES
    message = f"{said} '{name[:60]}'"
    if name.startswith("actor."):
        message, hint = FOR_EACH, "add for_each: republics, or name one"
    whole.context.report(use.node, line, column, "unknown-name", "error", message, hint)
