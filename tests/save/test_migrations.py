"""Old formats come up one step at a time."""

import json

import pytest

from game.save import SaveError, migrations
from game.save.codec import decode, encode, preview
from game.save.migrations import Body

from .records import parts, sample, sealed


def seed_was_called_chance(body: Body) -> Body:
    head = dict(body["head"])  # type: ignore[call-overload]
    head["seed"] = head.pop("chance")
    return body | {"head": head}


def orders_were_one_text(body: Body) -> Body:
    text = body["orders"]
    assert isinstance(text, str)
    return body | {"orders": text.split("; ")}


@pytest.fixture
def today_is_format_3(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "FORMAT", 3)
    monkeypatch.setattr(migrations, "STEPS", {1: orders_were_one_text, 2: seed_was_called_chance})


def old(version: int) -> bytes:
    head, orders, state = parts()
    facts = json.loads(head)
    facts["chance"] = facts.pop("seed")
    text = json.dumps("; ".join(json.loads(orders)))
    return sealed(json.dumps(facts), text if version == 1 else orders, state, version)


@pytest.mark.usefixtures("today_is_format_3")
@pytest.mark.parametrize("version", [1, 2])
def test_steps_are_taken_in_turn(version: int) -> None:
    data = old(version)
    assert decode(data) == sample()
    assert preview(data, len(data)) is None  # only the whole file can say
    assert json.loads(encode(decode(data)))["format"] == 3


@pytest.mark.usefixtures("today_is_format_3")
def test_the_future_is_refused() -> None:
    with pytest.raises(
        SaveError, match=r"A later version of Wakhan wrote this save \(format 4; this one reads up to 3\)"
    ):
        decode(sealed(*parts(), 4))


@pytest.mark.usefixtures("today_is_format_3")
def test_a_hostile_old_save_gives_a_sentence() -> None:
    with pytest.raises(SaveError, match="does not hold what format 2 asks for"):
        decode(sealed(*parts(), 2))


def test_every_format_has_its_step() -> None:
    assert sorted(migrations.STEPS) == list(range(1, migrations.FORMAT))


def test_a_missing_step_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "FORMAT", 2)
    with pytest.raises(SaveError, match="No version of Wakhan writes saves of format 1"):
        decode(sealed(*parts(), 1))
