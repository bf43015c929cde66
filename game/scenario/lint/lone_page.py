"""Pages of the codex that nothing leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model

_LINK = re.compile(r"\[\[\s*([a-z0-9_]+)\s*(?:\|[^\[\]]*)?\]\]")


def _find(model: Model) -> Iterator[Found]:
    if not model.whole.story:
        return  # the stories of a world lead to its pages
    linked = {use.name for use in model.notes.names if use.sort == "codex"}
    for use in model.notes.texts:
        if "[[" in use.body:
            linked.update(_LINK.findall(use.body))
    for page in model.content.codex.values():
        key = model.key("codex", page.id)
        if page.id not in linked and model.own(key):
            hint = f"link to it from a text with [[{page.id}]], from an event's 'codex' or a page's 'see'"
            yield Found(key, f"nothing leads to the page '{page.id}'", hint)


LONE_PAGE = Lint(
    code="lone-page",
    title="A codex page that nothing leads to",
    why=(
        "Players read the codex by following a word they have just met. A page that no text, event or "
        "other page names is found only by those who go through the whole list."
    ),
    passes="""\
codex:
  pass: {title: The pass, source: ¶8, see: [tunnel], text: It is high.}
  tunnel: {title: The tunnel, source: ¶8, text: "Below [[pass|the pass]] it is dark."}
""",
    fails="codex: {pass: {title: The pass, source: ¶8, text: It is high.}}",
    find=_find,
    severity="note",
)
