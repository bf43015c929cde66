"""What must hold in every world of every scenario."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.bots.all import BOTS, bot_named
from game.bots.player import give_orders
from game.engine.content import Content
from game.engine.ledger import Book
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.engine.worlds import Worlds
from game.play.session import Session, replay
from tests.stories import rules
from tests.worlds import contents

seeds = st.integers(0, 2**63 - 1)
PLAYERS = {
    name: bot
    for name in (
        *BOTS,
        "greedy:trade",
        "position:1",
        "position:2",
        "position:last",
        "setting:policy=oppose",
        "setting:policy=assist,random",
        "setting:patrols=board,random",
        "setting:tariff=high",
    )
    if (bot := bot_named(name))
}
stories = st.one_of(contents().map(Rules), st.just("tiny").map(rules))


def bits(worlds: Worlds, column: int) -> list[int]:
    """Give a world as integers, so that equal means equal to the last bit."""
    found: list[int] = worlds.table[:, column].copy().view(np.int64).tolist()
    return found


def play(scenario: Rules, numbers: list[int], turns: int, bot: str) -> Worlds:
    worlds = start(scenario, np.array(numbers, dtype=np.uint64))
    for _ in range(turns):
        if worlds.over.any():
            break
        give_orders(worlds, BOTS[bot])
        end_turn(worlds)
    return worlds


@given(stories, st.lists(seeds, min_size=2, max_size=6, unique=True), st.sampled_from(sorted(PLAYERS)))
def test_a_column_of_a_batch_is_the_same_seed_alone(scenario: Rules, numbers: list[int], bot: str) -> None:
    worlds = start(scenario, np.array(numbers, dtype=np.uint64))
    alone = [start(scenario, np.array([number], dtype=np.uint64)) for number in numbers]
    for _ in range(scenario.content.calendar.turns):
        for k, world in enumerate(alone):
            assert bits(worlds, k) == bits(world, 0)
        going = ~worlds.over
        worlds, alone = worlds.keep(going), [w for w, on in zip(alone, going, strict=True) if on]
        for each in (worlds, *alone):
            if each.count:
                give_orders(each, PLAYERS[bot])
                end_turn(each)
    for k, world in enumerate(alone):
        assert bits(worlds, k) == bits(world, 0)


def random_game(scenario: Rules, seed: int, choose: Callable[[list[str]], str]) -> Session:
    session = Session.begin(scenario, seed)
    while not session.over:
        legal = session.legal()
        assert legal, "a story that is not over always has a legal order"
        session.submit(choose(legal))
    return session


@given(stories, seeds, st.randoms(use_true_random=False))
def test_books_balance_and_replay_equals(scenario: Rules, seed: int, luck: object) -> None:
    session = random_game(scenario, seed, luck.choice)  # type: ignore[attr-defined]
    shown = {name: session.history(name)[0] for name in scenario.layout.value.ids}
    for line in session.book.lines:
        assert line.before == shown[line.target], line
        shown[line.target] = line.after
    for name, number in shown.items():
        assert number == session.value(name), name
    again = replay(scenario, seed, session.orders)
    assert bits(again.worlds, 0) == bits(session.worlds, 0)
    assert again.book.lines == session.book.lines
    unrecorded = start(scenario, np.array([seed], dtype=np.uint64))
    for order in session.orders:
        code = scenario.catalogue.code(order)
        _give(unrecorded, code)
    assert bits(unrecorded, 0) == bits(session.worlds, 0), "recording changes no number"


def _give(worlds: Worlds, code: int) -> None:
    from game.engine.obey import submit

    if code == 0:
        end_turn(worlds)
    else:
        submit(worlds, np.array([code]), np.array([0]))


@given(stories, seeds, st.randoms(use_true_random=False))
def test_legal_and_refusal_agree_and_a_crisis_can_always_be_answered(
    scenario: Rules, seed: int, luck: object
) -> None:
    session = Session.begin(scenario, seed)
    for _ in range(25):
        if session.over:
            break
        legal = set(session.legal())
        for order in scenario.catalogue.orders:
            assert (session.refusal(order.text) is None) == (order.text in legal), order.text
        if scenario.tray.has_crisis(session.worlds)[0]:
            assert "end" not in legal
            crisis = [n for n in scenario.tray.open(session.worlds)[:, 0] if scenario.events.crisis[n]]
            free = scenario.catalogue.text(int(scenario.free_answers[crisis[0]]))
            assert free in legal
        session.submit(luck.choice(sorted(legal)))  # type: ignore[attr-defined]


@given(stories, seeds, st.randoms(use_true_random=False))
def test_numbers_stay_in_range_and_no_resource_is_negative(scenario: Rules, seed: int, luck: object) -> None:
    session = random_game(scenario, seed, luck.choice)  # type: ignore[attr-defined]
    for moment in session.moments:
        for name, (low, high) in scenario.ranges.items():
            value = moment.column[scenario.layout.value.row(name), 0]
            assert low <= value <= high, name
        assert np.isfinite(moment.column).all()
        assert moment.column[scenario.layout.void, 0] == 0.0


@given(stories, seeds, st.randoms(use_true_random=False))
def test_undo_takes_back_exactly_the_last_order(scenario: Rules, seed: int, luck: object) -> None:
    session = Session.begin(scenario, seed)
    for _ in range(12):
        orders = [order for order in session.legal() if order != "end"]
        if not orders:
            break
        before, lines = bits(session.worlds, 0), list(session.book.lines)
        order = luck.choice(orders)  # type: ignore[attr-defined]
        session.submit(order)
        assert session.undo() == order
        assert bits(session.worlds, 0) == before
        assert session.book.lines == lines
        session.submit(order)


@given(stories, seeds, seeds)
def test_a_fork_shares_the_past_and_not_the_luck(scenario: Rules, seed: int, other: int) -> None:
    worlds = start(scenario, np.array([seed], dtype=np.uint64))
    fork = worlds.fork(np.array([seed, other], dtype=np.uint64))
    assert bits(fork, 0) == bits(fork, 1) == bits(worlds, 0)
    if not scenario.tray.has_crisis(worlds)[0]:
        end_turn(fork)
        assert bits(worlds, 0) == bits(start(scenario, np.array([seed], dtype=np.uint64)), 0)
        end_turn(worlds)
        assert bits(fork, 0) == bits(worlds, 0)


@given(contents(), seeds)
def test_an_event_that_never_comes_up_changes_no_luck(content: Content, seed: int) -> None:
    from attrs import evolve

    from game.expr import parse

    never = evolve(content.events["first_file"], id="never", when=parse("turn > 99"), on=None, forewarned=0)
    more = evolve(content, events={**content.events, "never": never})
    plain, added = (play(Rules(c), [seed], content.calendar.turns, "random") for c in (content, more))
    names = plain.rules.layout.value.ids
    assert [plain.value(name) for name in names] == [added.value(name) for name in names]


def test_only_a_batch_of_one_keeps_a_ledger() -> None:
    with pytest.raises(ValueError, match="one world"):
        start(rules("tiny"), np.array([1, 2], dtype=np.uint64), Book())


def test_a_story_that_is_over_has_no_next_turn() -> None:
    worlds = play(rules("tiny"), [1], 99, "idle")
    assert worlds.over[0]
    with pytest.raises(ValueError, match="over"):
        end_turn(worlds)
