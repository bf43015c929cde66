"""Old formats come up one step at a time."""

import json
from pathlib import Path

import pytest

from game.save import SaveError, Store, migrations
from game.save.codec import decode, encode, preview
from game.save.migrations import Body

from .records import parts, sample, sealed

GOLDEN = Path(__file__).parent / "golden"


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
    monkeypatch.setattr(migrations, "STEPS", {})
    with pytest.raises(SaveError, match="No version of Wakhan writes saves of format 1"):
        decode(sealed(*parts(), 1))


def test_a_real_save_of_format_1_tells_the_ids_it_came_across() -> None:
    """Kept for ever: a game of six turns saved in its fourth, with an order given since."""
    record = decode((GOLDEN / "format-1-tiny.wakhan").read_bytes())
    assert (record.turn, len(record.orders), record.state["turn_orders"]) == (4, 12, 11)
    ids = record.state["ids"]
    assert isinstance(ids, dict)
    assert ids["all"] is False
    kinds = ids["kinds"]
    assert kinds["events"]["grain_offer"] == ["", "accept"]
    assert {"trade", "aral.trust", "treasury"} <= kinds["figures"].keys()
    assert kinds["ladders"].keys() == {"patrols", "tariff"}
    assert kinds["initiatives"].keys() == {"trade_mission.aral", "fair"}


def test_an_old_save_is_listed_and_written_again_in_todays_format(tmp_path: Path) -> None:
    old_bytes = (GOLDEN / "format-1-tiny.wakhan").read_bytes()
    (tmp_path / "The tiny strait.wakhan").write_bytes(old_bytes)
    store = Store(tmp_path)
    (entry,) = store.entries()
    assert entry.head is not None
    assert entry.head.preview["date"] == "Autumn 1992"
    store.write(store.load(entry.name).record)
    assert json.loads((tmp_path / "The tiny strait.wakhan").read_bytes())["format"] == migrations.FORMAT
    assert (tmp_path / "The tiny strait.wakhan.1").read_bytes() == old_bytes


@pytest.mark.parametrize("state", ["[]", "{}", '{"rows":7,"orders":[]}', '{"rows":{"x":1,"a/dealt":[]}}'])
def test_odd_saves_of_format_1_give_a_sentence_or_a_record(state: str) -> None:
    head, orders, _ = parts()
    told, record = "", None
    try:
        record = decode(sealed(head, orders, state, 1))
    except SaveError as error:
        told = str(error)
    assert told.endswith(".") if record is None else record.state["ids"]
