"""Texts of which no wording may hold, so that players read nothing."""

from __future__ import annotations

from collections.abc import Iterator

from game.expr.possible import Wanted, possible
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Mapping, Node, Sequence

_OF_VARIANT = {"when", "text"}
_MOST = 30  # conditions that are tried together


def _find(model: Model) -> Iterator[Found]:
    for each in model.lists:
        last = _last(model, each)
        if last is not None:
            hint = "leave 'when' out of the last, or add one without"
            yield Found(last, "where none of these wordings holds, players read nothing", hint)


def _last(model: Model, node: Sequence) -> Node | None:
    """Give the condition of the last of several wordings, unless one of them always holds."""
    records = [item for item in node.items if isinstance(item, Mapping)]
    if not records or len(records) < len(node.items) or len(records) > _MOST:
        return None
    if any({key.value for key, _ in each.pairs} != _OF_VARIANT for each in records):
        return None
    whens = [each.get("when") for each in records]
    uses = [model.uses(when) for when in whens]
    denied: list[Wanted] = [(each[0].expr.root, False) for each in uses if each]
    return whens[-1] if len(denied) == len(uses) and possible(denied, model.known.ever) else None


NO_LAST_TEXT = Lint(
    code="no-last-text",
    title="A text without a last wording",
    why=(
        "Of several wordings the first that holds is shown. Where each has a condition and none of them holds, "
        "nothing is shown at all: an empty page, or a button without a word."
    ),
    passes="""\
slides:
  - theme: sea
    text:
      - {when: trade > 40, text: Busy quays.}
      - {text: Empty quays.}
""",
    fails="""\
slides:
  - theme: sea
    text:
      - {when: trade > 60, text: Full quays.}
      - {when: trade < 40, text: Empty quays.}
""",
    find=_find,
)
