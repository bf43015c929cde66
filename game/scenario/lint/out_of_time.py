"""Causes and orders whose dates leave them no month of the story."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model, mappings
from game.scenario.nodes import Mapping, Node, Scalar
from game.scenario.scalars import as_month, month

_SECTIONS = ("indicators", "pushes", "actors", "initiatives", "ladders", "projects")


def _find(model: Model) -> Iterator[Found]:
    calendar = model.content.calendar
    first, last = calendar.start, calendar.start + calendar.months * calendar.turns - 1
    if not model.whole.story:
        first, last = 0, 12 * 9999
    for node in _dated(model):
        opens, closes = _months(node)
        where = node.get("from") or node.get("until") or node
        if opens is not None and closes is not None and opens > closes:
            yield Found(where, f"this ends ({as_month(closes)}) before it begins ({as_month(opens)})")
        elif (opens or first) > last or (last if closes is None else closes) < first:
            hint = f"the story goes from {as_month(first)} to {as_month(last)}"
            yield Found(where, "this never counts: its dates are outside the story", hint)


def _dated(model: Model) -> Iterator[Mapping]:
    for section in _SECTIONS:
        for _, entry in model.whole.sections.of(section):
            if model.own(entry) and ("from: " in entry.file.text or "until: " in entry.file.text):
                for node in mappings(_without_leaders(entry)):
                    if node.get("from") or node.get("until"):
                        yield node


def _without_leaders(entry: Node) -> Node:
    """Leave out the leaders, who may well have come before the story and gone after it."""
    if not isinstance(entry, Mapping):
        return entry
    pairs = [pair for pair in entry.pairs if pair[0].value != "leaders"]
    return Mapping(entry.file, entry.mark, pairs)


def _months(node: Mapping) -> tuple[int | None, int | None]:
    opens, closes = node.get("from"), node.get("until")
    return (
        month(opens.value) if isinstance(opens, Scalar) else None,
        month(closes.value) if isinstance(closes, Scalar) else None,
    )


OUT_OF_TIME = Lint(
    code="out-of-time",
    title="Dates that leave no month of the story",
    why=(
        "A push, a move, a ladder or a project counts from its 'from' to its 'until'. Where none of those "
        "months lies in the story, or the two stand the wrong way round, it is as if it had not been "
        "written."
    ),
    passes="initiatives: {toll: {label: A toll, family: words, from: 1992-07, effects: {trade: -2, security: +1}}}",
    fails="initiatives: {toll: {label: A toll, family: words, from: 2003-07, effects: {trade: -2, security: +1}}}",
    find=_find,
)
