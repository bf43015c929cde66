"""A game brought back from its snapshot alone is, bit for bit and word for word, the game that was left."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from attrs import evolve

from game.engine.rules import Rules
from game.play import restore as restoring
from game.play.branch import branch
from game.play.record import to_record
from game.play.restore import DOUBT, Restored, reopen, restore
from game.play.session import Session
from game.save import Record, SaveError
from game.save.codec import decode, encode
from game.view.briefing import briefing
from game.view.desk import desk
from game.view.dossier import dossier
from game.view.reading import open_events, recent_lines, turned_lines
from game.view.why import indicators, why
from tests.play.test_keeper import keeper, played, same
from tests.playthroughs.record import GAMES, play
from tests.stories import rules, shipped


def saved(session: Session) -> Record:
    now = "2026-01-01T00:00:00Z"
    return decode(encode(to_record(session, "Left", "0", now, now, {})))


@cache
def whole(name: str) -> Session:
    scenario, seed, bot = GAMES[name]
    return play(rules(scenario), seed, bot)


def reopened(session: Session, turn: int) -> tuple[Session, Session]:
    """Leave a game at the start of a turn: as it was, and as it comes back without being played again."""
    left = branch(session, turn)
    return left, again(left).session


def again(left: Session) -> Restored:
    with patch.object(restoring, "again", side_effect=AssertionError("played again")):
        return reopen(left.rules, saved(left))


def turns(name: str) -> list[int]:
    last = whole(name).turn
    return sorted({1, 2, 3, 4, last // 2, last - 1, last})


CASES = [(name, turn) for name in ("tiny-random", "burning-road-reckless") for turn in turns(name)]


@pytest.mark.parametrize("name", ["tiny", *shipped()])
def test_every_row_has_a_name_of_its_own(name: str) -> None:
    keys = rules(name).layout.keys
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(("name", "turn"), CASES)
def test_every_number_and_all_that_is_at_hand_is_the_same(name: str, turn: int) -> None:
    left, back = reopened(whole(name), turn)
    assert back.past is not None
    assert (back.worlds.table == left.worlds.table).all()
    assert back.legal() == left.legal()
    assert turned_lines(back) == turned_lines(left)
    for target in left.rules.layout.value.ids:
        assert back.history(target) == left.history(target)
        assert recent_lines(back, target) == recent_lines(left, target)
    assert [back.notes_of(k) for k in range(1, turn + 1)] == [left.notes_of(k) for k in range(1, turn + 1)]
    assert saved(back) == saved(left)


@pytest.mark.parametrize(("name", "turn"), CASES)
def test_a_player_sees_the_same(name: str, turn: int) -> None:
    left, back = reopened(whole(name), turn)
    assert desk(back) == desk(left)
    assert briefing(back) == briefing(left)
    assert [dossier(back, each.id) for each in open_events(back)] == [
        dossier(left, each.id) for each in open_events(left)
    ]
    for each in indicators(left):
        assert why(back, each.id) == why(left, each.id)
    assert same(back, left)


@pytest.mark.parametrize(("name", "turn"), [("tiny-random", 3), ("burning-road-reckless", 9)])
def test_playing_on_is_the_same_whenever_the_past_is_asked_for(name: str, turn: int) -> None:
    orders = whole(name).orders
    for recall_at in (0, 1, 5, 10_000):
        left, back = reopened(whole(name), turn)
        for number, order in enumerate(orders[len(left.orders) :]):
            if number == recall_at:
                assert back.recall()
            if order != "end" and number % 3 == 0:
                for each in (left, back):
                    each.submit(order)
                    each.undo()
            left.submit(order)
            back.submit(order)
        assert same(back, left)
        assert [vars_of(back, k) for k in range(len(back.moments))] == [
            vars_of(left, k) for k in range(len(left.moments))
        ]


def vars_of(session: Session, number: int) -> tuple[object, ...]:
    moment = session.moments[number]
    return moment.turn, moment.orders, moment.lines, moment.notes, moment.whole, moment.column.tolist()


def forged(left: Session, **state: object) -> Record:
    record = saved(left)
    return evolve(record, state={**record.state, **state})


def richer(left: Session) -> Record:
    rows = saved(left).state["rows"]
    assert isinstance(rows, dict)
    return forged(left, rows={**rows, "treasury": 19.0})


def test_a_forged_snapshot_is_noticed_when_its_past_is_played_again() -> None:
    left = branch(whole("tiny-random"), 3)
    back = reopen(left.rules, richer(left)).session
    assert back.value("treasury") == 19.0
    assert not back.doubted
    assert not back.moments[0].whole
    assert back.doubted
    assert not back.recall()
    assert DOUBT in restore(left.rules, richer(left)).notes
    assert back.base is not None  # a later save says what it goes on from


def test_a_forged_ledger_is_noticed_too() -> None:
    left = branch(whole("tiny-random"), 3)
    lies: list[dict[str, object]] = [
        {"lines": []}, {"notes": []}, {"history": [{}, {}]}, {"older_lines": 0}, {"choices": {}},
    ]  # fmt: skip
    for lie in lies:
        back = reopen(left.rules, forged(left, **lie))
        assert not back.proven, lie


def test_a_keeper_never_builds_on_a_forged_snapshot(tmp_path: Path) -> None:
    first, session = played(tmp_path, 2)
    first.close()
    name, other = session.content.title, keeper(tmp_path)
    loaded = other.load(name)
    lie = evolve(loaded.record, state={**loaded.record.state, "notes": []})
    other.store.write(lie)
    back = other.resume(session.rules, other.load(name)).session
    assert not back.doubted
    other.close()
    assert back.doubted
    kept = other.load(name).record.state
    assert isinstance(kept["base"], dict)
    assert restore(session.rules, other.load(name).record).proven


@pytest.mark.parametrize("missing", ["older_lines", "rows"])
def test_a_save_without_a_snapshot_to_go_on_from_is_played_again(missing: str) -> None:
    left = branch(whole("tiny-random"), 3)
    record = saved(left)
    record = evolve(record, state={key: each for key, each in record.state.items() if key != missing})
    if missing == "older_lines":  # an earlier version wrote it
        back = reopen(left.rules, record)
        assert back.proven
        assert same(back.session, left)
    else:
        with pytest.raises(SaveError, match="no numbers"):
            reopen(left.rules, record)


def test_a_game_that_went_on_from_its_numbers_does_so_again() -> None:
    left = branch(whole("tiny-random"), 3)
    other = Rules(evolve(left.content, fingerprint="edited", version=2))
    rows = {**dict(saved(left).state["rows"]), "gone": 1.0}  # type: ignore[call-overload]
    based = restore(other, forged(left, rows=rows)).session
    assert based.base is not None
    based.submit("end") if based.refusal("end") is None else None
    back = again(based)
    assert (back.session.worlds.table == based.worlds.table).all()
    assert back.proven
    assert same(back.session, based)
