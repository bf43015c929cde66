"""Chance damage at every place of a file is noticed and named."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.save import SaveError
from game.save.codec import decode, encode, preview

from .records import rounds, sample

DATA = encode(sample())
FIRST = DATA.index(b"\n") + 1


def complaint(data: bytes) -> str:
    with pytest.raises(SaveError) as caught:
        decode(data)
    with pytest.raises(SaveError) as listed:
        preview(data, len(data))
    assert str(listed.value) == str(caught.value)  # the list says the same
    return str(caught.value)


def test_cut_at_every_byte() -> None:
    assert complaint(b"") == "The file is empty."
    for end in range(1, len(DATA)):
        said = complaint(DATA[:end])
        if end >= FIRST:
            assert said == f"The file is cut short: {end} of {len(DATA)} bytes are left."
        else:
            assert said == "The file is damaged at its start, or is not a save of Wakhan."


def test_every_flipped_bit_is_noticed() -> None:
    for place in range(len(DATA)):
        for bit in range(8):
            damaged = bytearray(DATA)
            damaged[place] ^= 1 << bit
            assert complaint(bytes(damaged)).startswith(("The file is damaged", "The file is cut short"))


def test_something_added_is_noticed() -> None:
    assert complaint(DATA + b"\n") == "The file is damaged: something was added at its end."
    assert complaint(b"\xef\xbb\xbf" + DATA).startswith("The file is damaged at its start")


def test_zeros_where_a_block_was_lost() -> None:
    for start in range(0, len(DATA), 64):
        complaint(DATA[:start] + bytes(len(DATA[start : start + 64])) + DATA[start + 64 :])


@settings(max_examples=rounds(200, 5_000), deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_at_all(data: bytes) -> None:
    complaint(data)


@settings(max_examples=rounds(200, 5_000), deadline=None)
@given(st.integers(0, len(DATA) - 1), st.integers(0, 80), st.binary(max_size=80))
def test_spliced(start: int, length: int, piece: bytes) -> None:
    damaged = DATA[:start] + piece + DATA[start + length :]
    if damaged != DATA:
        complaint(damaged)


def test_shuffled_lines() -> None:
    lines = DATA.splitlines(keepends=True)
    random.Random(3).shuffle(lines)
    assert complaint(b"".join(lines))
