"""Earlier turns taken up again, and two lines compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.play.branch import NoBranch, branch, branch_name
from game.play.compare import compare
from game.play.session import Session, replay
from game.save import SaveError
from tests.play.test_keeper import keeper, played, same
from tests.stories import rules


def test_a_branch_is_the_turn_as_it_was_and_the_game_stays(tmp_path: Path) -> None:
    _, session = played(tmp_path, 3, 1)
    orders = list(session.orders)
    for turn in range(1, session.turn + 1):
        made = branch(session, turn)
        assert made.turn == turn
        assert same(made, replay(rules("tiny"), 5, made.orders))
        assert session.orders == orders
    made.submit("end") if made.refusal("end") is None else made.submit(made.legal()[1])
    assert session.orders == orders
    assert same(session, replay(rules("tiny"), 5, orders))


def test_the_keeper_keeps_both_lines(tmp_path: Path) -> None:
    first, session = played(tmp_path, 3, 1)
    title = session.content.title
    made = first.branch(session, 2)
    assert first.name == f"{title}, turn 2"
    assert made.turn == 2
    made.submit(next(order for order in made.legal() if order != "end"))
    first.on_order(made)
    first.close()
    other = keeper(tmp_path)
    assert same(other.resume(rules("tiny"), other.load(title)).session, session)
    assert same(other.resume(rules("tiny"), other.load(f"{title}, turn 2")).session, made)
    assert other.branch(other.resume(rules("tiny"), other.load(f"{title}, turn 2")).session, 1).turn == 1
    assert other.name == f"{title}, turn 1"


@pytest.mark.parametrize("turn", [0, -1, 5, 10**9])
def test_a_turn_that_was_not_played_cannot_be_taken_up(tmp_path: Path, turn: int) -> None:
    _, session = played(tmp_path, 3)
    with pytest.raises(NoBranch, match=r"to the turns from 1 to 4\.$"):
        branch(session, turn)


def test_the_hardest_level_has_one_line() -> None:
    with pytest.raises(NoBranch, match="At the level Cabinet there is one line only"):
        branch(replay(rules("tiny"), 5, [], "cabinet"), 1)


def test_the_hardest_level_gives_an_older_state_only_when_the_game_is_lost(tmp_path: Path) -> None:
    keeps, session = keeper(tmp_path), Session.begin(rules("tiny"), 5, "cabinet")
    keeps.begin(session)
    name = str(keeps.name)
    session.submit("end")
    keeps.on_turn(session)
    keeps.close()
    for slot, copy in ((name, 1), ("auto-1", 0)):
        with pytest.raises(SaveError, match="reads well, so go on with that"):
            keeps.load(slot, copy)
    (tmp_path / f"{name}.wakhan").write_bytes(b"lost")
    assert keeps.load(name, 1).record.turn == 1
    assert keeps.load("auto-1").record.turn == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Strait", "Strait, turn 7"),
        ("Strait, turn 9", "Strait, turn 7"),
        ("Strait, turn 9 2", "Strait, turn 7"),
        ("x" * 60, "x" * 52 + ", turn 7"),
        ("ж" * 60, "ж" * 28 + ", turn 7"),
        ("", "Game, turn 7"),
    ],
)
def test_names_of_branches(name: str, expected: str) -> None:
    assert branch_name(name, 7) == expected


def test_comparing_finds_the_turn_where_lines_part(tmp_path: Path) -> None:
    _, session = played(tmp_path, 3, 1)
    other = branch(session, 2)
    found = compare(session, other)
    assert found.parts is None
    assert [(pair.left is None, pair.right is None) for pair in found.pairs] == [
        (False, False), (False, False), (False, True), (False, True),
    ]  # fmt: skip
    given = session.orders[session.moments[1].orders : session.moments[2].orders - 1]
    assert found.pairs[1].only_left == tuple(given)
    other.submit(next(order for order in other.legal() if order not in ("end", given[0])))
    found = compare(session, other)
    assert found.parts == 2
    assert found.one_luck
    assert found.pairs[0].only_left == found.pairs[0].only_right == ()
    assert found.pairs[1].only_right == (other.orders[-1],)
    for name in found.scores:
        sides = [pair.left for pair in found.pairs if pair.left]
        assert [side.values[name] for side in sides] == session.history(name)


def test_the_same_orders_given_the_other_way_round_part_but_differ_in_nothing() -> None:
    orders = ["launch trade_mission aral", "mend army"]
    one, other = (replay(rules("tiny"), 5, each) for each in (orders, orders[::-1]))
    found = compare(one, other)
    assert found.parts == 1
    assert found.pairs[0].only_left == found.pairs[0].only_right == ()


def test_games_of_two_scenarios_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="of different scenarios"):
        compare(replay(rules("tiny"), 1, []), replay(rules("burning-road"), 1, []))
