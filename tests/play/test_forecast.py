"""Looking ahead: ranges over many games played on, the player's own left alone."""

from __future__ import annotations

import numpy as np
import pytest

from game.play.forecast import TURNS, forecast, foresee, futures, names_of
from game.play.session import Session
from tests.stories import rules
from tests.view.games import TO_THE_END, TO_THE_FIRE, tiny


def test_the_game_itself_is_not_touched() -> None:
    session = Session.begin(rules("burning-road"), 3)
    table, orders, lines = session.worlds.table.copy(), list(session.orders), len(session.book.lines)
    forecast(session, 3, count=16)
    assert np.array_equal(session.worlds.table, table)
    assert (session.orders, len(session.book.lines), session.turn) == (orders, lines, 1)


def test_luck_is_never_the_players() -> None:
    session = tiny()
    copies = futures(session)
    assert session.seed not in copies.seeds
    clash = Session.begin(session.rules, int(copies.seeds[0]))
    assert clash.seed not in futures(clash).seeds


def test_one_seed_gives_one_forecast_and_another_gives_another() -> None:
    session = Session.begin(rules("burning-road"), 3)
    one, same, other = (forecast(session, 3, seed, 32) for seed in (1, 1, 2))
    assert {n: f.quantiles for n, f in one.fans.items()} == {n: f.quantiles for n, f in same.fans.items()}
    assert one.fans["security"].quantiles != other.fans["security"].quantiles


def test_quantiles_begin_at_the_present_and_are_in_order() -> None:
    session = Session.begin(rules("burning-road"), 3)
    found = forecast(session, count=64)
    assert (found.first, found.turns) == (1, TURNS)
    assert list(found.fans) == names_of(session.rules)
    for name, fan in found.fans.items():
        assert set(fan.quantiles[0]) == {session.value(name)}, name
        assert len(fan.quantiles) == TURNS + 1
        assert all(list(row) == sorted(row) for row in fan.quantiles), name
        assert 0 <= fan.rise + fan.fall <= 100 + 1


def test_progress_is_told_turn_by_turn() -> None:
    heard: list[int] = []
    foresee(futures(tiny(), count=8), 3, heard.append)
    assert heard == [0, 1, 2, 3]


@pytest.mark.parametrize(("orders", "ahead"), [(TO_THE_FIRE, 5), (TO_THE_END, 0)])
def test_it_ends_where_the_story_ends(orders: tuple[str, ...], ahead: int) -> None:
    session = tiny(orders)
    found = forecast(session, count=8)
    assert found.turns == ahead
    assert len(found.fans["trade"].quantiles) == ahead + 1
