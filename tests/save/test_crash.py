"""Every single call to the disk may be the last or may be refused: nothing that was saved is harmed."""

from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from game.save import SaveError, Store

from .faults import Killed, fault
from .records import NAME, turn

FULL = "the disk is full"


def begun(folder: Path) -> Store:
    """Play two turns and a half."""
    store = Store(folder)
    with store.lock(NAME):
        for number in (1, 2, 3):
            store.write(turn(number))
            store.journal(NAME).order(f"order {number}")
    return store


def at_every_call(tmp_path: Path, mode: str, act: Callable[[Store], object]) -> list[tuple[Store, str]]:
    """Do something again and again, each time with the next of its calls to the disk going wrong."""
    results: list[tuple[Store, str]] = []
    for number in count(1):
        store = begun(tmp_path / str(number))
        said = ""
        with store.lock(NAME), fault(number, mode) as disk:
            try:
                act(store)
            except SaveError as error:
                said = str(error)
            except Killed:
                said = "killed"
        if disk.calls < number:
            assert number > 3
            return results
        results.append((Store(store.folder), said))
    raise AssertionError


def no_save_is_bad(store: Store) -> bool:
    return not any(entry.problem for entry in store.entries())


def copies_have_their_orders(store: Store, *more: str) -> None:
    """Every copy reads well, with the order given after it; `more` may have followed the latest."""
    for copy in store.kept(NAME)[1:]:
        loaded = store.load(NAME, copy)
        assert loaded.notes == ()
        own = (f"order {loaded.record.turn}",)
        assert loaded.journal_orders in (own, (*own, *more), more if loaded.record.turn == 4 else own)


def test_killed_while_writing_a_snapshot(tmp_path: Path) -> None:
    results = at_every_call(tmp_path, "kill", lambda store: store.write(turn(4)))
    seen = set()
    for store, said in results:
        assert said in ("killed", "")
        loaded = store.load(NAME)
        seen.add(loaded.record.turn)
        assert loaded.record in (turn(3), turn(4))
        assert loaded.journal_orders == (("order 3",) if loaded.record == turn(3) else ())
        assert loaded.notes == ()
        assert no_save_is_bad(store)
        copies_have_their_orders(store)
        with store.lock(NAME):  # and the game goes on
            store.journal(NAME).order("more")
            store.write(turn(5))
        before = loaded.record.turn
        assert store.copies(NAME)[0].head.turn == before
        assert store.load(NAME, 1).journal_orders == (*loaded.journal_orders, "more")
        assert store.load(NAME).record == turn(5)
        copies_have_their_orders(store, "more")
        assert not list(store.folder.glob("*.new"))
    assert seen == {3, 4}


@pytest.mark.parametrize("orders", ["1111", "0111", "1011", "1101", "1110", "0101", "0000"])
def test_killed_twice_in_a_row_whichever_turns_had_orders(tmp_path: Path, orders: str) -> None:
    for first in count(1):
        for second in range(1, 30, 3):
            store = Store(tmp_path / f"{first} {second}")
            disks = []
            for number, given in enumerate(orders, 1):
                with store.lock(NAME):
                    store.write(turn(number))
                    if given == "1":
                        store.journal(NAME).order(f"order {number}")
            for number, at in ((5, first), (6, second)):
                with store.lock(NAME), fault(at, "kill") as disk, suppress(Killed):
                    store.write(turn(number))
                disks.append(disk)
                assert not any(store.load(NAME, copy).notes for copy in store.kept(NAME))
        if disks[0].calls < first:
            return


def test_refused_while_writing_a_snapshot(tmp_path: Path) -> None:
    results = at_every_call(tmp_path, "refuse", lambda store: store.write(turn(4)))
    assert sum(FULL in said for _, said in results) > 4
    for store, said in results:
        loaded = store.load(NAME)
        if loaded.record == turn(3):
            assert said == f"Could not save {NAME}: the disk is full."
            assert loaded.journal_orders == ("order 3",)
        else:
            assert loaded.record == turn(4)
            assert loaded.journal_orders == ()
        assert no_save_is_bad(store)
        assert store.copies(NAME)
        copies_have_their_orders(store)
        store.write(turn(4))
        assert store.load(NAME).record == turn(4)


def test_many_refusals_push_no_copy_out(tmp_path: Path) -> None:
    store = begun(tmp_path)
    with store.lock(NAME):
        for number in count(1):
            with fault(number, "refuse"):
                try:
                    store.write(turn(4))
                except SaveError:
                    continue
                break
    assert store.load(NAME).record == turn(4)
    assert [copy.head.turn for copy in store.copies(NAME)] in ([3, 2], [4, 3])


@pytest.mark.parametrize("mode", ["kill", "refuse"])
def test_while_keeping_an_order(tmp_path: Path, mode: str) -> None:
    for store, said in at_every_call(tmp_path, mode, lambda store: store.journal(NAME).order("order 4")):
        loaded = store.load(NAME)
        assert loaded.record == turn(3)
        kept = ("order 3", "order 4")
        assert loaded.journal_orders in ((kept,) if not said else (kept, kept[:1]))
        assert no_save_is_bad(store)


def test_an_order_refused_goes_out_with_the_next(tmp_path: Path) -> None:
    def orders(store: Store) -> None:
        journal = store.journal(NAME)
        for order in ("order 4", "order 5"):
            with suppress(SaveError):
                journal.order(order)
        assert journal.orders == ("order 3", "order 4", "order 5")
        journal.flush()

    for store, _ in at_every_call(tmp_path, "refuse", lambda store: orders(store)):
        assert len(store.load(NAME).journal_orders) in (1, 3)  # 1: even to open the journal was refused
        assert store.load(NAME).notes == ()


def test_the_first_order_behind_a_snapshot(tmp_path: Path) -> None:
    def first(store: Store) -> None:
        store.write(turn(4))
        store.journal(NAME).order("order 4")

    for store, said in at_every_call(tmp_path, "kill", first):
        loaded = store.load(NAME)
        assert loaded.record in (turn(3), turn(4))
        if loaded.record == turn(3):
            assert loaded.journal_orders == ("order 3",)
        else:
            assert loaded.journal_orders in ((), ("order 4",))
        assert not said or loaded.notes in (
            (),
            ("The last order was not written whole and is left out.",),
            ("The orders beside the save are damaged from the start and are left out.",),
        )


@pytest.mark.parametrize("mode", ["kill", "refuse"])
def test_while_autosaving(tmp_path: Path, mode: str) -> None:
    for store, said in at_every_call(tmp_path, mode, lambda store: store.autosave(turn(4))):
        assert said in ("", "killed", "Could not write the autosave: the disk is full.") or FULL in said
        assert no_save_is_bad(store)
        assert store.load(NAME).record == turn(3)
        assert store.load(NAME).journal_orders == ("order 3",)
        store.autosave(turn(5))
        assert store.load("auto-1").record in (turn(4), turn(5))


def test_killed_while_deleting(tmp_path: Path) -> None:
    for store, said in at_every_call(tmp_path, "kill", lambda store: store.delete(NAME)):
        if store.exists(NAME):
            assert said == "killed"
            assert store.load(NAME).record == turn(3)
            store.delete(NAME)
        assert store.entries() == []
