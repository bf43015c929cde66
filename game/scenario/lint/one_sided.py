"""Answers that only gain, and answers that only lose."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.worth import free, paid


def _gains(model: Model) -> Iterator[Found]:
    for event, option, side in model.worth.answers:
        if not side.gains or side.losses or side.others or paid(option):
            continue
        if not model.remembers(event.id, option.id):
            message = f"'{option.id}' only gains: {_listed(side.gains)}, and nothing is paid, risked or lost"
            hint = "give it a cost, somebody it angers, a bad side of its odds, or a road it closes"
            earned = option.lock.needs is not None or option.unlocks is not None
            yield Found(
                model.key("events", event.id, "options", option.id),
                message,
                hint,
                confidence="low" if earned else None,
            )


def _loses(model: Model) -> Iterator[Found]:
    for event, option, side in model.worth.answers:
        if side.gains or side.others or not side.losses or (event.kind == "crisis" and free(option)):
            continue
        if not model.remembers(event.id, option.id):
            message = f"'{option.id}' only loses: {_listed(side.losses)}"
            hint = "give it something that somebody could want, or let doing nothing stand for it"
            yield Found(model.key("events", event.id, "options", option.id), message, hint)


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)[:4]) + (", ..." if len(names) > 4 else "")


_FAIR = """\
events:
  fair:
    title: A fair on the quay
    kind: file
    basis: invented
    source: ¶6
    text: The merchants ask for a fair on the quay.
    options:
      "yes": {label: Let them, effects: {trade: +3, security: -2}}
      "no": {label: Not this year, effects: {trade: -2, credibility: +1}}
    ignored: {effects: {trade: -1}}
"""
ONLY_GAINS = Lint(
    code="only-gains",
    title="An answer that only gains",
    why=(
        "Everybody takes it and nobody thinks. An answer has to cost something beyond the attention that "
        "all answers cost, risk something, come late, anger somebody or close a road; else it is no "
        "choice."
    ),
    passes=_FAIR,
    fails=_FAIR.replace("{trade: +3, security: -2}", "{trade: +3, security: +2}"),
    find=_gains,
)
ONLY_LOSES = Lint(
    code="only-loses",
    title="An answer that only loses",
    why=(
        "No answer should be there only to be wrong: each needs a believable case. Only the free answer "
        "of a crisis, which must always be open, may be all loss."
    ),
    passes=_FAIR,
    fails=_FAIR.replace("{trade: -2, credibility: +1}", "{trade: -2, credibility: -1}"),
    find=_loses,
    confidence="medium",
)
