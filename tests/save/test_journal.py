"""Orders are on the disk before the player sees what they did, and a torn end costs the last one at most."""

from pathlib import Path

import pytest

from game.save import Journal, LockedError, SaveError, Store
from game.save import journal as journal_module

from .records import NAME, sample

SAVE = f"{NAME}.wakhan"
FILE = f"{NAME}.journal"
FOREIGN = "The orders beside the save belong to another snapshot and are left out."
TORN = "The last order was not written whole and is left out."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path)
    store.lock(NAME)
    store.write(sample())
    return store


def given_orders(store: Store, *orders: str) -> Journal:
    journal = store.journal(NAME)
    for order in orders:
        journal.order(order)
    return journal


def test_orders_come_back_and_undo_takes_the_last(store: Store) -> None:
    journal = given_orders(store, "climb taliban", 'answer "ø" \\')
    journal.undo()
    journal.order("end")
    assert journal.orders == ("climb taliban", "end")
    loaded = store.load(NAME)
    assert loaded.journal_orders == ("climb taliban", "end")
    assert loaded.record == sample()
    assert loaded.notes == ()


def test_it_goes_on_where_it_was(store: Store) -> None:
    given_orders(store, "one", "two").undo()
    given_orders(store, "three")
    assert store.load(NAME).journal_orders == ("one", "three")
    assert store.journal(NAME).orders == ("one", "three")


def test_each_order_is_on_the_disk_when_order_returns(store: Store, tmp_path: Path) -> None:
    journal = store.journal(NAME)
    assert not (tmp_path / FILE).exists()
    for count in range(1, 4):
        journal.order(f"order {count}")
        assert len((tmp_path / FILE).read_bytes().splitlines()) == count + 1


def test_torn_at_every_byte(store: Store, tmp_path: Path) -> None:
    given_orders(store, "one", "two").undo()
    given_orders(store, "three")
    whole = (tmp_path / FILE).read_bytes()
    standing = [(), ("one",), ("one", "two"), ("one",), ("one", "three")]
    for end in range(len(whole) + 1):
        (tmp_path / FILE).write_bytes(whole[:end])
        lines = whole[:end].count(b"\n")
        loaded = store.load(NAME)
        assert loaded.journal_orders == standing[max(0, lines - 1)]
        clean = whole[:end].endswith(b"\n")
        assert loaded.notes == (() if clean else (TORN,))
        given_orders(store, "four")  # and it can be gone on with from there
        assert store.load(NAME).journal_orders == (*standing[max(0, lines - 1)], "four")
        assert store.load(NAME).notes == ()


def test_every_flipped_bit_costs_only_what_comes_behind(store: Store, tmp_path: Path) -> None:
    given_orders(store, "one", "two", "three")
    whole = (tmp_path / FILE).read_bytes()
    for place in range(len(whole)):
        for bit in range(8):
            damaged = bytearray(whole)
            damaged[place] ^= 1 << bit
            (tmp_path / FILE).write_bytes(damaged)
            loaded = store.load(NAME)
            lines = whole[:place].count(b"\n")
            assert loaded.journal_orders == ("one", "two", "three")[: max(0, lines - 1)]
            assert len(loaded.notes) == 1


def test_what_is_lost_is_counted(store: Store, tmp_path: Path) -> None:
    given_orders(store, "one", "two", "three")
    lines = (tmp_path / FILE).read_bytes().splitlines(keepends=True)
    for keep, said in ((1, "2 lines are"), (2, "1 line is")):
        damaged = [*lines[: keep + 1], b"x" * 9 + b"\n", *lines[keep + 2 :]]
        (tmp_path / FILE).write_bytes(b"".join(damaged))
        expected = f"The list of orders since the snapshot is damaged: {said} left out at its end."
        assert store.load(NAME).notes == (expected,)
    (tmp_path / FILE).write_bytes(b"".join([lines[0], *lines[2:]]))  # a line missing in the middle
    assert store.load(NAME).journal_orders == ()


def test_a_new_snapshot_begins_anew(store: Store, tmp_path: Path) -> None:
    given_orders(store, "one")
    store.write(sample(turn=3))
    assert store.load(NAME).journal_orders == ()
    assert store.load(NAME, 1).journal_orders == ("one",)
    assert not (tmp_path / FILE).exists()


def test_orders_of_another_snapshot_are_left_out_and_said(store: Store, tmp_path: Path) -> None:
    given_orders(store, "one")
    orders = (tmp_path / FILE).read_bytes()
    store.delete(NAME)
    store.write(sample(turn=9))
    (tmp_path / FILE).write_bytes(orders)
    assert store.load(NAME).journal_orders == ()
    assert store.load(NAME).notes == (FOREIGN,)
    given_orders(store, "two")
    assert store.load(NAME).journal_orders == ("two",)
    assert store.load(NAME).notes == ()


def test_orders_a_crash_left_behind_are_in_the_new_snapshot_and_worry_nobody(
    store: Store, tmp_path: Path
) -> None:
    given_orders(store, "one")
    orders = (tmp_path / FILE).read_bytes()
    store.write(sample(turn=3))
    (tmp_path / FILE).write_bytes(orders)
    assert store.load(NAME).notes == ()
    assert store.load(NAME).journal_orders == ()
    given_orders(store, "two")
    assert store.load(NAME, 1).journal_orders == ("one",)


def test_what_a_crash_left_behind_does_not_follow_its_snapshot_into_the_copies(
    store: Store, tmp_path: Path
) -> None:
    given_orders(store, "one")
    orders = (tmp_path / FILE).read_bytes()
    store.write(sample(turn=3))
    (tmp_path / FILE).write_bytes(orders)
    for number in (4, 5):
        store.write(sample(turn=number))
        for copy in store.copies(NAME):
            assert store.load(NAME, copy.number).notes == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "was not written whole"),
        (b"\n\n", "damaged from the start"),
        (b"\xff\xfe\n", "damaged from the start"),
        (b"\n" * 30_000, "fill a larger file"),
        (b"x" * 4_000_001, "fill a larger file"),
    ],
)
def test_foreign_files(store: Store, tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / FILE).write_bytes(content)
    loaded = store.load(NAME)
    assert loaded.journal_orders == ()
    assert said in loaded.notes[0]


def test_a_folder_in_its_place(store: Store, tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert store.load(NAME).notes == ("The orders beside the save could not be read and are left out.",)
    with pytest.raises(
        SaveError, match="Could not go on with the orders of this turn: it is not an ordinary file"
    ):
        store.journal(NAME)


@pytest.mark.parametrize(
    "line",
    ["1 dance", '2 order "x"', "1 order x", "1 order 5", '1 order "\\u001b"', "1 undo", '1 order ["x"]'],
)
def test_lines_with_honest_sums_and_bad_sense(store: Store, tmp_path: Path, line: str) -> None:
    journal = given_orders(store)
    journal.flush()
    made = journal._line(line)
    with (tmp_path / FILE).open("ab") as file:
        file.write(made)
    loaded = store.load(NAME)
    assert loaded.journal_orders == ()
    assert "1 line is left out" in loaded.notes[0]


def test_nothing_to_take_back(store: Store) -> None:
    journal = given_orders(store, "one")
    journal.undo()
    with pytest.raises(SaveError, match="no order since the snapshot to take back"):
        journal.undo()
    assert store.load(NAME).journal_orders == ()


def test_an_order_that_is_none(store: Store) -> None:
    journal = given_orders(store, "one")
    with pytest.raises(SaveError, match="control characters"):
        journal.order("two\nthree")
    journal.order("two")
    assert store.load(NAME).journal_orders == ("one", "two")


def test_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "LINES", 2)
    journal = given_orders(store, "one", "two")
    with pytest.raises(SaveError, match="Too many orders"):
        journal.order("three")
    assert store.load(NAME).journal_orders == journal.orders == ("one", "two")


def test_the_save_must_be_open(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(sample())
    with pytest.raises(LockedError, match="has to be opened"):
        store.journal(NAME)


def test_a_snapshot_written_by_somebody_else_is_noticed(store: Store, tmp_path: Path) -> None:
    journal = given_orders(store, "one")
    kept = (tmp_path / FILE).read_bytes()
    store.write(sample(turn=7))
    (tmp_path / FILE).write_bytes(kept)
    with pytest.raises(SaveError, match="their save is gone or replaced"):
        journal.order("two")


def test_a_file_that_became_shorter_is_not_filled_with_nothing(store: Store, tmp_path: Path) -> None:
    journal = given_orders(store, "one", "two")
    (tmp_path / FILE).write_bytes(b"wakhan")
    with pytest.raises(SaveError, match="the disk reports an error"):
        journal.order("three")
    assert (tmp_path / FILE).read_bytes() == b"wakhan"
