"""The bot that asks nobody at home: a policy that army, cabinet, provinces and parties will not carry."""

from __future__ import annotations

from collections.abc import Mapping

from game.bots.greedy import Greedy
from game.engine.rules import Rules


class Reckless(Greedy):
    """Gives the order that costs it most goodwill at home, and another, as long as any does."""

    def _wanted(self, rules: Rules) -> Mapping[str, float]:
        home = [actor for actor in rules.content.actors.values() if actor.side == "home"]
        return {name: -1.0 for actor in home for name in actor.indicators}
