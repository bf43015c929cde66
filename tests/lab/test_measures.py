"""What a report says of the files of a story."""

import numpy as np

from game.lab.measures import files
from game.lab.runner import simulate
from tests.stories import content, rules


def test_two_games_share_what_pairs_of_games_share() -> None:
    own, games = rules("burning-road"), 6
    alone = [simulate(content("burning-road"), "random", 1, seed).events for seed in range(1, games + 1)]
    asks = [event.kind != "news" for event in own.content.events.values()]
    dealt = np.array(alone)[:, asks]
    pairs = [(dealt[a] * dealt[b]).sum() for a in range(games) for b in range(games) if a != b]
    found = files(own, simulate(content("burning-road"), "random", games, 1))
    assert found["game"] == round(float(dealt.sum(axis=1).mean()), 2)
    assert found["shared"] == round(float(np.mean(pairs)) / float(dealt.sum(axis=1).mean()), 4)


def test_one_game_shares_nothing() -> None:
    assert files(rules("tiny"), simulate(content("tiny"), "random", 1, 1))["shared"] == 0.0
