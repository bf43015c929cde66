"""The folder of saves as the player meets it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import filelock
import pytest

from game.save import LockedError, Record, SaveError, Store
from game.save import listing as listing_module
from game.save.codec import encode
from game.save.migrations import FORMAT

from .records import NAME, parts, sample, sealed, turn

SAVE = f"{NAME}.wakhan"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "deep" / "saves")


def put(store: Store, file: str, data: bytes) -> Path:
    store.folder.mkdir(parents=True, exist_ok=True)
    path = store.folder / file
    path.write_bytes(data)
    return path


def listed(store: Store) -> dict[str, str]:
    return {entry.name: entry.problem for entry in store.entries()}


def test_nothing_is_made_before_something_is_written(store: Store) -> None:
    assert store.entries() == []
    assert store.latest() is None
    assert not store.exists(NAME)
    with pytest.raises(SaveError, match=f"There is no save called {NAME}"):
        store.load(NAME)
    with pytest.raises(SaveError, match=f"There is no save called {NAME}"):
        store.delete(NAME)
    assert not store.folder.exists()


def test_write_list_load(store: Store) -> None:
    store.write(sample())
    assert store.exists(NAME)
    assert store.load(NAME).record == sample()
    (entry,) = store.entries()
    assert entry.name == NAME
    assert entry.head is not None
    assert entry.head.preview["title"] == "The burning road"
    assert (entry.head.saved, entry.head.turn) == ("1994-11-03T12:40:00Z", 2)
    assert entry.size == len(encode(sample()))
    assert not entry.auto
    assert not entry.problem


@pytest.fixture
def _open_to_all() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("_open_to_all")
def test_private(store: Store) -> None:
    with store.lock(NAME):
        store.write(turn(1))
        store.journal(NAME).order("end")
        store.write(turn(2))
        store.journal(NAME).order("end")
        store.autosave(turn(2))
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    files = list(store.folder.iterdir())
    assert len(files) == 7
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_two_previous_copies_with_their_orders(store: Store) -> None:
    with store.lock(NAME):
        for number in range(1, 6):
            store.write(turn(number))
            store.journal(NAME).order(f"order of {number}")
    assert store.load(NAME).journal_orders == ("order of 5",)
    assert [(copy.number, copy.head.turn, copy.orders) for copy in store.copies(NAME)] == [
        (1, 4, 1),
        (2, 3, 1),
    ]
    assert store.load(NAME, 2).record == turn(3)
    assert store.load(NAME, 2).journal_orders == ("order of 3",)
    assert listed(store) == {NAME: ""}


def test_a_damaged_copy_is_not_offered(store: Store) -> None:
    for number in range(3):
        store.write(turn(number))
    put(store, f"{SAVE}.1", b"rubbish")
    assert [copy.number for copy in store.copies(NAME)] == [2]


def test_writing_over_a_damaged_save_keeps_it_aside_and_no_good_copy_is_pushed_out(store: Store) -> None:
    for number in range(3):
        store.write(turn(number))
    later = sealed(*parts(), version=9)
    put(store, SAVE, later)
    store.write(turn(3))
    assert store.load(NAME).record == turn(3)
    assert [copy.head.turn for copy in store.copies(NAME)] == [1, 0]
    assert (store.folder / f"{SAVE}.1").read_bytes() == encode(turn(1))
    assert listed(store) == {NAME: ""}


def test_a_damaged_save_is_kept_aside(store: Store) -> None:
    store.write(turn(1))
    put(store, SAVE, b"precious")
    put(store, f"{NAME}.journal", b"orders")
    store.write(turn(2))
    assert (store.folder / f"{SAVE}.aside").read_bytes() == b"precious"
    assert (store.folder / f"{NAME}.journal.aside").read_bytes() == b"orders"
    assert store.load(NAME).notes == ()


def test_one_bad_file_never_hides_the_others(store: Store) -> None:
    store.write(sample(name="Good"))
    data = encode(sample(name="Bad"))
    put(store, "Cut.wakhan", data[:-9])
    put(store, "Empty.wakhan", b"")
    put(store, "Flipped.wakhan", data.replace(b"climb", b"climC"))
    put(store, "Future.wakhan", sealed(*parts(), version=FORMAT + 1))
    put(store, "Foreign.wakhan", b"PK\x03\x04" * 100)
    put(store, "%2e%2e%2Fx.wakhan", data)
    put(store, "Gone.wakhan.1", data)
    put(store, "notes.txt", b"mine")
    (store.folder / "Folder.wakhan").mkdir()
    os.mkfifo(store.folder / "Pipe.wakhan")
    (store.folder / "Nowhere.wakhan").symlink_to("missing")
    (store.folder / "Endless.wakhan").symlink_to("/dev/zero")
    assert listed(store) == {
        "Good": "",
        "Cut": f"The file is cut short: {len(data) - 9} of {len(data)} bytes are left.",
        "Empty": "The file is empty.",
        "Flipped": "The file is damaged: its checksum does not match.",
        "Future": "A later version of Wakhan wrote this save (format 3; this one reads up to 2).",
        "Foreign": "The file is damaged at its start, or is not a save of Wakhan.",
        "%2e%2e%2Fx": "Its file name is not one that Wakhan gives.",
        "Gone": "The save itself is gone; an older copy is left.",
        "Folder": "Could not read it: it is not an ordinary file.",
        "Pipe": "Could not read it: it is not an ordinary file.",
        "Nowhere": "Could not read it: it is not there.",
        "Endless": "Could not read it: it is not an ordinary file.",
    }
    for name in ("Cut", "Empty", "Flipped", "Future", "Foreign", "Folder", "Pipe", "Nowhere", "Endless"):
        with pytest.raises(SaveError):
            store.load(name)
        assert store.exists(name)
    assert [copy.head.name for copy in store.copies("Gone")] == ["Gone"]


def test_only_the_start_of_a_large_save_is_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    data = encode(sample(state={"filler": ["x" * 90_000] * 3}))
    put(store, SAVE, data.replace(b"xxx", b"xyx"))
    assert listed(store) == {NAME: ""}
    with pytest.raises(SaveError, match="checksum"):
        store.load(NAME)
    assert store.latest() is None
    monkeypatch.setattr(listing_module, "_START", len(data))
    assert listed(store) == {NAME: "The file is damaged: its checksum does not match."}


def test_a_file_renamed_by_hand(store: Store) -> None:
    put(store, "Other.wakhan", encode(sample()))
    loaded = store.load("Other")
    assert loaded.record == sample(name="Other")
    assert loaded.notes == (f"This save was called {NAME} when it was written.",)


def test_the_ring_of_autosaves(store: Store) -> None:
    used = [store.autosave(turn(number)) for number in range(1, 9)]
    assert used == [f"auto-{number}" for number in (1, 2, 3, 4, 5, 6, 1, 2)]
    assert [entry.name for entry in store.entries()] == [f"auto-{number}" for number in (2, 1, 6, 5, 4, 3)]
    assert all(entry.auto and entry.head and entry.head.name == NAME for entry in store.entries())
    assert store.load("auto-2").record == turn(8)
    assert store.load("auto-2").notes == ()
    assert Store(store.folder).autosave(turn(9)) == "auto-3"  # another run goes on
    latest = store.latest()
    assert latest is not None
    assert latest.name == "auto-3"
    assert not list(store.folder.glob("*.wakhan.*"))


def test_the_ring_goes_on_where_clocks_are_coarse_or_wrong(store: Store) -> None:
    store.autosave(turn(1))
    os.utime(store.folder / "auto-1.wakhan", (2**32, 2**32))
    assert [store.autosave(turn(number)) for number in (2, 3)] == ["auto-2", "auto-3"]
    latest = store.latest()
    assert latest is not None
    assert latest.name == "auto-3"


def test_autosaves_belong_to_the_ring_alone(store: Store) -> None:
    with pytest.raises(SaveError, match="kept for autosaves"):
        store.write(sample(name="auto-1"))
    store.autosave(turn(1))
    with pytest.raises(SaveError, match="kept for autosaves"):
        store.journal("auto-1")
    store.delete("auto-1")
    assert store.entries() == []


def test_latest_is_what_was_played_last_and_reads_well(store: Store) -> None:
    def age(file: str, seconds: int) -> None:
        os.utime(store.folder / file, (seconds, seconds))

    def latest() -> str:
        found = store.latest()
        return found.name if found else ""

    for name in ("One", "Two", "Three"):
        store.write(sample(name=name))
    with store.lock("One"):
        store.journal("One").order("end")
    for seconds, name in enumerate(("One", "Two", "Three"), 1_000):
        age(f"{name}.wakhan", seconds)
    age("One.journal", 2_000)
    assert latest() == "One"
    age("One.journal", 1)
    assert latest() == "Three"
    put(store, "Three.wakhan", encode(sample(name="Three")).replace(b"climb", b"climc"))
    assert latest() == "Two"


def test_delete(store: Store) -> None:
    store.write(sample(name="Other"))
    with store.lock(NAME):
        for number in range(4):
            store.write(turn(number))
            store.journal(NAME).order("end")
    put(store, f"{SAVE}.new", b"")
    put(store, f"{SAVE}.aside", b"")
    store.delete(NAME)
    assert listed(store) == {"Other": ""}
    assert not list(store.folder.glob(f"{NAME}*"))
    with store.lock("Other"):
        store.delete("Other")
    assert listed(store) == {}


def test_names_that_differ_in_case_only(store: Store) -> None:
    store.write(sample(name="Second Try"))
    with pytest.raises(SaveError, match="There is a save called Second Try already"):
        store.write(sample(name="second try"))
    store.write(sample(name="Second Try"))


def test_no_name_leaves_the_folder(store: Store) -> None:
    for name in ("../x", "..", "/tmp/x", "a/../../x", "x\x00"):
        for attempt in (store.load, store.delete, store.lock, store.journal, store.exists, store.copies):
            if attempt == store.copies:
                assert store.copies(name) == []
                continue
            with pytest.raises(SaveError):
                attempt(name)
    assert not store.folder.exists()


def test_lock(store: Store) -> None:
    other = Store(store.folder)
    with store.lock(NAME) as held:
        store.write(sample())
        for attempt in (other.lock, other.delete):
            with pytest.raises(LockedError, match=f"Another copy of Wakhan has {NAME} open"):
                attempt(NAME)
        with pytest.raises(LockedError):
            other.write(turn(9))
        with pytest.raises(LockedError, match="already open"):
            store.lock(NAME)
        other.write(sample(name="Other"))
        assert other.load(NAME).record == sample()
        held.release()
        held.release()
    with other.lock(NAME):
        other.write(turn(3))
    assert store.load(NAME).record == turn(3)


def test_a_refused_record_leaves_all_as_it_was(store: Store) -> None:
    store.write(sample())
    with pytest.raises(SaveError, match="not finite"):
        store.write(sample(state={"x": float("nan")}))
    assert store.load(NAME).record == sample()
    assert store.copies(NAME) == []


def test_a_disk_without_hard_links(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with store.lock(NAME):
        for number in range(4):
            store.write(turn(number))
            store.journal(NAME).order(f"order {number}")
    assert [(copy.head.turn, copy.orders) for copy in store.copies(NAME)] == [(2, 1), (1, 1)]
    store.write(turn(4))
    assert store.load(NAME, 1).journal_orders == ("order 3",)


def test_a_disk_that_cannot_lock(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(filelock.FileLock, "acquire", refuse)
    with pytest.raises(SaveError, match="this disk cannot lock files"):
        store.write(sample())


def test_five_hundred_saves_are_listed_at_once(store: Store) -> None:
    from time import process_time

    def record(number: int) -> Record:
        return sample(name=f"Game {number}", state={"rows": [[index / 7 for index in range(100)]] * 40})

    for number in range(500):
        put(store, f"Game {number}.wakhan", encode(record(number)))
    best = 9.0
    for _ in range(3):
        begun = process_time()
        found = store.entries()
        best = min(best, process_time() - begun)
    assert len(found) == 500
    assert not any(entry.problem for entry in found)
    assert best < 0.2
