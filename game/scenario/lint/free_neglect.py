"""Files that may be left unanswered at no cost."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model


def _find(model: Model) -> Iterator[Found]:
    for event in model.content.events.values():
        side = model.worth.balance(event.ignored)
        if event.kind != "file" or side.losses or side.others or f"{event.id}.ignored" in model.read:
            continue
        said = "only gains" if side.gains else "costs nothing"
        hint = "write ignored: {text: ..., effects: {credibility: -2}}, or what silence would cost here"
        node = model.key("events", event.id, "ignored")
        yield Found(node, f"leaving '{event.id}' unanswered {said}", hint)


_WELL = """\
events:
  well:
    title: A dry well
    kind: file
    basis: invented
    source: ¶6
    text: The well at the pass is dry.
    options:
      dig: {label: Dig deeper, effects: {security: +2}, cost: {treasury: 1}}
      carry: {label: Carry water up, effects: {security: +1, trade: -1}}
    ignored: {effects: {security: -2}}
"""
FREE_NEGLECT = Lint(
    code="free-neglect",
    title="A file that costs nothing to ignore",
    why=(
        "Attention is the scarcest purse. A file that may lie for nothing is one that a good player never "
        "opens; say under 'ignored' what silence brings."
    ),
    passes=_WELL,
    fails=_WELL.replace("effects: {security: -2}", "text: Nobody came."),
    find=_find,
    confidence="medium",
)
