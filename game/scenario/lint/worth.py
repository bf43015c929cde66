"""What the effects of an answer are worth to the player: better, worse, or neither."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from game.engine.content import Consequence, Content, Effect, Event, How, Option


@frozen(eq=False, repr=False)
class Balance:
    """The gains and losses of an act, late ones and those of its odds included, and what is neither."""

    gains: frozenset[str]
    losses: frozenset[str]
    others: frozenset[str]  # flags, rungs, values set, and gauges of which neither way is better


class Worth:
    """Which way each number is better for the player, and how every answer comes out by that."""

    def __init__(self, content: Content) -> None:
        signs = {"up": 1, "down": -1}
        self.ways = dict.fromkeys(content.resources, 1)
        self.ways |= {name: signs.get(each.better, 0) for name, each in content.indicators.items()}
        self.answers: tuple[tuple[Event, Option, Balance], ...] = tuple(
            (event, option, self.balance(option.act))
            for event in content.events.values()
            for option in event.options
        )

    def balance(self, act: Consequence) -> Balance:
        """Weigh an act."""
        gains: set[str] = set()
        losses: set[str] = set()
        others: set[str] = set()
        for effect in all_effects(act):
            way = 0 if effect.how is How.SET else self.ways.get(effect.target, 0) * effect.amount
            (gains if way > 0 else losses if way < 0 else others).add(effect.target)
        return Balance(frozenset(gains), frozenset(losses), frozenset(others))


def all_effects(act: Consequence) -> Iterator[Effect]:
    """Go over everything an act may bring about, at once, late or by luck."""
    yield from act.effects
    for late in act.later:
        yield from late.effects
    for outcome in act.odds:
        yield from outcome.effects
        for late in outcome.later:
            yield from late.effects


def signs(act: Consequence) -> frozenset[tuple[str, int]]:
    """Give each number an act moves, with the direction."""
    return frozenset(
        (effect.target, (effect.amount > 0) - (effect.amount < 0)) for effect in all_effects(act)
    )


def paid(option: Option) -> bool:
    """Say whether an answer costs more than the one attention that every answer costs."""
    return option.price.attention > 1 or any(option.price.cost.values())


def free(option: Option) -> bool:
    """Say whether an answer is always open and costs nothing at all."""
    price = option.price
    return not (price.attention or any(price.cost.values()) or option.lock.needs or option.unlocks)
