"""What a decision moved, and that the books balance with it."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import numpy as np
import pytest

from game.bots.all import BOTS
from game.bots.player import give_orders
from game.engine.layout import Rows
from game.engine.ledger import Cause, Deposit
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.play.branch import branch
from game.play.record import numbers, to_record
from game.play.restore import reopen
from game.play.session import Session, replay
from game.play.turning import DECIDED, EVENTS, arrived, books, counted, effects, turning
from tests.stories import rules as story


@cache
def played(bot: str) -> Session:
    """Play the burning road with a bot."""
    rules: Rules = story("burning-road")
    worlds, orders = start(rules, np.array([3], dtype=np.uint64)), list[str]()

    def watch(codes: Rows, _at: Rows) -> None:
        orders.extend(rules.catalogue.text(int(code)) for code in codes)

    while not worlds.over[0]:
        give_orders(worlds, BOTS[bot], watch)
        end_turn(worlds)
        orders.append("end")
    return replay(rules, 3, orders)


@pytest.mark.parametrize("bot", ["random", "history"])
def test_deposits_give_every_ground_line_of_the_ledger(bot: str) -> None:
    session = played(bot)
    told: dict[tuple[int, str], float] = defaultdict(float)
    for line in session.book.lines:
        if line.cause.kind == "ground":
            told[line.turn, line.target] += line.change
    ours: dict[tuple[int, str], float] = defaultdict(float)
    for each in session.book.deposits:
        settles = session.content.indicators[each.target].settles
        for turn in range(2, session.turn + 1):
            ours[turn, each.target] += arrived(settles, each, turn) - arrived(settles, each, turn - 1)
    assert len(told) > 40
    assert all(abs(told[key] - ours[key]) < 1e-9 for key in {*told, *ours})


@pytest.mark.parametrize("bot", ["random", "history"])
def test_the_books_balance(bot: str) -> None:
    session = played(bot)
    for name in session.content.indicators:
        told = books(session, name)
        limits = sum(
            line.change for line in session.book.lines if (line.target, line.cause.kind) == (name, "limit")
        )
        assert told.moved == pytest.approx(told.end - told.start, abs=1e-9)
        assert told.rest == pytest.approx(limits, abs=1e-9), name


@pytest.mark.parametrize("bot", ["random", "history"])
def test_all_decisions_together_are_what_the_books_say_of_decisions(bot: str) -> None:
    session = played(bot)
    for name in session.content.indicators:
        moved = sum(e.at_once.get(name, 0.0) + e.later.get(name, 0.0) for e in effects(session))
        assert moved == pytest.approx(books(session, name).decisions, abs=1e-9)


def test_a_deposit_arrives_step_by_step_and_has_no_end() -> None:
    given = Deposit(3, "trade", 8.0, Cause("order", "launch it", 3))
    assert [arrived(4.0, given, turn) for turn in (3, 4, 5)] == [0.0, 2.0, 3.5]
    late = Deposit(3, "trade", 8.0, Cause("late", "launch it", 1))
    assert [arrived(4.0, late, turn) for turn in (2, 3, 4)] == [0.0, 2.0, 3.5]


def test_turning_points_are_ranked_by_what_came_later() -> None:
    session = played("random")
    weights = counted(session)
    found = turning(session, 6)
    sizes = [sum(abs(size) * weights.get(name, 0.0) for name, size in each.later.items()) for each in found]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] > 0.0
    assert {"trade", "security", "energy"} <= set(weights)


def test_taking_an_order_back_takes_its_deposits_back() -> None:
    session = Session.begin(story("burning-road"), 3)
    orders = iter(played("random").orders)
    while not any(each.cause.kind == "order" for each in session.book.deposits):
        before = list(session.book.deposits)
        session.submit(next(orders))
    session.undo()
    assert session.book.deposits == before


def test_a_game_gone_back_to_and_one_brought_back_have_the_deposits_of_their_past() -> None:
    session = played("random")
    back = branch(session, 9)
    assert 0 < len(back.book.deposits) < len(session.book.deposits)
    assert session.book.deposits[: len(back.book.deposits)] == back.book.deposits
    saved = to_record(session, "a game", "1", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", {})
    again = reopen(session.rules, saved).session
    assert again.book.deposits == session.book.deposits
    assert numbers(again, again.moments[-1]) == numbers(session, session.moments[-1])


def test_what_news_brings_late_is_no_decision() -> None:
    session = played("random")
    events = session.content.events
    late = {line.cause.id for line in session.book.lines if line.cause.kind in ("late", "odds")}
    assert late & set(events)
    assert not {each.id for each in effects(session)} & set(events)


def test_every_kind_of_deposit_is_somebodys() -> None:
    kinds = {each.cause.kind for bot in ("random", "history") for each in played(bot).book.deposits}
    assert "order" in kinds
    assert kinds <= {*DECIDED, *EVENTS}
