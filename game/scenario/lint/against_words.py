"""Lines that say the opposite of what their effects do."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.feelings import CLAIMING, FREE, Claims
from game.scenario.lint.model import Model, mappings
from game.scenario.lint.told import Told
from game.scenario.nodes import Mapping, Node, Scalar

_KINDS = frozenset(("label", "option", "line", "note", "text"))
_MOVING = ("effects", "lasting")


def _find(model: Model) -> Iterator[Found]:
    claims = Claims(model.content)
    claiming = {id(text): text for word in CLAIMING for text in model.speaking[word] if text.kind in _KINDS}
    for text in claiming.values():
        key, record = text.record
        # What is said where a late effect fails is no word about that effect.
        if record is not None and key != "otherwise":
            yield from _against(text, record, claims)
            if record.get("cost") is not None and any(words in text.low for words in FREE):
                yield Found(text.node, "this says that it costs nothing, and it has a cost")


def _against(text: Told, record: Mapping, claims: Claims) -> Iterator[Found]:
    if all(record.get(key) is None for key in _MOVING):
        return
    for said, sign, targets in claims(text.low):
        now = dict(_moves(record))
        wrong = next((target for target in targets if now.get(target, 0) == -sign), None)
        if wrong is not None and _anywhere(record).isdisjoint((target, sign) for target in targets):
            moved = "lowers" if sign > 0 else "raises"
            message = f"'{said}' is written here, and the effect {moved} {wrong}"
            yield Found(text.node, message, "one of the two has the wrong sign")


def _moves(act: Mapping) -> Iterator[tuple[str, int]]:
    """Give the direction of each number that an act moves at once."""
    for key in _MOVING:
        node = act.get(key)
        for name, amount in node.pairs if isinstance(node, Mapping) else ():
            if isinstance(amount, Scalar) and amount.value[:1] in ("+", "-"):
                yield name.value, 1 if amount.value[0] == "+" else -1


def _anywhere(node: Node) -> set[tuple[str, int]]:
    """Give the same for everything below, late effects and odds included."""
    return {move for each in mappings(node) for move in _moves(each)}


_WORD = """\
initiatives:
  feast:
    label: A feast
    family: words
    note: Business is pleased.
    effects: {business.support: +3, security: -2}
"""
AGAINST_WORDS = Lint(
    code="against-words",
    title="Words that say the opposite of the effect",
    why=(
        "A line says that somebody is pleased or angered, or that a number rises or falls, and the effect "
        "beside it goes the other way. Players learn to trust the words or the figures, and one of the "
        "two lies."
    ),
    passes=_WORD,
    fails=_WORD.replace("{business.support: +3", "{business.support: -3"),
    find=_find,
    confidence="medium",
)
