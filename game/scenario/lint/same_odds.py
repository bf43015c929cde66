"""Odds that decide nothing."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Mapping, Node, Scalar, Sequence

_TOLD = ("chance", "text")


def _find(model: Model) -> Iterator[Found]:
    for event in model.content.events.values():
        acts = [(("options", option.id, "odds"), option.act) for option in event.options]
        for path, act in (*acts, (("odds",), event.act), (("ignored", "odds"), event.ignored)):
            node = model.at("events", event.id, *path) if act.odds else None
            if isinstance(node, Sequence) and model.own(node):
                yield from _alike(node)
    for initiative in model.content.initiatives.values():
        base = initiative.id.removesuffix(f".{initiative.target}")
        node = model.at("initiatives", base, "odds") if initiative.act.odds else None
        if isinstance(node, Sequence) and model.own(node):
            yield from _alike(node)


def _alike(odds: Sequence) -> Iterator[Found]:
    brought = {_written(item) for item in odds.items}
    if len(brought) == 1:
        yield Found(odds, "whatever is drawn, the same comes of it", "give each outcome effects of its own")


def _written(node: Node) -> str:
    """Write what an outcome brings about, without its chance and its words."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return f"[{', '.join(_written(item) for item in node.items)}]"
    pairs = node.pairs if isinstance(node, Mapping) else []
    return f"{{{', '.join(f'{key.value}: {_written(value)}' for key, value in pairs if key.value not in _TOLD)}}}"


SAME_ODDS = Lint(
    code="same-odds",
    title="Odds that decide nothing",
    why=(
        "Every outcome brings about the same, so the player waits for luck that does not matter. An outcome without "
        "effects is fine beside one that has some."
    ),
    passes="""\
initiatives:
  dare: {label: A dare, family: words, odds: [
    {chance: 60, text: It holds., effects: {trade: +3}}, {chance: 40, text: It breaks., effects: {trade: -3}}]}
""",
    fails="""\
initiatives:
  dare: {label: A dare, family: words, odds: [
    {chance: 60, text: It holds., effects: {trade: -3}}, {chance: 40, text: It breaks., effects: {trade: -3}}]}
""",
    find=_find,
)
