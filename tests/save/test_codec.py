"""What is written comes back, bit for bit."""

import json
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from game.save import Head, Record, SaveError
from game.save.codec import FIRST_LINE, claimed_id, decode, encode, preview, snapshot_id

from .records import NAME, parts, rounds, sample, sealed

GOLDEN = Path(__file__).parent / "golden"
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp", "Cn", "Co"))
TEXT = st.text(LETTERS, min_size=1, max_size=40)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
LEAVES = st.none() | st.booleans() | st.integers(-(2**63), 2**63) | NUMBERS | st.text(LETTERS, max_size=20)
JSON = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=5) | st.dictionaries(st.text(LETTERS, max_size=8), inner, max_size=5)
    ),
    max_leaves=25,
)
RECORDS = st.builds(
    Record,
    name=st.sampled_from([NAME, "Ähre", "دوسرا کھیل", "50% more", "a.b"]),
    program=TEXT,
    scenario=TEXT,
    scenario_version=st.integers(0, 10**9),
    fingerprint=TEXT,
    seed=st.integers(0, 2**63 - 1),
    level=TEXT,
    created=st.just("1994-11-03T12:00:00Z"),
    saved=st.datetimes().map(lambda time: time.isoformat() + "+00:00"),
    turn=st.integers(0, 100_000),
    preview=st.dictionaries(TEXT, st.text(LETTERS, max_size=40) | NUMBERS, max_size=6),
    orders=st.lists(TEXT, max_size=8).map(tuple),
    state=st.dictionaries(TEXT, JSON, max_size=5),
)


@settings(max_examples=rounds(150, 5_000), deadline=None)
@given(RECORDS)
def test_round_trip(record: Record) -> None:
    data = encode(record)
    again = decode(data)
    assert again == record
    assert encode(again) == data  # equal is not enough: 0.0 is -0.0, and True is 1
    head = preview(data, len(data))
    assert head is not None
    assert all(getattr(record, key) == getattr(head, key) for key in ("name", "turn", "preview", "saved"))


def test_a_save_is_json_in_four_lines_that_any_tool_reads() -> None:
    data = encode(sample())
    assert data.count(b"\n") == 4
    found = json.loads(data)
    assert list(found) == ["format", "size", "head_sum", "checksum", "head", "orders", "state"]
    assert found["head"]["preview"]["trade"] == 22.5
    head, orders, state = (
        json.dumps(found[key], separators=(",", ":")) for key in ("head", "orders", "state")
    )
    assert data == sealed(head, orders, state)


def test_order_of_keys_stays() -> None:
    state = {"b": 1, "a": {"z": 1, "y": 2}}
    assert str(decode(encode(sample(state=state))).state) == str(state)


def test_the_id_of_a_snapshot_can_be_had_from_its_first_line() -> None:
    data = encode(sample())
    assert claimed_id(data[:FIRST_LINE]) == snapshot_id(data)
    assert snapshot_id(encode(sample(turn=3))) != snapshot_id(data)


def test_the_head_is_read_from_the_start_alone() -> None:
    data = encode(sample(state={"filler": "x" * 50_000}))
    head = preview(data[:2_000], len(data))
    assert isinstance(head, Head)
    assert head.turn == 2
    with pytest.raises(SaveError, match="cut short"):
        preview(data[:2_000], 2_000)
    with pytest.raises(SaveError, match="damaged"):
        preview(data[:2_000].replace(b"22.5", b"99.5"), len(data))


def test_golden_save_of_format_1() -> None:
    """Kept for ever: every later version reads what the first one wrote."""
    record = decode((GOLDEN / "format-1.wakhan").read_bytes())
    state = {key: value for key, value in record.state.items() if key != "ids"}
    assert evolve(record, state=state) == sample()
    assert repr(state["odd"]) == repr(sample().state["odd"])


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"seed": -1}, "seed is not a whole number"),
        ({"seed": 2**63}, "seed is not a whole number"),
        ({"turn": True}, "turn is not a whole number"),
        ({"turn": 1.0}, "turn is not a whole number"),
        ({"saved": "yesterday"}, "saved is not a time in UTC"),
        ({"created": "1994-11-03T12:00:00+05:00"}, "created is not a time in UTC"),
        ({"name": "../etc"}, "name"),
        ({"name": "auto-1"}, "autosaves"),
        ({"level": ""}, "level is missing"),
        ({"level": "a\x1b[2J"}, "level holds control characters"),
        ({"scenario": "a\u202eb"}, "scenario holds control characters"),
        ({"orders": ["end"]}, "orders are not a list"),
        ({"orders": ("x" * 301,)}, "longer than 300"),
        ({"orders": ("end\nend",)}, "order holds control characters"),
        ({"orders": ("",)}, "order is missing"),
        ({"orders": (1,)}, "order is missing or is not text"),
        ({"orders": ("end",) * 20_001}, "at most 20000"),
        ({"preview": {"trade": float("nan")}}, "not finite"),
        ({"preview": {"trade": True}}, "neither text nor a number"),
        ({"preview": {str(key): 1.0 for key in range(33)}}, "at most 32"),
        ({"preview": {"trade": 10**30}}, "too large"),
        ({"preview": []}, "not a table"),
        ({"state": {"x": float("inf")}}, "not finite"),
        ({"state": {"x": [1, float("nan")]}}, "not finite"),
        ({"state": {"x": [1.5, float("nan")]}}, "not finite"),
        ({"state": {"x": 2**64}}, "too large"),
        ({"state": {"x": (1, 2)}}, "not data: tuple"),
        ({"state": {1: 2}}, "key is missing or is not text"),
        ({"state": {"x": "a\x00"}}, "control characters"),
        ({"state": {"x": "\ud800"}}, "control characters"),
        ({"state": {"x": "a\ufffd\ufffcb"}}, None),
        ({"state": {"x": "x" * 100_001}}, "too long"),
        ({"state": {"x": [0] * 600_000}}, "too large to be saved"),
        ({"state": None}, "snapshot of the world is missing"),
        ({"preview": {str(key): "é" * 200 for key in range(32)}}, None),
    ],
)
def test_what_cannot_be_read_back_is_never_written(change: dict[str, object], complaint: str | None) -> None:
    record = sample(**change)
    if complaint is None:
        assert decode(encode(record)) == record
        return
    with pytest.raises(SaveError, match=complaint):
        encode(record)


def test_depth_is_bounded() -> None:
    def nested(depth: int) -> dict[str, object]:
        value: object = []
        for _ in range(depth - 2):
            value = [value]
        return {"deep": value}

    assert decode(encode(sample(state=nested(16)))).state == nested(16)
    with pytest.raises(SaveError, match="nested more than 16 deep"):
        encode(sample(state=nested(17)))
    round_and_round: dict[str, object] = {}
    round_and_round["self"] = round_and_round
    with pytest.raises(SaveError, match="nested"):
        encode(sample(state=round_and_round))


def test_spaces_and_other_honest_spellings_of_json_are_read() -> None:
    assert decode(sealed(*parts())) == sample()
