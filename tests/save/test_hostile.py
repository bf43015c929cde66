"""Malice gets the same plain sentence as chance, quickly and in little memory."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.save import SaveError
from game.save.codec import decode, preview

from .hostile import with_state
from .records import parts, sealed

HEAD, ORDERS, STATE = parts()


def head_with(**changes: object) -> str:
    return json.dumps(json.loads(HEAD) | changes)


def test_bombs_cost_neither_a_second_nor_200_megabytes() -> None:
    command = [sys.executable, "-m", "tests.save.hostile"]
    root = Path(__file__).parents[2]
    *lines, memory = subprocess.run(
        command, cwd=root, text=True, capture_output=True, check=True
    ).stdout.splitlines()
    assert len(lines) == 19
    for line in lines:
        seconds, name, said = line.split("\t")
        assert float(seconds) < 1.0, name
        assert said.split(" / ")[0].endswith((".", "read")), name
    assert float(memory) < 200


SAYS = [
    ("foreign text", b"hello", "not a save of Wakhan"),
    ("foreign JSON", b'{"format": 1}', "not a save of Wakhan"),
    ("compressed", gzip.compress(sealed(HEAD, ORDERS, STATE)), "not a save of Wakhan"),
    ("wide letters", sealed(HEAD, ORDERS, STATE).decode().encode("utf-16"), "not a save of Wakhan"),
    ("zeros", bytes(5_000), "not a save of Wakhan"),
    (
        "later version",
        sealed(HEAD, ORDERS, STATE, 3),
        "A later version of Wakhan wrote this save .format 3; this one",
    ),
    ("far later version", sealed('{"new":1}', "0", "0", 999_999_999), "A later version"),
    ("format 0", sealed(HEAD, ORDERS, STATE, 0), "No version of Wakhan writes saves of format 0"),
    ("not text", sealed(HEAD, ORDERS, '{"x":"é"}'), "bytes that are not text"),
    ("not JSON", with_state("{"), "not well formed"),
    ("two values", with_state("{},{}"), "not well formed"),
    ("a part too many", with_state('{},"more":1'), "lacks a part or has one too many"),
    ("a part again", with_state('{},"state":{}'), "says something twice"),
    ("a key again", with_state('{"a":1,"a":2}'), "says something twice"),
    ("NaN", with_state('{"x":NaN}'), "NaN, which is not a number"),
    ("Infinity", with_state('{"x":-Infinity}'), "-Infinity, which is not a number"),
    ("1e999", with_state('{"x":1e999}'), "not finite"),
    ("1e999 in a row", with_state('{"x":[1.0,1e999]}'), "not finite"),
    ("many digits", with_state('{"x":123456789012345678901}'), "too large"),
    ("twenty digits", with_state('{"x":99999999999999999999}'), "too large"),
    ("deep", with_state('{"x":' + "[" * 16 + "]" * 16 + "}"), "nested more than 16 deep"),
    ("lone surrogate", with_state('{"x":"\\ud800"}'), "control characters"),
    ("escape", with_state('{"x":"\\u001b[2J"}'), "control characters"),
    ("escape in a key", with_state('{"\\u001b":1}'), "control characters"),
    ("state is a list", with_state("[]"), "lacks a part"),
    ("orders are text", sealed(HEAD, '"end"', STATE), "lacks a fact"),
    ("orders are numbers", sealed(HEAD, "[1]", STATE), "order is missing or is not text"),
    ("orders are lists", sealed(HEAD, '[["end"]]', STATE), "order is missing or is not text"),
    ("head is a list", sealed("[]", ORDERS, STATE), "lacks a part"),
    ("head is nothing", sealed("null", ORDERS, STATE), "lacks a part"),
    ("a fact missing", sealed("{}", ORDERS, STATE), "lacks a fact"),
    ("a fact too many", sealed(head_with(more=1), ORDERS, STATE), "lacks a fact or has one too many"),
    ("a path for a name", sealed(head_with(name="../../x"), ORDERS, STATE), "cannot hold /"),
    ("a number for a name", sealed(head_with(name=1), ORDERS, STATE), "not one a save can have"),
    ("truth for a seed", sealed(head_with(seed=True), ORDERS, STATE), "seed is not a whole number"),
    ("negative seed", sealed(head_with(seed=-1), ORDERS, STATE), "seed is not a whole number"),
    ("fraction of a turn", sealed(head_with(turn=1.5), ORDERS, STATE), "turn is not a whole number"),
    ("preview in lists", sealed(head_with(preview={"a": []}), ORDERS, STATE), "neither text nor a number"),
    ("a time that is none", sealed(head_with(saved="1994-13-03T12:00:00Z"), ORDERS, STATE), "not a time"),
    (
        "digits of another script",
        sealed(head_with(saved="١٩٩٤-11-03T12:00:00Z"), ORDERS, STATE),
        "not a time",
    ),
    ("a long level", sealed(head_with(level="x" * 41), ORDERS, STATE), "longer than 40"),
]


@pytest.mark.parametrize(("data", "complaint"), [said[1:] for said in SAYS], ids=[said[0] for said in SAYS])
def test_what_is_said(data: bytes, complaint: str) -> None:
    with pytest.raises(SaveError, match=complaint) as caught:
        decode(data)
    said = str(caught.value)
    assert "\n" not in said
    assert said.endswith(".")
    assert len(said) < 120


@pytest.mark.parametrize("head", ["{}", head_with(more=1), "[]", head_with(seed=-1)])
def test_a_list_is_as_strict_about_heads(head: str) -> None:
    data = sealed(head, ORDERS, STATE)
    with pytest.raises(SaveError, match=r"lacks a|seed is not"):
        preview(data, len(data))


@pytest.mark.parametrize("data", [said[1] for said in SAYS], ids=[said[0] for said in SAYS])
def test_a_list_is_not_hurt_either(data: bytes) -> None:
    for length in (len(data), len(data) // 2, 150):
        said = "."
        try:
            preview(data[:length], len(data))
        except SaveError as error:
            said = str(error)
        assert said.endswith(".")
