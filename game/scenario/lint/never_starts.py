"""Situations that cannot begin."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model


def _find(model: Model) -> Iterator[Found]:
    for situation in model.content.situations.values():
        node = model.at("situations", situation.id, "starts")
        if not model.own(node) or model.known.reach.starts(situation):
            continue
        if model.holds(situation.starts) is not False and model.holds(situation.stops) is not True:
            message = f"'{situation.id}' never begins: whenever this holds, so does what stops it"
            yield Found(node, message, "stop it further from where it starts")


NEVER_STARTS = Lint(
    code="never-starts",
    title="A situation that never begins",
    why=(
        "A situation begins where it starts and does not stop. Its two thresholds have changed places, so that every "
        "number which would start it also stops it. Write, say, starts: trade < 20 and stops: trade > 26."
    ),
    passes="""\
situations: {hunger: {label: Hunger, starts: trade < 15, stops: trade > 20, started: {effects: {islands.trust: -2}}}}
""",
    fails="""\
situations: {hunger: {label: Hunger, starts: trade < 15, stops: trade < 20, started: {effects: {islands.trust: -2}}}}
""",
    find=_find,
)
