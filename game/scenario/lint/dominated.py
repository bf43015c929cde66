"""Answers that another answer beats on every count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from game.engine.content import Consequence, How, Option
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.worth import all_effects

MOST = 30  # answers of one file that are compared
Amounts = dict[tuple[str, bool, int], float]  # target, whether lasting, after how many turns


@frozen(eq=False, repr=False)
class _Answer:
    """What two answers are compared by."""

    option: Option
    prices: dict[str, float]
    amounts: Amounts


def _find(model: Model) -> Iterator[Found]:
    for event in model.content.events.values():
        plain = [
            each for each in event.options if _plain(each.act) and not model.remembers(event.id, each.id)
        ]
        answers = [_answer(each) for each in plain[:MOST]] if len(plain) > 1 else []
        for one in answers:
            better = next((other for other in answers if _beats(model.worth.ways, other, one)), None)
            if better is not None:
                message = (
                    f"'{one.option.id}' is never better than '{better.option.id}', in any number or price"
                )
                node = model.key("events", event.id, "options", one.option.id)
                yield Found(node, message, "give it one thing that it does better")


def _plain(act: Consequence) -> bool:
    """Say whether nothing that an act brings depends on luck, on what comes between, or on what stood before."""
    if act.odds or any(late.when for late in act.later):
        return False
    return not any(effect.how is How.SET for effect in all_effects(act))


def _answer(option: Option) -> _Answer:
    amounts: Amounts = {}
    for after, effects in (
        (0, option.act.effects),
        *((late.after, late.effects) for late in option.act.later),
    ):
        for effect in effects:
            key = effect.target, effect.how is How.LASTING, after
            amounts[key] = amounts.get(key, 0.0) + effect.amount
    return _Answer(option, {"attention": option.price.attention, **option.price.cost}, amounts)


def _beats(ways: Mapping[str, int], one: _Answer, other: _Answer) -> bool:
    """Say whether one answer is open whenever the other is, and as good or better in everything."""
    if one is other or not _as_open(one.option, other.option):
        return False
    better = False
    for gap in (*_prices(one, other), *_gaps(ways, one.amounts, other.amounts)):
        if gap < 0:
            return False
        better = better or gap > 0
    return better


def _as_open(one: Option, other: Option) -> bool:
    needs = one.lock.needs is None or one.lock.needs == other.lock.needs
    return needs and (one.unlocks is None or one.unlocks == other.unlocks)


def _prices(one: _Answer, other: _Answer) -> Iterator[float]:
    for name in {*one.prices, *other.prices}:
        yield other.prices.get(name, 0.0) - one.prices.get(name, 0.0)


def _gaps(ways: Mapping[str, int], ours: Amounts, theirs: Amounts) -> Iterator[float]:
    """Give how much better ours is in each number; below nothing too where neither way is better."""
    for key in {*ours, *theirs}:
        gap = ours.get(key, 0.0) - theirs.get(key, 0.0)
        way = ways.get(key[0], 0)
        yield gap * way if way else -abs(gap)


_HARBOUR = """\
events:
  harbour:
    title: Who dredges the harbour
    kind: file
    basis: invented
    source: ¶6
    text: The channel has silted up.
    options:
      cheap: {label: The cheap dredger, effects: {trade: +2, security: -1}}
      dear: {label: The dear dredger, effects: {trade: +4, security: -1}, cost: {treasury: 2}}
    ignored: {effects: {trade: -2}}
"""
DOMINATED = Lint(
    code="dominated",
    title="An answer that another beats on every count",
    why=(
        "A sibling with no other needs costs as much or less and does as well or better in every number, "
        "so nobody who reads the receipts takes this one."
    ),
    passes=_HARBOUR,
    fails=_HARBOUR.replace("{trade: +4, security: -1}", "{trade: +1, security: -1}"),
    find=_find,
)
