"""Games kept on disk while they are played, and brought back."""

from pathlib import Path

import pytest
from attrs import evolve

from game.engine.rules import Rules
from game.play.keeper import Keeper
from game.play.session import Session
from game.save import SaveError, Store
from tests.engine.small import act, event, option
from tests.stories import content, rules


def keeper(folder: Path) -> Keeper:
    times = iter(range(10_000))
    return Keeper(
        Store(folder),
        "0",
        lambda: f"2026-01-01T00:00:{next(times):02}Z",
        lambda s: {"title": s.content.title},
    )


def played(folder: Path, turns: int, extra: int = 0, *, then: bool = True) -> tuple[Keeper, Session]:
    """Play tiny with a keeper: some turns by first choices, then a few orders of the next turn."""
    keeps, session = keeper(folder), Session.begin(rules("tiny"), 5)
    keeps.begin(session)
    while session.turn <= turns:
        order = _next(session)
        session.submit(order)
        if order == "end":
            keeps.on_turn(session)
        else:
            keeps.on_order(session)
    for _ in range(extra):
        session.submit(_next(session))
        keeps.on_order(session)
    assert keeps.trouble is None
    return keeps, session


def _next(session: Session) -> str:
    answers = [order for order in session.legal() if order.startswith(("answer", "launch", "climb"))]
    return answers[0] if answers else "end"


def same(one: Session, other: Session) -> bool:
    return bool(
        (one.worlds.table == other.worlds.table).all()
        and one.orders == other.orders
        and one.book.lines == other.book.lines
        and one.book.notes == other.book.notes
        and one.history("trade") == other.history("trade")
        and one.can_undo() == other.can_undo()
    )


@pytest.mark.parametrize(("turns", "extra"), [(0, 0), (0, 1), (2, 0), (2, 2), (3, 1)])
def test_a_game_comes_back_exactly_as_it_was(tmp_path: Path, turns: int, extra: int) -> None:
    first, session = played(tmp_path, turns, extra)
    first.close()
    other = keeper(tmp_path)
    restored = other.resume(rules("tiny"), other.load(session.content.title))
    assert restored.proven
    assert restored.notes == ()
    assert same(restored.session, session)
    while session.can_undo():
        assert restored.session.undo() == session.undo()
    assert same(restored.session, session)


def test_an_order_taken_back_stays_taken_back(tmp_path: Path) -> None:
    first, session = played(tmp_path, 1, 1)
    session.undo()
    first.on_undo(session)
    first.close()
    other = keeper(tmp_path)
    assert same(other.resume(rules("tiny"), other.load(session.content.title)).session, session)


def test_undo_of_an_order_that_is_in_the_snapshot_is_kept_too(tmp_path: Path) -> None:
    first, session = played(tmp_path, 1, 1)
    first.save_as(session, "another name")
    session.undo()
    first.on_undo(session)
    first.close()
    other = keeper(tmp_path)
    assert same(other.resume(rules("tiny"), other.load("another name")).session, session)


def test_both_ends_of_a_turn_are_autosaved(tmp_path: Path) -> None:
    first, session = played(tmp_path, 2)
    first.close()
    turns = []
    for entry in first.store.entries():
        if entry.auto and entry.head is not None:
            loaded = first.load(entry.name)
            turns.append((entry.head.turn, loaded.record.orders == tuple(session.orders)))
    assert (3, True) in turns
    assert (2, False) in turns


def test_two_games_of_one_scenario_have_names_of_their_own(tmp_path: Path) -> None:
    _, session = played(tmp_path, 0)
    second = keeper(tmp_path)
    second.begin(Session.begin(rules("tiny"), 6))
    assert second.name == f"{session.content.title} 2"


def test_a_save_that_is_open_elsewhere_is_not_overwritten(tmp_path: Path) -> None:
    first, session = played(tmp_path, 1, 1)
    second = keeper(tmp_path)
    restored = second.resume(rules("tiny"), second.load(session.content.title))
    assert second.trouble is not None
    assert "open" in second.trouble
    restored.session.submit("end")
    second.on_turn(restored.session)
    first.close()
    third = keeper(tmp_path)
    assert same(third.resume(rules("tiny"), third.load(session.content.title)).session, session)


def test_an_edited_scenario_goes_on_from_the_snapshot_by_ids(tmp_path: Path) -> None:
    first, session = played(tmp_path, 2)
    first.close()
    old = content("tiny")
    added = event("newcomer", option("yes", act("trade +1")), option("no"))
    edited = Rules(evolve(old, fingerprint="edited", events={"newcomer": added, **old.events}))
    other = keeper(tmp_path)
    restored = other.resume(edited, other.load(session.content.title))
    assert not restored.proven
    assert any("edited" in note for note in restored.notes)
    assert restored.session.turn == session.turn
    for name in session.rules.layout.value.ids:
        assert restored.session.value(name) == session.value(name), name
        assert restored.session.history(name) == session.history(name)
    assert tray(restored.session) == tray(session)
    while not restored.session.over:
        restored.session.submit(_next(restored.session))


def tray(session: Session) -> list[str]:
    names = list(session.content.events)
    return [names[n - 1] for n in session.rules.tray.open(session.worlds)[:, 0] if n]


def test_numbers_of_a_save_that_make_no_sense_are_refused(tmp_path: Path) -> None:
    first, session = played(tmp_path, 1)
    first.close()
    edited = Rules(evolve(content("tiny"), fingerprint="edited"))
    for state in ({}, {"turn_orders": -1}, {"turn_orders": 0}, {"turn_orders": 0, "rows": {"trade": "many"}},
                  {"turn_orders": 0, "rows": {"trade": 1e300}}, {"turn_orders": True, "rows": {}}):  # fmt: skip
        loaded = first.load(session.content.title)
        with pytest.raises(SaveError):
            first.resume(edited, evolve(loaded, record=evolve(loaded.record, state=state)))


def test_wild_numbers_in_the_snapshot_of_an_edited_scenario_are_brought_into_range(tmp_path: Path) -> None:
    first, session = played(tmp_path, 1)
    first.close()
    loaded = first.load(session.content.title)
    rows = dict.fromkeys(session.rules.layout.keys, 1000000000.0)
    state = {**loaded.record.state, "rows": rows, "tray": ["nothing", 3], "choices": {"nothing": "x"}}
    edited = Rules(evolve(content("tiny"), fingerprint="edited"))
    wild = first.resume(edited, evolve(loaded, record=evolve(loaded.record, state=state))).session
    for name, (low, high) in edited.ranges.items():
        assert low <= wild.value(name) <= high
    for _ in range(40):
        if wild.over:
            break
        wild.submit(_next(wild))
    assert wild.over


def test_trouble_with_the_folder_never_stops_the_game(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("not a folder")
    keeps, session = keeper(folder / "saves"), Session.begin(rules("tiny"), 5)
    keeps.begin(session)
    assert keeps.trouble is not None
    session.submit(_next(session))
    keeps.on_order(session)
    assert keeps.entries() == [] or keeps.trouble is not None


def test_an_autosave_that_fails_pushes_no_older_turn_out(tmp_path: Path) -> None:
    keeps, session = keeper(tmp_path), Session.begin(rules("tiny"), 5)
    keeps.begin(session)
    for turn in (1, 2):
        if turn == 2:
            session.submit("answer harbour_fire wait")
            (tmp_path / "auto-.lock").unlink()
            (tmp_path / "auto-.lock").mkdir()
        session.submit("end")
        keeps.on_turn(session)
    assert keeps.trouble is not None
    assert keeps.name is not None
    for order in ("mend army", "launch trade_mission aral"):
        session.submit(order)
        keeps.on_order(session)
    assert [copy.head.turn for copy in keeps.store.copies(keeps.name)] == [2, 1]
    assert len(keeps.store.load(keeps.name).journal_orders) == 2
