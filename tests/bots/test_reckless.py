"""The bot that asks nobody at home."""

from game.bots.all import bot_named
from game.bots.player import give_orders
from game.engine.turn import end_turn, start
from game.lab.runner import seeds_of
from tests.stories import rules


def _unity_after(bot: str, turns: int) -> float:
    player, worlds = bot_named(bot), start(rules("burning-road"), seeds_of(1, 20))
    assert player is not None
    for _ in range(turns):
        give_orders(worlds, player)
        end_turn(worlds)
    return float(worlds.read("home.unity").mean())


def test_home_is_worse_off_with_it_than_with_who_does_nothing() -> None:
    assert _unity_after("reckless", 4) < _unity_after("idle", 4) - 5.0
