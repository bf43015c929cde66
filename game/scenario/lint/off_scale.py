"""Numbers that do not fit the scale they are on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.expr.ranges import Range, range_of
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Node, Sequence

_JUDGED = Range(0.0, 100.0)


def _find(model: Model) -> Iterator[Found]:
    yield from _effects(model)
    for judge in model.content.judges.values():
        node = model.at("judges", judge.id, "by")
        found = range_of(judge.by, model.known.ever)
        if model.own(node) and (found.high <= _JUDGED.low or found.low >= _JUDGED.high):
            yield Found(node, f"a judge marks from 0 to 100, and this is never between ({_said(found)})")
        yield from _words(model, model.at("judges", judge.id, "words"), judge.words, _JUDGED)
    for indicator in model.content.indicators.values():
        owner, _, name = indicator.id.rpartition(".")
        path = ("actors", owner, "indicators", name) if owner else ("indicators", indicator.id)
        node = model.at(*path, "words")
        yield from _words(model, node, indicator.words, Range(indicator.low, indicator.high))


def _effects(model: Model) -> Iterator[Found]:
    """Find an effect on a gauge that is more than half of its scale, or more than all that a purse can hold."""
    scales = {name: each.high - each.low for name, each in model.content.indicators.items()}
    scales |= {name: each.most for name, each in model.content.resources.items()}
    for use in model.notes.effects:
        scale = scales.get(use.target, 0.0)
        most = scale / 2.0 if use.target in model.content.indicators else scale
        if abs(use.amount) > most > 0.0 and use.sets is None and model.own(use.node):
            part = "the whole" if abs(use.amount) > scale else "half"
            message = (
                f"{use.amount:+g} is more than {part} of the scale of '{use.target}', which is {scale:g} long"
            )
            hint = f"an answer moves it by {scale * 0.03:g} to {scale * 0.1:g}"
            yield Found(use.node, message, hint)


def _words(model: Model, node: Node, words: Iterable[tuple[float, str]], scale: Range) -> Iterator[Found]:
    """Find a word of a gauge whose lower bound its scale never reaches."""
    if not (isinstance(node, Sequence) and model.own(node)):
        return
    for item, (floor, word) in zip(node.items, words, strict=False):
        if floor > scale.high:
            yield Found(item, f"'{word}' is never said: the scale ends at {scale.high:g}")


def _said(found: Range) -> str:
    return f"{found.low:g} to {found.high:g}"


OFF_SCALE = Lint(
    code="off-scale",
    title="A number that does not fit its scale",
    why=(
        "An effect larger than its whole scale, a word of a gauge that begins where the scale has ended, a judge who "
        "can only say 0 or 100: mostly a digit too many."
    ),
    passes="initiatives: {alarm: {label: An alarm, family: words, effects: {trade: -15, security: +3}}}",
    fails="initiatives: {alarm: {label: An alarm, family: words, effects: {trade: -150, security: +3}}}",
    find=_find,
)
